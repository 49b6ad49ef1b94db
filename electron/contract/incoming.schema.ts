/** Incoming documents: the ten columns of the book and what the desk needs around them. (practice.md 1.3, 11.1) */
import { z } from 'zod';
import { certifiedCopySummary } from './certified-copy.schema.ts';
import { documentLife } from './document-life.schema.ts';
import {
  choice,
  flag,
  instant,
  isoDate,
  optionalLine,
  optionalText,
  pageWindow,
  requiredText,
  requiredLine,
  rowId,
  sortedFlag,
  sortOf,
  timeOfDay,
  wholeNumber,
} from './fields.ts';
import { channels, routingRoles, urgencies } from './labels.vi.ts';
import { historyEntry } from './history.schema.ts';
import { chosenNumberField } from './numbering.schema.ts';

/** Who handles the document: "Ban Dân vận (chủ trì)". */
export const routing = z.strictObject({
  recipient: requiredLine('Nơi được chuyển', 200),
  role: choice('Vai trò', routingRoles),
});
export type Routing = z.infer<typeof routing>;

const documentFields = {
  arrivalDate: isoDate,
  /** Hour of arrival; the book asks for it on urgent letters. */
  arrivalTime: timeOfDay.nullable(),
  channel: choice('Đến bằng', channels),
  /** "12-CT/TW"; empty for a document without a number. */
  symbol: optionalLine('Số, ký hiệu', 80),
  /** null for a document without a date. */
  documentDate: isoDate.nullable(),
  /** Who issued it, as it will be printed in the book for ever: "Ban Bí thư". */
  issuerName: requiredLine('Cơ quan ban hành', 300),
  /** Code of document-types.ts, or null when the type is not known. */
  typeCode: optionalLine('Loại', 40).nullable(),
  subject: requiredText('Trích yếu', 5000),
  signer: optionalLine('Người ký', 200),
  pages: wholeNumber('Số trang', 1, 99_999).nullable(),
  copies: wholeNumber('Số bản', 1, 9_999),
  urgency: choice('Độ khẩn', urgencies),
  /** Column 7 of the book: unit or person that receives it. */
  addressee: optionalLine('Đơn vị, người nhận', 300),
  routing: z.array(routing).max(50, 'Chuyển nhiều nhất 50 nơi.'),
  /** What the leader directed (bút phê). */
  direction: optionalText('Ý kiến chỉ đạo', 2000),
  deadline: isoDate.nullable(),
  fileNote: optionalLine('Hồ sơ', 200),
  note: optionalText('Ghi chú', 1000),
};

export const registerIncomingInput = z.strictObject({
  bookId: rowId,
  ...documentFields,
  /** "Vẫn đăng ký": take a new number although the document is already in the book. */
  acceptDuplicate: flag,
  chosenNumber: chosenNumberField,
});
export type RegisterIncomingInput = z.infer<typeof registerIncomingInput>;

/** Several letters in one order, all or none: what came after an outage of the network, pasted from a list. (practice.md 1.7) */
export const mostAtOnce = 50;
export const registerManyIncomingInput = z.strictObject({
  documents: z
    .array(registerIncomingInput)
    .min(1, 'Ghi ít nhất một văn bản.')
    .max(mostAtOnce, `Nhiều nhất ${mostAtOnce} văn bản một lần.`),
});
/** The numbers given, in the order of the documents. */
export const registeredArrivals = z.strictObject({
  documents: z.array(z.strictObject({ id: rowId, numberText: z.string() })),
});

