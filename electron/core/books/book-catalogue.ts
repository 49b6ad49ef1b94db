/** Every book: the form it comes with, the columns it can print, and where its rows are read. */
import type { BookKind } from '../../contract/book-kinds.ts';
import type { BookFormColumn } from '../../contract/books.schema.ts';
import type { Connection } from '../db/connection.ts';
import { countDispatched, walkDispatched } from '../distribution/mailing.repository.ts';
import type { BookColumnAlign, BookDefinition, BookRow } from '../word/books/book.view.ts';
import {
  copyBook,
  followUpBook,
  handoverBook,
  incomingBook,
  outgoingBook,
  outgoingHandoverBook,
  postBook,
} from '../word/books/definitions.ts';
import type { BookSource } from './book-source.ts';
import { countPassedOn, type DaySpan, walkPassedOn } from './handover-book.repository.ts';
import { followUpSource, incomingSource } from './incoming-books.repository.ts';
import { copySource, outgoingSource } from './issued-books.repository.ts';

/** A book kept by day: its rows have no numbers of their own. */
export interface DayBook {
  readonly count: (db: Connection, span: DaySpan) => number;
  readonly walk: (db: Connection, span: DaySpan) => Iterable<BookRow>;
}

export interface CatalogueEntry {
  readonly standard: BookDefinition;
  /** Columns beyond those of the standard form. */
  readonly further: readonly BookFormColumn[];
  /** The column that every form must have. */
  readonly numberColumn: string;
  readonly rows: { readonly byNumber: BookSource } | { readonly byDay: DayBook };
  /** What one row is, where the book is closed: "văn bản", "lượt gửi". */
  readonly unit: string;
}

const column = (key: string, title: string, widthMm: number, align: BookColumnAlign = 'left'): BookFormColumn => ({
  key,
  title,
  widthMm,
  align,
});

const ordinal = column('ordinal', 'Số TT', 12, 'center');
const signer = column('signer', 'Người ký', 25);
const urgency = column('urgency', 'Độ khẩn', 18);
// The books of party offices show pages, copies and file beside the ten columns of the State. (practice.md 1.3)
const file = column('file', 'Hồ sơ lưu', 22);

const ofArrival: readonly BookFormColumn[] = [
  ordinal,
  column('arrivalTime', 'Giờ đến', 14, 'center'),
  signer,
  column('pages', 'Số trang', 13, 'center'),
  column('copies', 'Số bản', 12, 'center'),
  urgency,
  column('channel', 'Hình thức đến', 18),
  column('direction', 'Ý kiến chỉ đạo', 40),
  column('deadline', 'Thời hạn giải quyết', 21.5, 'center'),
  column('progress', 'Tiến độ giải quyết', 36),
  column('replySymbol', 'Số, ký hiệu văn bản trả lời', 29),
  file,
];

export const bookCatalogue: Readonly<Record<BookKind, CatalogueEntry>> = {
  incoming: {
    standard: incomingBook,
    further: ofArrival,
    numberColumn: 'arrivalNumber',
    rows: { byNumber: incomingSource },
    unit: 'văn bản',
  },
  outgoing: {
    standard: outgoingBook,
    further: [ordinal, column('body', 'Cơ quan ban hành', 30), urgency, column('channel', 'Hình thức gửi', 18), file],
    numberColumn: 'symbol',
    rows: { byNumber: outgoingSource },
    unit: 'văn bản',
  },
  copy: {
    standard: copyBook,
    further: [
      ordinal,
      column('dispatchDate', 'Ngày chuyển', 21.5, 'center'),
      column('fileCopyHolder', 'Đơn vị, người nhận bản lưu', 22),
      column('receipt', 'Ký nhận', 18),
    ],
    numberColumn: 'copyNumber',
    rows: { byNumber: copySource },
    unit: 'bản sao',
  },
  incoming_handover: {
    standard: handoverBook,
    further: [ordinal, column('symbol', 'Số, ký hiệu', 32), column('issuer', 'Tác giả', 40)],
    numberColumn: 'arrivalNumber',
    rows: { byDay: { count: countPassedOn, walk: walkPassedOn } },
    unit: 'lượt chuyển',
  },
  outgoing_handover: {
    standard: outgoingHandoverBook,
    further: [ordinal],
    numberColumn: 'symbol',
    rows: {
      byDay: {
        count: (db, span) => countDispatched(db, 'handover', span),
        walk: (db, span) => walkDispatched(db, 'handover', span),
      },
    },
    unit: 'lượt gửi',
  },
  post: {
    standard: postBook,
    further: [ordinal, column('copies', 'Số lượng bản', 18, 'center')],
    numberColumn: 'symbol',
    rows: {
      byDay: {
        count: (db, span) => countDispatched(db, 'post', span),
        walk: (db, span) => walkDispatched(db, 'post', span),
      },
    },
    unit: 'lượt gửi',
  },
  follow_up: {
    standard: followUpBook,
    further: [
      ordinal,
      column('arrivalDate', 'Ngày đến', 21.5, 'center'),
      urgency,
      column('direction', 'Ý kiến chỉ đạo', 40),
      column('receipt', 'Ký nhận', 24),
      file,
    ],
    numberColumn: 'arrivalNumber',
    rows: { byNumber: followUpSource },
    unit: 'văn bản',
  },
};

/** The columns a form of this book may choose from, those of the standard form first. */
export function knownColumns(kind: BookKind): readonly BookFormColumn[] {
  const { standard, further } = bookCatalogue[kind];
  return [...standard.columns, ...further];
}
