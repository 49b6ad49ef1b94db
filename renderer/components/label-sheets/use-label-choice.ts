import { useState } from 'react';
import {
  labelSheetIds,
  labelSheets,
  type LabelSheet,
  type LabelSheetId,
} from '../../../electron/contract/label-sheets.ts';
import { useLabelSheets } from '../../api/distribution.ts';
import { isFlag, isText, useRemembered } from '../use-remembered.ts';

/** Own sheets are chosen by name; the known ones by id. */
const ownPrefix = 'own:';
const isId = (value: string): value is LabelSheetId => (labelSheetIds as readonly string[]).includes(value);
const isLabel = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1;

export interface LabelChoice {
  /** What the list shows, and its chosen value. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly chooseOwn: (name: string) => void;
  /** Name of the chosen sheet when it is the office's own. */
  readonly ownName: string | null;
  /** Undefined until they are read. */
  readonly own: readonly LabelSheet[] | undefined;
  readonly sheet: LabelSheet;
  readonly startAt: number | null;
  readonly setStartAt: (label: number | null) => void;
  readonly outlines: boolean;
  readonly setOutlines: (outlines: boolean) => void;
  /** The first label is not on the sheet. */
  readonly outside: boolean;
  /** What the print is asked with. */
  readonly input: { readonly sheet: LabelSheetId | LabelSheet; readonly startAt: number; readonly outlines: boolean };
  /** Keeps where the next print begins: a started sheet is used up. */
  readonly goOn: (used: number) => void;
}

/** Which sheet of labels and where on it, as remembered under `key`. */
export function useLabelChoice(key: string, usual: LabelSheetId, goesOn = false): LabelChoice {
  const own = useLabelSheets().data?.sheets;
  const [kept, choose] = useRemembered(`${key}.sheet`, usual as string, isText);
  const [keptStart, keepStart] = useRemembered<number>(`${key}.startAt`, 1, isLabel);
  const [typedStart, setStartAt] = useState<number | null | undefined>(undefined);
  const [outlines, setOutlines] = useRemembered<boolean>(`${key}.outlines`, false, isFlag);
  const ownSheet = kept.startsWith(ownPrefix)
    ? own?.find(({ name }) => name === kept.slice(ownPrefix.length))
    : undefined;
  const id = isId(kept) ? kept : usual;
  const sheet = ownSheet ?? labelSheets[id];
  const perSheet = sheet.columns * sheet.rows;
  const proposed = goesOn && keptStart <= perSheet ? keptStart : 1;
  const startAt = typedStart === undefined ? proposed : typedStart;
  const outside = startAt === null || startAt < 1 || startAt > perSheet;
  return {
    options: [
      ...labelSheetIds.map((value) => ({ value: value as string, label: labelSheets[value].name })),
      ...(own ?? []).map(({ name }) => ({ value: `${ownPrefix}${name}`, label: name })),
    ],
    value: ownSheet ? kept : id,
    choose: (value) => {
      choose(value);
      setStartAt(1);
    },
    chooseOwn: (name) => {
      choose(`${ownPrefix}${name}`);
      setStartAt(1);
    },
    ownName: ownSheet?.name ?? null,
    own,
    sheet,
    startAt,
    setStartAt,
    outlines,
    setOutlines,
    outside,
    input: { sheet: ownSheet ?? id, startAt: startAt ?? 1, outlines },
    goOn: (used) => {
      keepStart((((startAt ?? 1) - 1 + used) % perSheet) + 1);
      setStartAt(undefined);
    },
  };
}