export const correctIncomingInput = z.strictObject({
  id: rowId,
  version: rowId,
  ...documentFields,
  reason: optionalLine('Lý do sửa', 300),
});
export const voidIncomingInput = z.strictObject({ id: rowId, version: rowId, reason: requiredLine('Lý do hủy', 1000) });
export const recordPaperOriginalInput = z.strictObject({
  id: rowId,
  receivedOn: isoDate,
  copies: wholeNumber('Số bản', 1, 9_999),
});
export const routeIncomingInput = z.strictObject({
  id: rowId,
  version: rowId,
  routing: documentFields.routing,
  direction: documentFields.direction,
  deadline: documentFields.deadline,
});
export const finishIncomingInput = z.strictObject({
  id: rowId,
  version: rowId,
  finishedOn: isoDate.nullable(),
  result: optionalLine('Kết quả', 500),
});

export const incomingDocument = z.strictObject({
  id: rowId,
  bookId: rowId,
  bookTitle: z.string(),
  number: z.int(),
  suffix: z.string(),
  /** As printed: "790", "12a". */
  numberText: z.string(),
  ...documentFields,
  subject: z.string(),
  paperReceivedOn: isoDate.nullable(),
  finishedOn: isoDate.nullable(),
  result: z.string(),
  status: z.enum(['registered', 'void']),
  voidReason: z.string(),
  version: rowId,
  registeredAt: instant,
  registeredBy: z.string(),
});
export type IncomingDocument = z.infer<typeof incomingDocument>;

export const incomingFilter = z.strictObject({
  bookId: rowId.nullable(),
  /** Words without accents, a symbol fragment or a number; all must match. */
  text: z.string().max(200),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  typeCode: z.string().max(40).nullable(),
  issuerName: z.string().max(300).nullable(),
  channel: z.enum(channels).nullable(),
  /** Only those not yet passed on; only those passed to a unit. */
  routing: z.enum(['none', 'some']).nullable(),
  deadline: z.enum(['overdue', 'today', 'soon', 'any']).nullable(),
  /** One of those it was passed on to, as written there. */
  unit: z.string().max(200).nullable().default(null),
  /** Still being dealt with, finished, number cancelled. */
  status: z.enum(['open', 'finished', 'void']).nullable().default(null),
  /** Lies in this hồ sơ. */
  fileId: rowId.nullable().default(null),
});
/** What is not named does not narrow. */
export type IncomingFilter = z.input<typeof incomingFilter>;
/** The filter that leaves no arrival out. */
export const allIncoming: Readonly<IncomingFilter> = {
  bookId: null,
  text: '',
  from: null,
  to: null,
  typeCode: null,
  issuerName: null,
  channel: null,
  routing: null,
  deadline: null,
};

/** What the list can be put in order by; the arrival date newest first is the order without one. */
export const incomingSorts = ['date', 'number', 'symbol', 'documentDate', 'issuer', 'deadline'] as const;
export const pageIncomingInput = z.strictObject({
  ...incomingFilter.shape,
  sort: sortOf(incomingSorts),
  ...pageWindow,
});
/** A row of the list, with how many files are attached to it. */
export const incomingRow = z.strictObject({ ...incomingDocument.shape, files: z.int() });
export type IncomingRow = z.infer<typeof incomingRow>;
export const incomingPage = z.strictObject({ rows: z.array(incomingRow), ...sortedFlag });
export const incomingCounts = z.strictObject({ total: z.int(), notRouted: z.int() });
/** Per arrival day in the filter, newest first: for the day bands. */
export const incomingDays = z.strictObject({
  days: z.array(z.strictObject({ date: isoDate, total: z.int(), notRouted: z.int() })),
});

export const incomingBook = z.strictObject({
  id: rowId,
  title: z.string(),
  year: z.int(),
  nextNumber: z.int(),
  open: flag,
});
/** `bookId`: whose last entries are asked for; absent or unknown: those of the newest open book. */
export const entryDefaultsInput = z.strictObject({ bookId: rowId.nullable().optional() });
export const incomingEntryDefaults = z.strictObject({
  books: z.array(incomingBook),
  bookId: rowId.nullable(),
  today: isoDate,
  now: timeOfDay,
  /** The last five of the book, newest first. */
  latest: z.array(incomingDocument),
});
export type IncomingEntryDefaults = z.infer<typeof incomingEntryDefaults>;

