import type { MethodInput } from '../../../electron/contract/api.ts';
import type { ImportReport, InspectedFile } from '../../../electron/contract/exchange.schema.ts';

export type ImportPlanInput = MethodInput<'exchange.dryRun'>;

/** An import on its way: what the file holds, how its columns are to be read, and what the trial said. */
export interface ImportDraft {
  readonly fileId: string;
  readonly file: InspectedFile;
  readonly plan: ImportPlanInput;
  readonly report: ImportReport | null;
}

/** Another register, sheet or row of titles: the columns are guessed anew. */
export type LookAgain = (
  draft: ImportDraft,
  wanted: Pick<MethodInput<'exchange.inspect'>, 'register' | 'sheet' | 'headerRow'>,
) => void;

/** The plan as guessed: into a new book of the year that most rows belong to. */
export function startDraft(fileId: string, file: InspectedFile): ImportDraft {
  const year = file.year ?? new Date().getFullYear();
  return {
    fileId,
    file,
    report: null,
    plan: {
      fileId,
      register: file.register,
      sheet: file.sheet,
      headerRow: file.headerRow,
      columns: file.columns.map(({ field, encoding }) => ({ field, encoding })),
      bookId: null,
      year,
      newBookTitle: `Sổ văn bản đến năm ${year} (nhập từ tệp)`,
      channel: 'paper',
      bodyId: null,
      earlierTerm: null,
    },
  };
}
