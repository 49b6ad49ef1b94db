/** The register of arrivals as an import sees it: one book, the one that the clerk chose or a new one. */
import { formatDate, yearOf } from '../../contract/calendar-date.ts';
import { readSymbol } from '../../contract/document-symbol.ts';
import { DomainError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import { canonicalArrival } from '../audit/document-digest.ts';
import { findIssuerSpellings, findSameDocument, openBulkInsert } from '../incoming/incoming-import.repository.ts';
import { findIncomingByIds, type IncomingFields, setIncomingVoid } from '../incoming/incoming.repository.ts';
import { keyOfSpelled } from '../incoming/symbol.rules.ts';
import { openBook } from '../numbering/incoming-books.ts';
import { findNumberStates, getSeries } from '../numbering/numbering.repository.ts';
import { formatArrivalNumber } from '../numbering/numbering.rules.ts';
import {
  assertLengths,
  readChannel,
  readCount,
  readDocumentDate,
  readNumber,
  readPastDate,
  readTypeAndSubject,
  readTypedSymbol,
  readUrgency,
} from './cell-values.rules.ts';
import { numbersOf } from './import-numbers.rules.ts';
import { createNameSpelling } from './name-count.ts';
import { type RegisterForm, type RegisterReader, RowFault } from './register-form.ts';

export const incomingRegister: RegisterForm<IncomingFields> = {
  kind: 'incoming',
  table: 'incoming_document',
  seriesColumn: 'book_id',
  numberSql: 'd.number || d.suffix',
  numberName: 'số đến',
  hindrances: [
    { sql: "d.version > 1 OR d.status = 'void'", words: 'đã được sửa sau khi nhập' },
    { sql: 'EXISTS (SELECT 1 FROM certified_copy c WHERE c.incoming_id = d.id)', words: 'đã có bản sao' },
    {
      sql: 'd.id IN (SELECT implements_incoming_id FROM outgoing_document)',
      words: 'đã có văn bản triển khai',
    },
  ],

  openReader(db, plan, today) {
    const book = plan.bookId === null ? null : getSeries(db, plan.bookId);
    if (book && book.kind !== 'incoming') throw new DomainError('not_found', { what: 'sổ văn bản đến này' });
    if (book && book.open !== 1) throw new DomainError('book_closed', { book: book.title });
    if (!book && plan.newBookTitle === '')
      throw new DomainError(
        'invalid_input',
        {},
        { newBookTitle: 'Đặt tên cho sổ mới, ví dụ “Sổ văn bản đến năm 2022”.' },
      );
    const issuers = createNameSpelling(findIssuerSpellings(db));
    const year = book?.year ?? plan.year;
    const title = book?.title ?? plan.newBookTitle;
    const target = {
      title,
      isNew: book === null,
      used: book
        ? { firstNumber: book.firstNumber, states: numbersOf(findNumberStates(db, book.id)) }
        : { firstNumber: 1, states: new Map() },
      open: (writing: typeof db, firstNumber: number) =>
        book ? getSeries(writing, book.id) : openBook(writing, plan.year, plan.newBookTitle, firstNumber),
    };
    const reader: RegisterReader<IncomingFields> = {
      read(cells) {
        assertLengths(cells);
        const numbered = readNumber('arrivalNumber', cells.text('arrivalNumber'), 'số đến');
        const arrivalDate = readPastDate(cells, 'arrivalDate', 'ngày đến', `${year}-07-01`, today);
        if (yearOf(arrivalDate) !== year)
          throw new RowFault(
            'arrivalDate',
            `Ngày đến ${formatDate(arrivalDate)} không thuộc năm ${year} của ${title}.`,
          );
        const documentDate = readDocumentDate(cells, arrivalDate, 'ngày đến');
        const typedIssuer = cells.text('issuerName');
        if (typedIssuer === '') throw new RowFault('issuerName', 'Chưa ghi cơ quan ban hành.');
        const { symbol, typeCode: typeOfSymbol } = readSymbol(readTypedSymbol(cells));
        const { typeCode, subject } = readTypeAndSubject(cells.text('typeName'), typeOfSymbol, cells.text('subject'));
        if (subject === '') throw new RowFault('subject', 'Chưa ghi trích yếu.');
        return {
          ...numbered,
          series: '',
          numberText: formatArrivalNumber(numbered.number, numbered.suffix),
          date: arrivalDate,
          fields: {
            arrivalDate,
            arrivalTime: null,
            channel: readChannel(cells.text('channel')) ?? plan.channel,
            symbol: symbol.slice(0, 80),
            documentDate,
            issuerName: cells.noteSpelling(typedIssuer, issuers.spell(typedIssuer)),
            typeCode,
            subject,
            signer: cells.text('signer'),
            pages: readCount(cells, 'pages', 99_999),
            copies: readCount(cells, 'copies', 9_999) ?? 1,
            urgency: readUrgency(cells.text('urgency')),
            addressee: cells.text('addressee'),
            routing: [],
            direction: cells.text('direction'),
            deadline: null,
            fileNote: cells.text('fileNote'),
            note: cells.text('note'),
            paperReceivedOn: null,
            finishedOn: null,
            result: '',
          },
        };
      },
      target: () => target,
      count: ({ fields }) => issuers.count(fields.issuerName),
      names: () => issuers.result(),
      describe: ({ fields }) => ({ name: fields.issuerName, subject: fields.subject }),
      identify: ({ fields: { symbol, issuerName, documentDate } }) => {
        const key = keyOfSpelled(symbol);
        return key === '' || documentDate === null ? null : `${key}\n${nameKey(issuerName)}\n${documentDate}`;
      },
      // One reading transaction for all of them instead of one for each.
      findSame: db.transaction((identities: readonly (string | null)[]) =>
        identities.map((identity) => {
          if (identity === null) return null;
          const [symbol = '', issuer = '', documentDate = ''] = identity.split('\n');
          return findSameDocument(db, { symbol, issuer, documentDate });
        }),
      ),
    };
    return reader;
  },

  openWriter: (db, registered) => {
    let inserts: ReturnType<typeof openBulkInsert> | undefined;
    return {
      insert: (series, rows) => (inserts ??= openBulkInsert(db, series.id, registered)).insert(rows),
      *finish() {
        if (!inserts) return;
        yield* inserts.index();
        yield* inserts.countWords();
      },
    };
  },

  find: (db, ids) =>
    findIncomingByIds(db, ids).map((document) => ({
      id: document.id,
      seriesId: document.bookId,
      number: document.number,
      suffix: document.suffix,
      name: `Số đến ${document.numberText}`,
      canonical: canonicalArrival(document),
    })),

  voidRows: (db, ids, reason) => {
    for (const document of findIncomingByIds(db, ids)) setIncomingVoid(db, document, reason);
  },
};
