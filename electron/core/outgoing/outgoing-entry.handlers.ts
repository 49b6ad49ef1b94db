/** "Vào sổ văn bản đi": documents written and signed elsewhere take their number and their row in one step. (practice.md 2.1) */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { RegisterOutgoingInput } from '../../contract/outgoing-entry.schema.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { assertNotErased } from '../erasure/erasure.repository.ts';
import { fileDocument, findFilesOfDocument, getCaseFile } from '../filing/filing.repository.ts';
import { assertFileOpen } from '../filing/open-file.rules.ts';
import type { RegisterHandlers } from '../handler-types.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { assertAnswersLater } from '../links/answers.ts';
import { insertLink } from '../links/document-life.repository.ts';
import { findDocumentSeries } from '../numbering/document-series.ts';
import { peekNextNumbers } from '../numbering/numbering.repository.ts';
import { formatNumberText, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { getIssuingBody } from '../organization/organization.repository.ts';
import { issueDocument } from './issue-document.ts';
import { entryContent, entryFields, subjectKey } from './outgoing-entry.rules.ts';
import { findLatestOutgoing, findOutgoingOfDay, getOutgoing } from './outgoing.repository.ts';
import { recordOutgoing } from './record-outgoing.ts';

type OutgoingEntryMethods = Pick<
  RegisterHandlers<'outgoing'>,
  | 'outgoing.getEntryDefaults'
  | 'outgoing.getNextNumbers'
  | 'outgoing.findSame'
  | 'outgoing.register'
  | 'outgoing.registerMany'
>;

const shownLatest = 5;

export const outgoingEntryHandlers: OutgoingEntryMethods = {
  'outgoing.getEntryDefaults': ({ db }) => {
    const latest = findLatestOutgoing(db, shownLatest);
    const [newest] = latest;
    if (!newest) return { latest, last: null };
    const file = findFilesOfDocument(db, { kind: 'outgoing', id: newest.id }).find(({ closed }) => !closed);
    return {
      latest,
      last: {
        ...entryFields(getOutgoing(db, newest.id).content),
        file: file ? { id: file.id, code: file.code, title: file.title } : null,
      },
    };
  },

  'outgoing.getNextNumbers': ({ db }, { bodyId, typeCode, documentDate, count }) => {
    const body = getIssuingBody(db, bodyId);
    const { series, nextNumber } = findDocumentSeries(db, body, typeCode, documentDate);
    const numbers = series
      ? peekNextNumbers(db, series, count)
      : Array.from({ length: count }, (_, index) => nextNumber + index);
    const symbol = typeSymbolOn(typeCode, documentDate);
    return { numberTexts: numbers.map((number) => formatNumberText(number, '', symbol, body.symbol)) };
  },

  'outgoing.findSame': (context, wanted) => ({ documents: findSame(context, wanted) }),

  'outgoing.register': (context, input) => {
    const { db, at, actor: by } = context;
    const { answers, fileId, chosenNumber } = input;
    if (!input.acceptDuplicate) assertNotRegistered(context, input);
    if (answers) assertAnswerable(context, answers.incomingId, input.documentDate);
    if (fileId !== null) assertFileOpen(getCaseFile(db, fileId));
    const content = entryContent(input, getIssuingBody(db, input.bodyId));
    const { id, numberText, reason } = issueDocument(context, content, chosenNumber, '');
    if (answers?.relation === 'replies_to') {
      const link = { fromKind: 'outgoing', fromId: id, toKind: 'incoming', toId: answers.incomingId } as const;
      insertLink(db, { ...link, relation: answers.relation, note: '' }, { at, by });
    }
    if (fileId !== null) fileDocument(db, fileId, { kind: 'outgoing', id });
    return recordOutgoing(context, id, `Vào sổ số ${numberText}`, reason);
  },

  'outgoing.registerMany': (context, { subjects, ...shared }) => {
    if (!shared.acceptDuplicate) assertNoTwins(subjects);
    const documents = subjects.map((subject, index) => {
      try {
        const { id, numberText } = context.perform('outgoing.register', { ...shared, subject, chosenNumber: null });
        return { id, numberText };
      } catch (error) {
        throw namingLine(error, index);
      }
    });
    return { documents };
  },
};

interface Wanted {
  readonly bodyId: number;
  readonly typeCode: string;
  readonly documentDate: string;
  readonly subjects: readonly string[];
}

/** Documents of the same body, type and day with one of these subjects, accents and case aside. */
function findSame({ db }: QueryContext, { bodyId, typeCode, documentDate, subjects }: Wanted) {
  const keys = new Set(subjects.map(subjectKey).filter((key) => key !== ''));
  if (keys.size === 0) return [];
  return findOutgoingOfDay(db, bodyId, typeCode, documentDate).filter(({ subject }) => keys.has(subjectKey(subject)));
}

function assertNotRegistered(context: QueryContext, input: RegisterOutgoingInput): void {
  const [found] = findSame(context, { ...input, subjects: [input.subject] });
  if (found)
    throw new DomainError(
      'duplicate_outgoing',
      { number: found.numberText, date: formatDate(found.documentDate) },
      { subject: `Đã vào sổ: số ${found.numberText}.` },
    );
}

/** Of a list nothing stands in the book yet: a line written twice is named by its twin, not by a number. */
function assertNoTwins(subjects: readonly string[]): void {
  const keys = subjects.map(subjectKey);
  const line = keys.findIndex((key, index) => key !== '' && keys.indexOf(key) < index);
  if (line < 0) return;
  const twin = keys.indexOf(keys[line] ?? '') + 1;
  throw new DomainError('lines_repeated', { line: line + 1, twin }, { [`subjects.${line}`]: `Giống dòng ${twin}.` });
}

/** A refusal of one of many says which one: its subject is the line of the list. */
function namingLine(error: unknown, index: number): unknown {
  if (!(error instanceof DomainError) || error.fields?.subject === undefined) return error;
  const { subject, ...fields } = error.fields;
  return new DomainError(error.code, error.values, { ...fields, [`subjects.${index}`]: subject });
}

function assertAnswerable({ db }: CommandContext, incomingId: number, documentDate: string): void {
  const arrival = getIncoming(db, incomingId);
  if (arrival.status === 'void')
    throw new DomainError('void_document', { number: arrival.numberText }, { answers: 'Số đến này đã hủy.' });
  assertNotErased(db, 'incoming', arrival);
  assertAnswersLater('answers', documentDate, arrival);
}
