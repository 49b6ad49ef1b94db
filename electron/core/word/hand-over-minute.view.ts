import type { SlipFrameView } from './slip.view.ts';

/** Biên bản giao nhận hồ sơ, tài liệu. // NĐ 30/2020, Phụ lục V */
export type HandOverMinuteView = SlipFrameView & {
  /** "Căn cứ Danh mục hồ sơ năm 2026 của Văn phòng Tỉnh ủy"; one paragraph each. */
  readonly grounds: readonly string[];
  /** Who gives: "Văn phòng Tỉnh ủy". */
  readonly givingBody: string;
  /** Names and posts are written by hand when empty. */
  readonly givenBy: string;
  readonly receivingBody: string;
  /** "Hồ sơ công việc năm 2026". */
  readonly holding: string;
  /** "Từ 05/01/2026 đến 20/11/2026"; '' when no file holds a document. */
  readonly period: string;
  readonly files: number;
  readonly documents: number;
  /** Null while the sheets of some file are not numbered. */
  readonly sheets: number | null;
  /** "vĩnh viễn 03 hồ sơ", one per term of keeping. */
  readonly retentions: readonly string[];
};
