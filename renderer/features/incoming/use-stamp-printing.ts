import type { StampPlace } from '../../../electron/contract/stamp.schema.ts';
import { openDocument } from '../../api/documents.ts';
import { useRecordStamped } from '../../api/stamps.ts';
import { type LabelChoice, useLabelChoice } from '../../components/label-sheets/use-label-choice.ts';
import { isFlag, useRemembered } from '../../components/use-remembered.ts';

export type StampWay = 'overprint' | 'labels';

/** Millimetres from the edges of the page; null while a field is empty. */
export interface StampSpot {
  readonly left: number | null;
  readonly top: number | null;
  readonly letterLower: number | null;
}

/** Under the number of a first page in the Party's layout; a letter has up to three lines of subject there. */
const usualSpot: StampSpot = { left: 30, top: 42, letterLower: 12 };

const isWay = (value: unknown): value is StampWay | 'none' =>
  value === 'overprint' || value === 'labels' || value === 'none';
const isSpot = (value: unknown): value is StampSpot =>
  typeof value === 'object' &&
  value !== null &&
  ['left', 'top', 'letterLower'].every((key) => typeof (value as Record<string, unknown>)[key] === 'number');

export interface StampPrinting {
  /** null until the first stamp was printed on this machine. */
  readonly way: StampWay | null;
  readonly setWay: (way: StampWay) => void;
  readonly spot: StampSpot;
  readonly setSpot: (spot: StampSpot) => void;
  readonly red: boolean;
  readonly setRed: (red: boolean) => void;
  readonly labels: LabelChoice;
  /** What keeps the print from being made; '' when nothing does. */
  readonly problem: string;
  /** Makes the file and writes down which documents have their stamp; resolves to the sentence to announce. */
  readonly make: (ids: readonly number[], signal?: AbortSignal) => Promise<string | null>;
}

/** How stamps of arrival are printed on this machine: over the document or on labels, remembered from print to print. */
export function useStampPrinting(): StampPrinting {
  const [keptWay, keepWay] = useRemembered<StampWay | 'none'>('stamp.way', 'none', isWay);
  const [spot, setSpot] = useRemembered<StampSpot>('stamp.spot', usualSpot, isSpot);
  const [red, setRed] = useRemembered<boolean>('stamp.red', true, isFlag);
  const labels = useLabelChoice('stamp.labels', 'a4-4x8', true);
  const record = useRecordStamped();
  const way = keptWay === 'none' ? null : keptWay;
  const place = readPlace(way ?? 'overprint', spot, labels);
  return {
    way,
    setWay: keepWay,
    spot,
    setSpot,
    red,
    setRed,
    labels,
    problem: place === null ? 'Ghi đủ các khoảng cách, hoặc chọn nhãn có trên tờ.' : '',
    make: async (ids, signal) => {
      if (place === null) return null;
      const sentence = await openDocument('incoming.stamps', { ids: [...ids], place, red }, signal);
      if (sentence === null) return null;
      keepWay(place.kind);
      if (place.kind === 'labels') labels.goOn(ids.length);
      await record.mutateAsync({ ids: [...ids] });
      return sentence;
    },
  };
}

function readPlace(way: StampWay, { left, top, letterLower }: StampSpot, labels: LabelChoice): StampPlace | null {
  if (way === 'labels') return labels.outside ? null : { kind: 'labels', ...labels.input };
  return left === null || top === null || letterLower === null ? null : { kind: 'overprint', left, top, letterLower };
}
