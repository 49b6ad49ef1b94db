/**
 * What is being entered, and who put it there. What the program filled in follows the symbol and goes with it; what the clerk
 * typed or chose stays. Pure.
 */
import { yearOf } from '../../../electron/contract/calendar-date.ts';
import { readSymbol } from '../../../electron/contract/document-symbol.ts';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import type { IncomingDocument, SymbolReading } from '../../../electron/contract/incoming.schema.ts';
import { channelLabels } from '../../../electron/contract/labels.vi.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { blankValues, fillFromLast, type EntryValues } from './entry-values.ts';

/** null: empty; otherwise typed, read from the symbol, or repeated from the last entry (Ctrl+D). */
type FilledBy = 'clerk' | 'symbol' | 'repeat' | null;

export interface EntryDraft {
  readonly values: EntryValues;
  readonly typeBy: FilledBy;
  readonly issuerBy: FilledBy;
  /** The channel is that of the letter before, and nobody has confirmed it for this one. */
  readonly channelKept: boolean;
  /** What the last pasted row put into the fields; the next row takes its place. */
  readonly pasted: Partial<EntryValues>;
  readonly acceptDuplicate: boolean;
  readonly bookId: number | null;
  /** Another number than the next one. */
  readonly chosenNumber: ChosenNumber | null;
}

/** An empty form. */
export function startDraft(today: string): EntryDraft {
  return {
    values: blankValues(today),
    typeBy: null,
    issuerBy: null,
    channelKept: false,
    pasted: {},
    acceptDuplicate: false,
    bookId: null,
    chosenNumber: null,
  };
}

/** The form of a registered document: its type follows a corrected symbol only if it was what the former symbol says. */
export function draftOf(values: EntryValues, today: string): EntryDraft {
  const read = readSymbol(values.symbol).typeCode;
  return {
    ...startDraft(today),
    values,
    typeBy: read !== null && read === values.typeCode ? 'symbol' : 'clerk',
    issuerBy: 'clerk',
  };
}

/**
 * The next document: day, channel and book stay. A tray is sorted, network first and paper after it; where it is mixed, a
 * channel that is not the usual one says that it was kept.
 */
export function nextDraft(draft: EntryDraft, today: string): EntryDraft {
  return {
    ...startDraft(today),
    bookId: draft.bookId,
    channelKept: draft.values.channel !== blankValues(today).channel,
    values: {
      ...blankValues(today, draft.values.channel),
      arrivalDate: draft.values.arrivalDate ?? today,
    },
  };
}

/**
 * Into another book. A number belongs to its book; today is no day of a book of last year, so the day of arrival is asked for
 * again rather than guessed.
 */
export function moveToBook(
  draft: EntryDraft,
  book: { readonly id: number; readonly year: number },
  today: string,
): EntryDraft {
  const { arrivalDate } = draft.values;
  const holds = (day: string): boolean => book.year === 0 || book.year === yearOf(day);
  const usual = holds(today) ? today : null;
  const day = arrivalDate !== null && holds(arrivalDate) ? arrivalDate : usual;
  return { ...draft, bookId: book.id, chosenNumber: null, values: { ...draft.values, arrivalDate: day } };
}

/** The clerk changed some fields. */
export function changeDraft(draft: EntryDraft, part: Partial<EntryValues>): EntryDraft {
  const changed: EntryDraft = {
    ...draft,
    channelKept: 'channel' in part ? false : draft.channelKept,
    typeBy: 'typeCode' in part ? 'clerk' : draft.typeBy,
    issuerBy: part.issuerName === undefined ? draft.issuerBy : part.issuerName === '' ? null : 'clerk',
    // Another document: the decision on the former one does not count for it.
    acceptDuplicate: 'symbol' in part || 'issuerName' in part || 'documentDate' in part ? false : draft.acceptDuplicate,
    values: { ...draft.values, ...part },
  };
  return part.symbol === undefined ? changed : followSymbol(changed, draft.values.symbol);
}

