import { arrivalTypes, documentTypeName } from '../../../electron/contract/document-types.ts';
import type { MethodInput } from '../../../electron/contract/api.ts';
import type { IncomingDocument, IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import type { Channel, Urgency } from '../../../electron/contract/labels.vi.ts';
import { formatRouting, parseRouting } from './incoming-words.ts';

/** What stands in the fields. The routing is text as typed; the rest is as the contract has it. */
export interface EntryValues {
  readonly arrivalDate: string | null;
  readonly arrivalTime: string;
  readonly channel: Channel;
  readonly symbol: string;
  readonly documentDate: string | null;
  readonly issuerName: string;
  readonly typeCode: string;
  readonly subject: string;
  readonly signer: string;
  readonly pages: number | null;
  readonly copies: number | null;
  readonly urgency: Urgency;
  readonly addressee: string;
  readonly routing: string;
  readonly direction: string;
  readonly deadline: string | null;
  readonly fileNote: string;
  readonly note: string;
}

/** An empty form on the given day; letters mostly come over the network now. */
export function blankValues(today: string, channel: Channel = 'network'): EntryValues {
  return {
    arrivalDate: today,
    arrivalTime: '',
    channel,
    symbol: '',
    documentDate: null,
    issuerName: '',
    typeCode: '',
    subject: '',
    signer: '',
    pages: null,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: '',
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
  };
}

/** The fields of a registered document, to be corrected. */
export function valuesOf(document: IncomingDocument): EntryValues {
  return {
    arrivalDate: document.arrivalDate,
    arrivalTime: document.arrivalTime ?? '',
    channel: document.channel,
    symbol: document.symbol,
    documentDate: document.documentDate,
    issuerName: document.issuerName,
    typeCode: document.typeCode ?? '',
    subject: document.subject,
    signer: document.signer,
    pages: document.pages,
    copies: document.copies,
    urgency: document.urgency,
    addressee: document.addressee,
    routing: formatRouting(document.routing),
    direction: document.direction,
    deadline: document.deadline,
    fileNote: document.fileNote,
    note: document.note,
  };
}

type DocumentFields = Omit<MethodInput<'incoming.register'>, 'bookId' | 'acceptDuplicate'>;

/** As the contract takes it; what is missing or wrong is refused by its schema, with its sentences. */
export function toDocumentFields(values: EntryValues): DocumentFields {
  return {
    ...values,
    arrivalDate: values.arrivalDate ?? '',
    arrivalTime: values.arrivalTime.trim() === '' ? null : values.arrivalTime.trim(),
    typeCode: values.typeCode === '' ? null : values.typeCode,
    copies: values.copies ?? 0,
    routing: [...parseRouting(values.routing)],
  };
}

/**
 * "Như văn bản trước" (Ctrl+D): what is still empty is filled from the last entry. Its number and symbol are not
 * repeated: no two documents share them.
 */
export function fillFromLast(values: EntryValues, last: IncomingDocument, today: string): EntryValues {
  const blank = blankValues(today);
  const source = valuesOf(last);
  const keep = <Key extends keyof EntryValues>(key: Key): EntryValues[Key] =>
    values[key] === blank[key] || values[key] === '' ? source[key] : values[key];
  return {
    ...values,
    channel: keep('channel'),
    documentDate: keep('documentDate'),
    issuerName: keep('issuerName'),
    typeCode: keep('typeCode'),
    subject: keep('subject'),
    signer: keep('signer'),
    pages: keep('pages'),
    copies: keep('copies'),
    urgency: keep('urgency'),
    addressee: keep('addressee'),
    routing: keep('routing'),
    deadline: keep('deadline'),
    fileNote: keep('fileNote'),
  };
}

/** True when something was typed that leaving would lose. */
export function isTouched(values: EntryValues, today: string): boolean {
  const blank = blankValues(today, values.channel);
  const keys = Object.keys(blank) as (keyof EntryValues)[];
  return keys.some((key) => key !== 'arrivalDate' && key !== 'arrivalTime' && values[key] !== blank[key]);
}

/** The choices of "Loại"; a type that the office named itself stays a choice. */
export function typeOptions(current: string): readonly { readonly value: string; readonly label: string }[] {
  const known = arrivalTypes.map(({ code, name }) => ({ value: code, label: name }));
  return current === '' || known.some(({ value }) => value === current)
    ? known
    : [...known, { value: current, label: documentTypeName(current) }];
}

/** The book to begin with and the number it would give. */
export function bookOf(defaults: IncomingEntryDefaults, bookId: number | null) {
  return defaults.books.find(({ id }) => id === (bookId ?? defaults.bookId)) ?? null;
}