/** What a typed symbol tells: "12-ct/tw" → 12-CT/TW, Chỉ thị, Ban Bí thư or the like. */
export const readSymbolInput = z.strictObject({ symbol: z.string().max(80) });
export const symbolReading = z.strictObject({
  /** Spelled as on paper; the typed text unchanged when it could not be read. */
  symbol: z.string(),
  typeCode: z.string().nullable(),
  typeName: z.string().nullable(),
  organSymbol: z.string().nullable(),
  /** The types among which the symbol does not decide: Luật or Nghị quyết for a number of the Quốc hội. */
  typeChoices: z.array(z.string()),
  /** Organs that use this symbol, most used first. */
  issuers: z.array(z.strictObject({ name: z.string(), uses: z.int() })),
});
export type SymbolReading = z.infer<typeof symbolReading>;

/** The name under which an organ is already known, whatever its case and ủy or uỷ; a new name comes back as typed. */
export const settleIssuerInput = z.strictObject({ name: z.string().max(300) });
export const settledIssuer = z.strictObject({ name: z.string() });

export const findDuplicatesInput = z.strictObject({
  symbol: z.string().max(80),
  issuerName: z.string().max(300),
  documentDate: isoDate.nullable(),
  excludeId: rowId.nullable(),
});
export const duplicates = z.strictObject({
  duplicates: z.array(
    z.strictObject({
      id: rowId,
      numberText: z.string(),
      bookTitle: z.string(),
      arrivalDate: isoDate,
      channel: z.enum(channels),
      symbol: z.string(),
      documentDate: isoDate.nullable(),
      issuerName: z.string(),
      typeCode: z.string().nullable(),
      subject: z.string(),
      paperReceivedOn: isoDate.nullable(),
      /** Same symbol, organ and date; otherwise one of the three is still open. */
      certain: flag,
    }),
  ),
});

/** One station on the way of the document: arrival, direction, copy, implementing document. */
export const chainStep = z.strictObject({
  kind: z.enum(['arrival', 'paper', 'direction', 'copy', 'implementation', 'event', 'link', 'finished', 'void']),
  date: isoDate,
  title: z.string(),
  /** The official number in the step, printed red: "126-BS/VPTU". */
  number: z.string().nullable(),
  detail: z.string(),
  state: z.string(),
  /** What the dot says: passed, done, owed. */
  mark: z.enum(['passed', 'done', 'owed']),
  progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  link: z.strictObject({ to: z.enum(['copy', 'outgoing', 'incoming']), id: rowId }).nullable(),
});
export type ChainStep = z.infer<typeof chainStep>;

/** A document of our own that replies to an arrival or carries it out. */
export const answerToArrival = z.strictObject({
  id: rowId,
  numberText: z.string(),
  typeName: z.string(),
  documentDate: isoDate,
});
export type AnswerToArrival = z.infer<typeof answerToArrival>;

export const incomingDetail = z.strictObject({
  document: incomingDocument,
  /** Its content was erased: nothing but the number is left, and nothing more happens to it. */
  erased: flag,
  typeName: z.string(),
  copies: z.array(certifiedCopySummary),
  chain: z.array(chainStep),
  /** Second routes, return, recall, progress, links, ký nhận. */
  life: documentLife,
  /** What was sent on it and not cancelled, oldest first. */
  answers: z.array(answerToArrival),
  history: z.array(historyEntry),
  previousId: rowId.nullable(),
  nextId: rowId.nullable(),
});
export type IncomingDetail = z.infer<typeof incomingDetail>;

export const suggestInput = z.strictObject({
  field: z.enum(['issuer', 'signer', 'addressee', 'routing', 'fileNote']),
  text: z.string().max(200),
  limit: z.int().min(1).max(20),
});
export const suggestions = z.strictObject({
  suggestions: z.array(z.strictObject({ value: z.string(), hint: z.string(), uses: z.int() })),
});
