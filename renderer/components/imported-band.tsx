import { Band } from './band.tsx';

/** Says that a document is a line of an old register and nothing more. */
export function ImportedBand({ fileName }: { readonly fileName: string | null }) {
  return <Band>Nhập từ sổ cũ (tệp {fileName}): trong máy chỉ có dòng ghi trong sổ, không có văn bản để in.</Band>;
}
