import type { IsoDate, LetterheadView, SignatureView } from './party-document.view.ts';

/** One recipient that signs for its copies. */
export type DeliveryListRow = {
  readonly recipient: string;
  readonly copies: number;
  /** STT where it does not just count on: lists grouped by route keep the numbers of the main list. */
  readonly ordinal?: number;
  /** Numbers of the copies handed over, "012–014". */
  readonly copyNumbers?: string;
  readonly channel?: string;
  readonly note?: string;
  /** Filled when the receipt is already recorded. */
  readonly receivedBy?: string;
  readonly receivedOn?: IsoDate;
};

/** Rows that belong to one line of "Nơi nhận"; `heading` is that line's text, `null` prints no heading row. */
export type DeliveryListGroup = { readonly heading: string | null; readonly rows: readonly DeliveryListRow[] };

/** Danh sách giao nhận: who got how many copies, with a column to sign. */
export type DeliveryListView = {
  readonly letterhead: LetterheadView;
  /** "DANH SÁCH GIAO NHẬN" when absent. */
  readonly title?: string;
  /** What is handed over: "bản sao số 126-BS/VPTU, ngày 18/01/2022 (sao Chỉ thị số 12-CT/TW …)". */
  readonly subject: string;
  readonly place?: string;
  readonly date?: IsoDate;
  readonly groups: readonly DeliveryListGroup[];
  /** Signs under the list: người giao, văn thư …; none when absent. */
  readonly signature?: SignatureView;
  /** Prints the band "SỔ TẬP DÙNG" on each page. */
  readonly practice?: boolean;
  readonly properties?: { readonly title?: string; readonly author?: string };
};
