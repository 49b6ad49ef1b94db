/** The register of certified copies as an import sees it: every row belongs to an arrival that is in the register already. */
import { formatDate, yearOf } from '../../contract/calendar-date.ts';
import { readSymbol } from '../../contract/document-symbol.ts';
import { type CopyKind, copyKindLabels } from '../../contract/labels.vi.ts';
import type { IssuingBody } from '../../contract/organization.schema.ts';
import { nameKey } from '../../contract/text.ts';
import { canonicalJson } from '../audit/canonical-json.ts';
import { findCopiedOriginals, findImportedCopies } from '../certified-copy/copy-import.repository.ts';
import { getCopy, insertCopy, setCopyVoid } from '../certified-copy/certified-copy.repository.ts';
import { copyFormOn } from '../certified-copy/certified-copy.rules.ts';
import { insertKeptLines, keptLines } from '../distribution/kept-lines.repository.ts';
import { formatArrivalNumber, formatNumberText } from '../numbering/numbering.rules.ts';
import { symbolKey } from '../incoming/symbol.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import {
  assertLengths,
  readCount,
  readDocumentDate,
  readNumber,
  readPastDate,
  readTypedSymbol,
  withoutNothing,
} from './cell-values.rules.ts';
import { openIssuedSeries, readLines } from './issued-series.ts';
import { createNameSpelling } from './name-count.ts';
import { findSignerSpellings, openSignerBook, readSignerName, unknownSigner } from './past-signers.ts';
import { type RegisterForm, type RowCells, RowFault } from './register-form.ts';

type Original = ReturnType<typeof findCopiedOriginals>[number];

export interface CopyEntry {
  readonly body: IssuingBody;
  readonly kind: CopyKind;
  readonly original: Original;
  readonly signerName: string;
  readonly lines: readonly string[];
  readonly copies: number;
  readonly note: string;
}

