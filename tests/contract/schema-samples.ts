/**
 * Reads a zod schema as data: makes one well-formed value of it, and every way in which that value can be malformed. Nothing
 * is written down per method, so that a new method of the contract is covered on the day it is added.
 */
import type { z } from 'zod';

/** The parts of zod's description of a schema that are used here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
}

const definitionOf = (schema: z.ZodType): Definition => (schema as unknown as { readonly def: Definition }).def;

const texts = [
  'chữ',
  '2022-01-18',
  '08:30',
  '12-CT/TW',
  'TU',
  'CV',
  'province',
  'a',
  '',
  '2022-01-18T01:00:00.000Z',
  // A digest, and the name of an upload under way.
  '0'.repeat(64),
  '4f2a91c0-7b3d-45e8-9b1f-0c6d5e7a8b90',
];
const numbers = [1, 2, 14, 20, 2022, 0, 10, 100];

/** A value that the schema takes. Throws when none can be found: the schema is then of a kind that is not known here. */
export function makeSample(schema: z.ZodType): unknown {
  const candidate = [...candidates(schema)].find((value) => schema.safeParse(value).success);
  if (candidate === undefined) throw new Error(`No sample for a schema of the kind ${definitionOf(schema).type}.`);
  return candidate;
}

function* candidates(schema: z.ZodType): Generator<unknown> {
  const { type, shape, element, innerType, in: input, entries, values, options } = definitionOf(schema);
  if (shape) {
    const full = Object.entries(shape).map(([key, part]) => [key, makeSample(part)] as const);
    yield Object.fromEntries(full);
    // Of two fields only one may stand.
    for (const left of Object.keys(shape)) yield Object.fromEntries(full.filter(([key]) => key !== left));
  } else if (element) {
    yield [makeSample(element)];
    yield [];
  } else if (options) {
    for (const option of options) yield* candidates(option);
  } else if (entries) yield* Object.values(entries);
  else if (values) yield* values;
  else if (innerType) {
    yield* candidates(innerType);
    yield null;
  } else if (input) yield* candidates(input);
  else if (type === 'string') yield* texts;
  else if (type === 'number' || type === 'int') yield* numbers;
  else if (type === 'boolean') yield false;
  else if (type === 'record') yield {};
}

export interface Malformed {
  /** "lines.0.group ← 1.5": where, and what stands there instead. */
  readonly what: string;
  readonly value: unknown;
}

/** Every single fault that can be put into `sample`, one at a time. */
export function listMalformed(schema: z.ZodType, sample: unknown): readonly Malformed[] {
  return [...faultsOf(schema, sample, '')];
}

const huge = 'x'.repeat(2_000_000);

function* faultsOf(schema: z.ZodType, sample: unknown, path: string): Generator<Malformed> {
  const { type, shape, element, innerType, in: input, options } = definitionOf(schema);
  if (innerType) {
    for (const fault of faultsOf(innerType, sample ?? makeSample(innerType), path)) {
      if (!schema.safeParse(fault.value).success) yield fault;
    }
    return;
  }
  if (input) return yield* faultsOf(input, sample, path);
  if (options) return yield* wrongLeaves(path, [null, Symbol.for('x').description ?? '', {}, [], Number.NaN]);
  if (shape) return yield* objectFaults(shape, sample as Readonly<Record<string, unknown>>, path);
  if (element) return yield* arrayFaults(element, sample as readonly unknown[], path);
  if (type === 'string') yield* wrongLeaves(path, [null, 1, Number.NaN, true, {}, [], ['chữ'], huge, { length: 1 }]);
  else if (type === 'enum' || type === 'literal')
    yield* wrongLeaves(path, [null, 'x', '__proto__', 'constructor', 0.5, {}, [], '']);
  else if (type === 'boolean') yield* wrongLeaves(path, [null, 'true', 'false', 0, 1, {}, []]);
  else if (type === 'number' || type === 'int') {
    yield* wrongLeaves(path, [null, '1', '', true, {}, [], [1], Number.NaN, Infinity, -Infinity, 2 ** 53, -1e300]);
    // Millimetres may be broken, numbers of documents may not.
    if (!schema.safeParse(1.5).success) yield* wrongLeaves(path, [1.5]);
  }
}

function* objectFaults(
  shape: Readonly<Record<string, z.ZodType>>,
  sample: Readonly<Record<string, unknown>>,
  path: string,
): Generator<Malformed> {
  yield* wrongLeaves(path, [null, 'x', 1, true, [], [sample]]);
  yield { what: `${path} with a field more`, value: { ...sample, extra: 1 } };
  yield { what: `${path} with __proto__`, value: withProto(sample) };
  yield { what: `${path} with constructor`, value: { ...sample, constructor: { prototype: { polluted: true } } } };
  for (const [key, part] of Object.entries(shape)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (!part.safeParse(undefined).success) {
      const { [key]: left, ...rest } = sample;
      yield { what: `${place} missing`, value: rest };
      yield { what: `${place} ← undefined`, value: { ...sample, [key]: left === undefined ? null : undefined } };
    }
    for (const { what, value } of faultsOf(part, sample[key], place))
      yield { what, value: { ...sample, [key]: value } };
  }
}

function* arrayFaults(element: z.ZodType, sample: readonly unknown[], path: string): Generator<Malformed> {
  yield* wrongLeaves(path, [null, 'x', 1, {}, { length: 1 }, { 0: makeSample(element), length: 1 }]);
  const part = sample[0] ?? makeSample(element);
  for (const { what, value } of faultsOf(element, part, `${path}.0`)) yield { what, value: [value] };
  // Far more than any list of the product: a list without an end is a hole too.
  yield { what: `${path} ← 200.000 items`, value: Array<unknown>(200_000).fill(part) };
}

function* wrongLeaves(path: string, values: readonly unknown[]): Generator<Malformed> {
  for (const value of values) {
    const shown =
      typeof value === 'string' && value.length > 20
        ? `${value.length} letters`
        : String(JSON.stringify(value) ?? value);
    yield { what: `${path || 'input'} ← ${shown}`, value };
  }
}

/** What `JSON.parse` makes of a hostile text: an own key `__proto__`, which a literal could not hold. */
function withProto(sample: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(
    `${JSON.stringify(sample).slice(0, -1)}${Object.keys(sample).length > 0 ? ',' : ''}"__proto__":{"polluted":true}}`,
  );
}
