/** Rows of sổ đi and of sổ bản sao: what the office issued. */
import { formatDate } from '../../contract/calendar-date.ts';
import {
  type DeliveryChannel,
  deliveryChannelLabels,
  type DistributionLine,
} from '../../contract/distribution.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { type CopyKind, copyKindLabels, type Urgency, urgencyLabels } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import { formatArrivalNumber, formatNumber } from '../numbering/numbering.rules.ts';
import type { BookRow } from '../word/books/book.view.ts';
import { bookTitle } from './book-title.rules.ts';
import { type BookSource, joined, type SourceRow, struckWhenVoid, voidNote } from './book-source.ts';

const date = (value: unknown): string => (typeof value === 'string' ? formatDate(value) : '');
const numberOf = (row: SourceRow): string => String(row.numberText);

const distributed = `x.lines, x.totals, x.copies, x.recipients, x.acknowledged,
  coalesce((SELECT min(r.sent_on) FROM distribution_recipient r WHERE r.distribution_id = x.id), x.as_of) AS sent_on`;
const filesOf = (kind: string, id: string): string =>
  `(SELECT group_concat(f.code, '; ') FROM case_file_document y JOIN case_file f ON f.id = y.file_id WHERE y.owner_kind = '${kind}' AND y.owner_id = ${id}) AS files`;

export const outgoingSource: BookSource = {
  table: 'outgoing_document',
  alias: 'o',
  series: 'o.series_id',
  day: 'o.document_date',
  only: '',
  joins: `JOIN signer g ON g.id = o.signer_id JOIN issuing_body b ON b.id = o.body_id
    JOIN distribution x ON x.owner_kind = 'outgoing' AND x.owner_id = o.id`,
  columns: `o.number_text, o.document_date, o.type_code, o.subject, o.note, json_extract(o.content, '$.urgency') AS urgency, json_extract(o.content, '$.addressees') AS addressees,
    g.full_name AS signer_name, b.name AS body_name, ${distributed}, ${filesOf('outgoing', 'o.id')}`,
  formatNumber,
  numberOf,
  numberColumn: 'symbol',
  toRow: (row) => ({
    symbol: struckWhenVoid(numberOf(row), row),
    issueDate: date(row.documentDate),
    subject: struckWhenVoid(bookTitle(documentTypeName(String(row.typeCode)), String(row.subject)), row),
    signer: String(row.signerName),
    body: String(row.bodyName),
    urgency: row.urgency === null || row.urgency === 'normal' ? '' : urgencyLabels[row.urgency as Urgency],
    ...toDistribution(row),
    file: String(row.files ?? ''),
    note: joined([String(row.note), voidNote(row)]),
  }),
};

export const copySource: BookSource = {
  table: 'certified_copy',
  alias: 'c',
  series: 'c.series_id',
  day: 'c.copy_date',
  only: '',
  joins: `JOIN incoming_document d ON d.id = c.incoming_id JOIN signer g ON g.id = c.signer_id
    JOIN distribution x ON x.owner_kind = 'copy' AND x.owner_id = c.id`,
  columns: `c.number_text, c.copy_date, c.kind, c.note, d.number AS arrival_number, d.suffix AS arrival_suffix,
    d.type_code, d.symbol, d.document_date, d.issuer_name, d.subject, d.file_note, g.full_name AS signer_name, ${distributed}, ${filesOf('copy', 'c.id')}`,
  formatNumber,
  numberOf,
  numberColumn: 'copyNumber',
  toRow: (row) => {
    const original = `${documentTypeName(row.typeCode as string | null)} ${String(row.symbol)}`.trim();
    return {
      copyNumber: struckWhenVoid(numberOf(row), row),
      copyDate: date(row.copyDate),
      copyKind: copyKindLabels[row.kind as CopyKind],
      original: [original, date(row.documentDate), String(row.issuerName), String(row.subject)]
        .filter((part) => part !== '')
        .join(', '),
      arrivalNumber: formatArrivalNumber(Number(row.arrivalNumber), String(row.arrivalSuffix)),
      signer: String(row.signerName),
      ...toDistribution(row),
      file: [...new Set([String(row.files ?? ''), String(row.fileNote)])].filter((part) => part !== '').join('; '),
      note: joined([String(row.note), voidNote(row)]),
    };
  },
};

function toDistribution(row: SourceRow): BookRow {
  const lines = JSON.parse(String(row.lines)) as DistributionLine[];
  const channels = (JSON.parse(String(row.totals)) as { byChannel: { channel: DeliveryChannel }[] }).byChannel;
  const acknowledged = Number(row.acknowledged);
  // "Như trên" says nothing in a book: those it points at are named.
  const addressees = typeof row.addressees === 'string' ? (JSON.parse(row.addressees) as string[]) : [];
  return {
    recipients: {
      items: onceEach(
        lines
          .filter(({ target }) => target.kind !== 'file_copy')
          .flatMap(({ target, text }) => (target.kind === 'pointer' && addressees.length > 0 ? addressees : [text])),
      ),
      others: 'nơi nhận khác',
    },
    fileCopyHolder: lines
      .filter(({ target }) => target.kind === 'file_copy')
      .map(({ text }) => text.replace(/^Lưu\s*:?\s*/i, ''))
      .join('; '),
    copies: String(row.copies),
    channel: channels.map(({ channel }) => deliveryChannelLabels[channel]).join(', '),
    dispatchDate: date(row.sentOn),
    receipt: acknowledged === 0 ? '' : `${acknowledged}/${Number(row.recipients)} nơi đã ký nhận`,
  };
}

/** Who is addressed and stands among nơi nhận too is one recipient. */
function onceEach(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
