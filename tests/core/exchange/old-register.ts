/** Old registers as offices keep them, for the tests of the import. */
import type { ImportReport, InspectedFile } from '../../../electron/contract/exchange.schema.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import type { TestOffice } from '../../support/office.ts';

export const titles = [
  'Ngày đến',
  'Số đến',
  'Tác giả',
  'Số, ký hiệu',
  'Ngày tháng',
  'Tên loại và trích yếu nội dung',
  'Đơn vị hoặc người nhận',
  'Ghi chú',
] as const;

/** A row of the book of 2022; each test says only what matters to it. */
export function row(number: number | string, changes: Partial<Record<(typeof titles)[number], string>> = {}): string[] {
  const usual: Record<(typeof titles)[number], string> = {
    'Ngày đến': '18/01/2022',
    'Số đến': String(number),
    'Tác giả': 'Ban Tổ chức Tỉnh ủy',
    'Số, ký hiệu': `${Number.parseInt(String(number), 10) + 100}-CV/BTCTU`,
    'Ngày tháng': '17/01/2022',
    'Tên loại và trích yếu nội dung': `Công văn về việc báo cáo công tác tháng, số ${number}`,
    'Đơn vị hoặc người nhận': 'Phòng Tổng hợp',
    'Ghi chú': '',
  };
  return titles.map((title) => changes[title] ?? usual[title]);
}

export function csv(rows: readonly (readonly string[])[], head: readonly string[] = titles): string {
  const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [head, ...rows].map((cells) => cells.map(quote).join(',')).join('\r\n');
}

export type Plan = MethodInput<'exchange.dryRun'>;

/** The plan that a clerk gets by taking everything as guessed, into a new book. */
export function planOf(fileId: string, inspected: InspectedFile, changes: Partial<Plan> = {}): Plan {
  return {
    fileId,
    register: inspected.register,
    sheet: inspected.sheet,
    headerRow: inspected.headerRow,
    columns: inspected.columns.map(({ field, encoding }) => ({ field, encoding })),
    bookId: null,
    year: inspected.year ?? 2022,
    newBookTitle: 'Sổ văn bản đến năm 2022',
    channel: 'paper',
    ...changes,
  };
}

export interface Handed {
  readonly inspected: InspectedFile;
  readonly plan: Plan;
  readonly report: ImportReport;
}

/** Hands a file in, looks at it and tries it. */
export async function handIn(
  office: TestOffice,
  content: string | Uint8Array,
  changes: Partial<Plan> = {},
  name = 'so den 2022.csv',
): Promise<Handed> {
  const fileId = await office.receive(name, content);
  const register = changes.register ?? null;
  const inspected = await office.call('exchange.inspect', { fileId, register, sheet: null, headerRow: null });
  const plan = planOf(fileId, inspected, changes);
  return { inspected, plan, report: await office.call('exchange.dryRun', plan) };
}
