/** The books that are printed from the registers, and how they are called. */
import { z } from 'zod';

export const bookKinds = [
  'incoming',
  'outgoing',
  'copy',
  'incoming_handover',
  'outgoing_handover',
  'post',
  'follow_up',
] as const;
export type BookKind = (typeof bookKinds)[number];

export const bookKindLabels: Readonly<Record<BookKind, string>> = {
  incoming: 'Sổ đăng ký văn bản đến',
  outgoing: 'Sổ đăng ký văn bản đi',
  copy: 'Sổ đăng ký bản sao',
  incoming_handover: 'Sổ chuyển giao văn bản đến',
  outgoing_handover: 'Sổ chuyển giao văn bản đi',
  post: 'Sổ gửi văn bản đi bưu điện',
  follow_up: 'Sổ theo dõi giải quyết văn bản đến',
};

/** Whose numbers order the rows of a book; null: it is kept by day. */
export const bookSeriesKind: Readonly<Record<BookKind, 'incoming' | 'outgoing' | 'copy' | null>> = {
  incoming: 'incoming',
  outgoing: 'outgoing',
  copy: 'copy',
  incoming_handover: null,
  outgoing_handover: null,
  post: null,
  follow_up: 'incoming',
};

/** Key of a column: a known one, or one of the office's blank columns. */
export const bookColumnKey = z.string('Không rõ cột nào.').regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'Không rõ cột nào.');

const blankColumn = /^blank[1-9]$/;

/** True for a column without contents, to be written in by hand: "Dấu bưu điện". */
export function isBlankColumn(key: string): boolean {
  return blankColumn.test(key);
}
