/** The register of outgoing documents as an import sees it: many series, told by the symbol of every row. */
import { blankContent } from '../../contract/blank-content.ts';
import { readSymbol } from '../../contract/document-symbol.ts';
import { findDocumentType } from '../../contract/document-types.ts';
import type { Urgency } from '../../contract/labels.vi.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { insertKeptLines, keptLines } from '../distribution/kept-lines.repository.ts';
import { formatNumberText, typeSymbolOn } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findImportedOutgoing } from '../outgoing/outgoing-import.repository.ts';
import { getOutgoing, insertOutgoing, setOutgoingVoid } from '../outgoing/outgoing.repository.ts';
import {
  assertLengths,
  readCount,
  readNumber,
  readPastDate,
  readTypeAndSubject,
  readTypedSymbol,
  readUrgency,
} from './cell-values.rules.ts';
import { openIssuedSeries, readLines } from './issued-series.ts';
import { createNameSpelling } from './name-count.ts';
import { findSignerSpellings, openSignerBook, readSignerName, unknownSigner } from './past-signers.ts';
import { type RegisterForm, RowFault } from './register-form.ts';

export interface OutgoingEntry {
  readonly body: IssuingBody;
  readonly typeCode: string;
  readonly subject: string;
  readonly signerName: string;
  readonly lines: readonly string[];
  /** 0 where the register does not say. */
  readonly copies: number;
  readonly urgency: Urgency;
  readonly note: string;
}

export const outgoingRegister: RegisterForm<OutgoingEntry> = {
  kind: 'outgoing',
  table: 'outgoing_document',
  seriesColumn: 'series_id',
  numberSql: 'd.number_text',
  numberName: 'số',
  hindrances: [
    { sql: "d.version > 1 OR d.status = 'void'", words: 'đã được sửa sau khi nhập' },
    {
      sql: `EXISTS (SELECT 1 FROM document_link k WHERE k.active = 1 AND ((k.from_kind = 'outgoing' AND k.from_id = d.id)
              OR (k.to_kind = 'outgoing' AND k.to_id = d.id)))`,
      words: 'đã được nối với văn bản khác',
    },
    {
      sql: "EXISTS (SELECT 1 FROM case_file_document f WHERE f.owner_kind = 'outgoing' AND f.owner_id = d.id)",
      words: 'đã nằm trong hồ sơ',
    },
    {
      sql: "EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_kind = 'outgoing' AND e.subject_id = d.id)",
      words: 'đã được ghi thêm sau khi nhập',
    },
  ],

  openReader(db, plan, today) {
    const series = openIssuedSeries(db, plan);
    const signers = createNameSpelling(findSignerSpellings(db));
    return {
      read(cells) {
        assertLengths(cells, { addressee: 10_000 });
        const typed = readTypedSymbol(cells);
        const { symbol, typeCode: typeOfSymbol, organSymbol } = readSymbol(typed);
        const numbered = readNumber('symbol', leadingNumber(organSymbol === null ? typed : symbol), 'số, ký hiệu');
        const date = readPastDate(cells, 'documentDate', 'ngày văn bản', `${plan.year}-07-01`, today);
        const body = series.bodyOf(organSymbol, 'symbol', cells.text('issuerName'));
        const { typeCode, subject } = readTypeAndSubject(cells.text('typeName'), typeOfSymbol, cells.text('subject'));
        if (subject === '') throw new RowFault('subject', 'Chưa ghi trích yếu.');
        if (typeCode === null || !findDocumentType(typeCode))
          throw new RowFault(
            cells.text('typeName') === '' ? 'symbol' : 'typeName',
            typeCode === null ? 'Không rõ tên loại văn bản.' : `Chưa có loại văn bản “${typeCode}”.`,
          );
        const signer = readSignerName(cells.text('signer'));
        return {
          ...numbered,
          series: series.seriesOf(body, typeCode, date, 'documentDate'),
          numberText:
            organSymbol === null
              ? formatNumberText(numbered.number, numbered.suffix, typeSymbolOn(typeCode, date), body.symbol)
              : symbol,
          date,
          fields: {
            body,
            typeCode,
            subject,
            signerName: cells.noteSpelling(signer, signers.spell(signer)),
            lines: readLines(cells, 'addressee'),
            copies: readCount(cells, 'copies', 99_999) ?? 0,
            urgency: readUrgency(cells.text('urgency')),
            note: cells.text('note'),
          },
        };
      },
      target: (key) => series.target(key),
      // Where the file names nobody, nobody is new.
      count: ({ fields }) => {
        if (fields.signerName !== unknownSigner) signers.count(fields.signerName);
      },
      names: () => signers.result(),
      describe: ({ fields }) => ({ name: fields.signerName, subject: fields.subject }),
      // The number itself says which document it is.
      identify: () => null,
      findSame: (identities) => identities.map(() => null),
    };
  },

  openWriter(db, registered) {
    const signers = openSignerBook(db);
    return {
      foresee: ({ date, fields: { body, signerName } }) =>
        signers.foresee({ body, signerName, date, certifiesCopies: false }),
      insert: (series, slice) =>
        slice.map(({ number, suffix, numberText, date, fields }) => {
          const { body, typeCode, subject, signerName, lines, copies, urgency, note } = fields;
          const signer = signers.signerOf({ body, signerName, date, certifiesCopies: false });
          const kept = keptLines(lines);
          const written = { typeCode, subject, signerId: signer.id, urgency, note, lines: [...kept] };
          const content = { ...blankContent(body, date), ...written };
          const id = insertOutgoing(
            db,
            content,
            { seriesId: series.id, number, suffix, numberText },
            freezePrinted(body, signer),
            registered,
          );
          insertKeptLines(db, { kind: 'outgoing', id }, kept, copies, date);
          return id;
        }),
      finish: () => [],
    };
  },

  find: (db, ids) =>
    findImportedOutgoing(db, ids).map((document) => ({
      id: document.id,
      seriesId: document.seriesId,
      number: document.number,
      suffix: document.suffix,
      name: `Văn bản đi số ${document.numberText}`,
      canonical: canonicalJson(document),
    })),

  voidRows: (db, ids, reason) => {
    for (const id of ids) setOutgoingVoid(db, getOutgoing(db, id), reason);
  },
};

/** "35-CV/VPTU" → "35"; "12a-CT/TU" → "12a"; what has no symbol stays as it is. */
function leadingNumber(symbol: string): string {
  return /^(\d{1,6}[a-zđ*]{0,3})(?=\s*[-–/])/iu.exec(symbol)?.[1] ?? symbol;
}