export const copyRegister: RegisterForm<CopyEntry> = {
  kind: 'copy',
  table: 'certified_copy',
  seriesColumn: 'series_id',
  numberSql: 'd.number_text',
  numberName: 'bản sao',
  hindrances: [
    { sql: "d.version > 1 OR d.status = 'void'", words: 'đã được sửa sau khi nhập' },
    {
      sql: "EXISTS (SELECT 1 FROM case_file_document f WHERE f.owner_kind = 'copy' AND f.owner_id = d.id)",
      words: 'đã nằm trong hồ sơ',
    },
    {
      sql: "EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_kind = 'copy' AND e.subject_id = d.id)",
      words: 'đã được ghi thêm sau khi nhập',
    },
  ],

  openReader(db, plan, today) {
    const series = openIssuedSeries(db, plan);
    const signers = createNameSpelling(findSignerSpellings(db));
    return {
      read(cells) {
        assertLengths(cells, { addressee: 10_000 });
        const { number, suffix, organSymbol } = readCopyNumber(cells.text('copyNumber'));
        const date = readPastDate(cells, 'copyDate', 'ngày sao', `${plan.year}-07-01`, today);
        const body = series.bodyOf(organSymbol, 'copyNumber', '');
        const original = chooseOriginal(cells, date, (wanted) => findCopiedOriginals(db, wanted));
        const signer = readSignerName(cells.text('signer'));
        return {
          number,
          suffix,
          series: series.seriesOf(body, null, date, 'copyDate'),
          numberText: formatNumberText(number, suffix, 'BS', body.symbol),
          date,
          fields: {
            body,
            kind: readKind(cells.text('copyKind')),
            original,
            signerName: cells.noteSpelling(signer, signers.spell(signer)),
            lines: readLines(cells, 'addressee'),
            copies: readCount(cells, 'copies', 99_999) ?? 0,
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
      describe: ({ fields }) => ({ name: fields.signerName, subject: fields.original.subject }),
      identify: () => null,
      findSame: (identities) => identities.map(() => null),
    };
  },

  openWriter(db, registered) {
    const signers = openSignerBook(db);
    return {
      foresee: ({ date, fields: { body, signerName } }) =>
        signers.foresee({ body, signerName, date, certifiesCopies: true }),
      insert: (series, slice) =>
        slice.map(({ number, suffix, numberText, date, fields }) => {
          const { body, kind, original, signerName, lines, copies, note } = fields;
          const signer = signers.signerOf({ body, signerName, date, certifiesCopies: true });
          const arrival = formatArrivalNumber(original.number, original.suffix);
          const id = insertCopy(
            db,
            {
              incomingId: original.id,
              bodyId: body.id,
              kind,
              form: copyFormOn(date),
              copyDate: date,
              signerId: signer.id,
              listId: null,
              excerpt: '',
              note,
            },
            { seriesId: series.id, number, suffix, numberText },
            freezePrinted(body, signer),
            `${numberText} ${copyKindLabels[kind]} ${arrival} ${original.symbol} ${original.issuerName} ${original.subject} ${signerName} ${lines.join(' ')}`,
            registered,
          );
          insertKeptLines(db, { kind: 'copy', id }, keptLines(lines), copies, date);
          return id;
        }),
      finish: () => [],
    };
  },

  find: (db, ids) =>
    findImportedCopies(db, ids).map((copy) => ({
      id: copy.id,
      seriesId: copy.seriesId,
      number: copy.number,
      suffix: copy.suffix,
      name: `Bản sao ${copy.numberText}`,
      canonical: canonicalJson(copy),
    })),

  voidRows: (db, ids, reason) => {
    for (const id of ids) setCopyVoid(db, getCopy(db, id), reason);
  },
};

/** "126-BS/VPTU", "126 BS", "126/BS-VPTU", "126". @throws RowFault */
function readCopyNumber(text: string): {
  readonly number: number;
  readonly suffix: string;
  readonly organSymbol: string | null;
} {
  const { symbol, organSymbol } = readSymbol(withoutNothing(text));
  const parts = /^(.*?)\s*[-–/ ]\s*BS(?:\s*[-–/]\s*(.+))?$/iu.exec(symbol);
  return {
    ...readNumber('copyNumber', (parts?.[1] ?? symbol).trim(), 'số bản sao'),
    organSymbol: parts?.[2] ?? organSymbol,
  };
}

function readKind(text: string): CopyKind {
  const key = nameKey(text);
  if (/\btrich\b/.test(key)) return 'extract';
  return /\bluc\b/.test(key) ? 'transcript' : 'certified_true';
}

/**
 * The arrival that was copied, by its number or its symbol; of several the one whose day and organ fit.
 *
 * @throws RowFault when none or several fit: a copy belongs to a document of the register
 */
function chooseOriginal(
  cells: RowCells,
  copyDate: string,
  find: (wanted: {
    readonly number: number | null;
    readonly suffix: string;
    readonly symbolKey: string;
  }) => readonly Original[],
): Original {
  const typedNumber = withoutNothing(cells.text('arrivalNumber'));
  const typedSymbol = readTypedSymbol(cells);
  if (typedNumber === '' && typedSymbol === '')
    throw new RowFault('symbol', 'Chưa ghi văn bản được sao: cần số đến hoặc số, ký hiệu.');
  const { number, suffix } =
    typedNumber === '' ? { number: null, suffix: '' } : readNumber('arrivalNumber', typedNumber, 'số đến');
  const documentDate = readDocumentDate(cells, copyDate, 'ngày sao');
  const key = symbolKey(typedSymbol);
  const issuer = nameKey(withoutNothing(cells.text('issuerName')));
  const field = typedSymbol === '' ? 'arrivalNumber' : 'symbol';
  const found = find({ number, suffix, symbolKey: key });
  const before = found.filter(({ arrivalDate }) => arrivalDate <= copyDate);
  const ofDay = documentDate === null ? before : before.filter((original) => original.documentDate === documentDate);
  const fitting =
    ofDay.length > 1 && issuer !== '' ? ofDay.filter(({ issuerName }) => nameKey(issuerName) === issuer) : ofDay;
  const chosen = fitting.length > 0 ? fitting : ofDay;
  // A number of arrival comes back every year; the copy is made soon after the arrival.
  const [latest, other] = chosen;
  const later = found.find(({ arrivalDate }) => arrivalDate > copyDate && yearOf(arrivalDate) === yearOf(copyDate));
  if (!latest && later)
    throw new RowFault(
      'copyDate',
      `Trước ngày đến ${formatDate(later.arrivalDate)} của số đến ${formatArrivalNumber(later.number, later.suffix)}. Kiểm tra lại ngày sao và số đến.`,
    );
  if (!latest)
    throw new RowFault(field, 'Không thấy văn bản được sao trong sổ đến. Nhập sổ văn bản đến trước, rồi nhập sổ này.');
  if (other && number === null)
    throw new RowFault(
      field,
      `Có ${chosen.length} văn bản đến mang ký hiệu này, ví dụ số đến ${formatArrivalNumber(latest.number, latest.suffix)} ngày ${formatDate(latest.arrivalDate)}; ghi thêm số đến.`,
    );
  return latest;
}
