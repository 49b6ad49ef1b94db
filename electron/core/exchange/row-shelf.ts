/**
 * Rows of a file, put away as bytes until they are written. As objects 50,000 of them are a hundred megabytes that every
 * collection of garbage walks through and doubles; as bytes they are some fifteen and cost a few microseconds a row.
 */
import type { ImportedRow } from './register-form.ts';

export interface RowShelf<Fields> {
  /** Puts a row away; gives back its place. */
  put(row: ImportedRow<Fields>): number;
  /** The row of a place, made anew. */
  take(place: number): ImportedRow<Fields>;
}

/** Rows on a shelf in an order of their own. */
export interface ShelvedRows<Fields> extends Iterable<ImportedRow<Fields>> {
  readonly length: number;
  /** As that of an array: -1 is the last. */
  at(index: number): ImportedRow<Fields> | undefined;
  slice(from: number, to: number): readonly ImportedRow<Fields>[];
}

interface Kept {
  /** Its place among what many rows share. */
  readonly kept: number;
}
type Packed = readonly [
  rowNumber: number,
  series: number,
  number: number,
  suffix: string,
  numberText: string,
  date: string,
  ...fields: readonly unknown[],
];

const chunkBytes = 256 * 1024;
const mostBytesPerLetter = 3;

/** Fields are texts, numbers, null and lists of these; an object, as the body that issues, is kept once for all its rows. */
export function createRowShelf<Fields>(): RowShelf<Fields> {
  const chunks: Buffer[] = [];
  const chunkOf: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const kept: unknown[] = [];
  const keptPlaces = new Map<unknown, number>();
  let names: readonly string[] = [];
  let used = 0;

  const keep = (value: unknown): number => {
    const known = keptPlaces.get(value);
    if (known !== undefined) return known;
    keptPlaces.set(value, kept.length);
    return kept.push(value) - 1;
  };
  const pack = ({ rowNumber, series, number, suffix, numberText, date, fields }: ImportedRow<Fields>): string => {
    const entries = fields as Readonly<Record<string, unknown>>;
    if (names.length === 0) names = Object.keys(entries);
    const packed: Packed = [
      rowNumber,
      keep(series),
      number,
      suffix,
      numberText,
      date,
      ...names.map((name) => (isObject(entries[name]) ? { kept: keep(entries[name]) } : entries[name])),
    ];
    return JSON.stringify(packed);
  };
  const chunkWith = (room: number): Buffer => {
    const last = chunks.at(-1);
    if (last && last.length - used >= room) return last;
    const chunk = Buffer.allocUnsafeSlow(Math.max(chunkBytes, room));
    chunks.push(chunk);
    used = 0;
    return chunk;
  };
  return {
    put(row) {
      const text = pack(row);
      const chunk = chunkWith(text.length * mostBytesPerLetter);
      chunkOf.push(chunks.length - 1);
      starts.push(used);
      used += chunk.write(text, used);
      return ends.push(used) - 1;
    },
    take(place) {
      const bytes = chunks[chunkOf[place] ?? -1];
      if (!bytes) throw new Error('nothing lies there');
      const [rowNumber, series, number, suffix, numberText, date, ...values] = JSON.parse(
        bytes.toString('utf8', starts[place], ends[place]),
      ) as Packed;
      const fields: Record<string, unknown> = {};
      for (const [index, name] of names.entries()) {
        const value = values[index];
        fields[name] = isObject(value) ? kept[(value as Kept).kept] : value;
      }
      return {
        rowNumber,
        series: kept[series] as string,
        number,
        suffix,
        numberText,
        date,
        fields: fields as Fields,
      };
    },
  };
}

/** Rows of a shelf at the given places, in this order. */
export function shelvedRows<Fields>(
  shelf: Pick<RowShelf<Fields>, 'take'>,
  places: readonly number[],
): ShelvedRows<Fields> {
  const take = (place: number): ImportedRow<Fields> => shelf.take(place);
  return {
    length: places.length,
    at: (index) => {
      const place = places.at(index);
      return place === undefined ? undefined : take(place);
    },
    slice: (from, to) => places.slice(from, to).map(take),
    *[Symbol.iterator]() {
      for (const place of places) yield take(place);
    },
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