function followSymbol(draft: EntryDraft, before: string): EntryDraft {
  const { values, typeBy, issuerBy } = draft;
  const was = readSymbol(before);
  const is = readSymbol(values.symbol);
  const type = readType(draft, is.typeCode);
  // Another organ's symbol: whoever was read from the former one has nothing to do with it.
  const issuerStays = issuerBy !== 'symbol' || was.organSymbol === is.organSymbol;
  return {
    ...draft,
    typeBy:
      type === '' && typeBy !== 'clerk' ? null : typeBy === 'clerk' || type === values.typeCode ? typeBy : 'symbol',
    issuerBy: issuerStays ? issuerBy : null,
    values: { ...values, typeCode: type, issuerName: issuerStays ? values.issuerName : '' },
  };
}

function readType({ values, typeBy }: EntryDraft, read: string | null): string {
  if (typeBy === 'clerk') return values.typeCode;
  return read ?? (typeBy === 'symbol' ? '' : values.typeCode);
}

/**
 * The core has said who uses the symbol. It is written as on paper, and the organ is taken when only one uses it; a name
 * repeated from the last entry gives way when others are known for this symbol.
 */
export function takeReading(
  draft: EntryDraft,
  asked: string,
  reading: Pick<SymbolReading, 'symbol' | 'issuers'>,
): EntryDraft {
  if (draft.values.symbol !== asked) return draft;
  const values = { ...draft.values, symbol: reading.symbol };
  const { issuerBy } = draft;
  const names = reading.issuers.map(({ name }) => name);
  if (issuerBy === 'clerk' || names.includes(values.issuerName) || (issuerBy === 'repeat' && names.length === 0))
    return { ...draft, values };
  const only = names.length === 1 ? names[0] : undefined;
  return {
    ...draft,
    issuerBy: only === undefined ? null : 'symbol',
    values: { ...values, issuerName: only ?? '' },
  };
}

/**
 * "Như văn bản trước" (Ctrl+D). A symbol typed afterwards counts for more than the last entry; with the symbol in sight the
 * organ is the clerk's own word.
 */
export function repeatDraft(draft: EntryDraft, last: IncomingDocument, today: string): EntryDraft {
  const filled = fillFromLast(draft.values, last, today);
  const { typeChoices } = readSymbol(filled.symbol);
  const fits = typeChoices.length === 0 || typeChoices.includes(filled.typeCode);
  const values = fits ? filled : { ...filled, typeCode: draft.values.typeCode };
  const issuerRepeated = filled.symbol.trim() === '' ? 'repeat' : 'clerk';
  return {
    ...draft,
    values,
    acceptDuplicate: false,
    typeBy: values.typeCode === draft.values.typeCode ? draft.typeBy : 'repeat',
    issuerBy: values.issuerName === draft.values.issuerName ? draft.issuerBy : issuerRepeated,
  };
}

/** A row copied from a spreadsheet goes into the fields, in the place of the row pasted before it. */
export function pasteDraft(draft: EntryDraft, row: Partial<EntryValues>, today: string): EntryDraft {
  const blank = blankValues(today, draft.values.channel);
  const keys = Object.keys(draft.pasted) as (keyof EntryValues)[];
  const former = keys.filter((key) => key !== 'arrivalDate' && draft.values[key] === draft.pasted[key]);
  const cleared: EntryDraft = {
    ...draft,
    values: { ...draft.values, ...Object.fromEntries(former.map((key) => [key, blank[key]])) },
    typeBy: former.includes('typeCode') ? null : draft.typeBy,
    issuerBy: former.includes('issuerName') ? null : draft.issuerBy,
  };
  return { ...changeDraft(cleared, row), pasted: row };
}

/** What stands under "Đến bằng" while it is the channel of the letter before. */
export function noteOfChannel({ values, channelKept }: EntryDraft): string | undefined {
  return channelKept ? `${channelLabels[values.channel]}: giữ như văn bản vừa lưu.` : undefined;
}

/** What stands beside "Loại": that it was read, or between which types the symbol leaves the choice. */
export function noteOfType({ values, typeBy }: EntryDraft): string | undefined {
  const { typeChoices } = readSymbol(values.symbol);
  const others = typeChoices
    .filter((code) => code !== values.typeCode)
    .map((code) => documentTypeName(code).toLowerCase());
  if (values.typeCode === '' && others.length > 0) return `${others.join(' hay ')}?`;
  if (typeBy !== 'symbol') return undefined;
  return others.length > 0 ? `hoặc ${others.join(', ')}` : 'đọc từ ký hiệu';
}
