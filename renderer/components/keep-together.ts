const joints: readonly RegExp[] = [
  /(Tỉnh|Thành|Đảng|Huyện|Quận|Thị|Chi) (?=(?:ủy|uỷ|bộ)(?![\p{L}]))/giu,
  /(Nội|Kiểm|Tuyên|Dân|Tổ|Công|Quân|Tổng) (?=(?:chính|tra|giáo|vận|chức|an|sự|hợp)(?![\p{L}]))/gu,
  /(Trung) (?=ương(?![\p{L}]))/giu,
  /(Văn|Thường) (?=(?:phòng|trực|vụ)(?![\p{L}]))/giu,
];
const placeName =
  /((?:[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]ỉnh|[Tt]hành phố|(?:[Hh]uyện|[Tt]hành|[Tt]hị|[Qq]uận)[ \u00a0](?:ủy|uỷ)) )(\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,2})$/u;

/**
 * Puts no-break spaces into the name of an organ, so that a cell of two lines breaks at its joint: "Đảng ủy phường /
 * Võ Cường", never "… Võ / Cường". For showing only.
 */
export function keepTogether(name: string): string {
  const joined = joints.reduce((text, joint) => text.replace(joint, '$1\u00a0'), name);
  return joined.replace(placeName, (_, kind: string, place: string) => kind + place.replaceAll(' ', '\u00a0'));
}
