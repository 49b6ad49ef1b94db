import type { LabelSheetView } from './mail.view.ts';

/** What stands in one stamp of arrival. // NĐ 30/2020, Phụ lục IV */
export type ArrivalStampView = {
  /** "VĂN PHÒNG TỈNH ỦY". */
  readonly organ: string;
  /** "ĐẾN" beside number and day, or "VĂN BẢN ĐẾN QUA MẠNG" on a line of its own above them. */
  readonly words: string;
  readonly wordsAbove: boolean;
  /** "790", "12345a". */
  readonly number: string;
  /** "18/01", "05/02/26". */
  readonly date: string;
  /** "14.30"; '' leaves dots to write on; null where no hour is asked for. */
  readonly hour: string | null;
  /** "Ban Dân vận"; '' leaves dots. */
  readonly routedTo: string;
  /** "Lưu hồ sơ", "Số và ký hiệu HS". */
  readonly fileLabel: string;
  readonly file: string;
  /** Where its upper left corner stands on the page that it is printed over, in millimetres; not used on labels. */
  readonly at: { readonly leftMm: number; readonly topMm: number };
};

/** Stamps, each over the first page of its document or all on a sheet of labels. */
export type ArrivalStampsView = {
  readonly stamps: readonly ArrivalStampView[];
  readonly place:
    | { readonly kind: 'overprint' }
    | {
        readonly kind: 'labels';
        readonly sheet: LabelSheetView;
        /** First free label of the first sheet, counted from 1 in rows. */
        readonly startAt: number;
        readonly outlines: boolean;
      };
  /** Frame and fixed words in red, as ink is; what is filled in stays black. */
  readonly red: boolean;
  /** Marks the stamps as prints of the practice office. */
  readonly practice: boolean;
};
