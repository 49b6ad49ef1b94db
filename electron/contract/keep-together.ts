/** Where the name of an organ may break: never inside a word of two syllables, never inside the name of a place. */
const joints: readonly RegExp[] = [
  /(Tỉnh|Thành|Đảng|Huyện|Quận|Thị|Chi|Quân) (?=(?:ủy|uỷ|bộ)(?![\p{L}]))/giu,
  /(Nội|Kiểm|Tuyên|Dân|Tổ|Công|Quân|Tổng) (?=(?:chính|tra|giáo|vận|chức|an|sự|hợp)(?![\p{L}]))/giu,
  /(Trung) (?=ương(?![\p{L}]))/giu,
  /(Văn|Thường) (?=(?:phòng|trực|vụ)(?![\p{L}]))/giu,
  /(Ủy|Uỷ|Ban|Cơ|Tổ|Mặt|Việt|Nhân|Xây|Chính|Lưu|Thanh|Phụ|Nông|Lao|Liên|Hội|Biên|Chỉ|Bộ|Kinh|Đặc|Thành) (?=(?:ban|quan|quốc|trận|nam|dân|dựng|trị|trữ|niên|nữ|động|đoàn|đồng|huy|đội|tế|khu|phố)(?![\p{L}]))/giu,
  /((?<![\p{L}])(?:và|của|các)) /giu,
];
const kinds = '[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Đđ]ặc khu|ĐẶC KHU|[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ';
const committees = '[Tt]ỉnh|TỈNH|[Hh]uyện|HUYỆN|[Tt]hành|THÀNH|[Tt]hị|THỊ|[Qq]uận|QUẬN';
const space = '[ \\u00a0]';
const capital = '\\p{Lu}\\p{L}*';
const placeName = new RegExp(
  `((?:${kinds.replaceAll(' ', space)}|(?:${committees})${space}(?:ủy|uỷ|ỦY|UỶ)) )(${capital}(?:${space}${capital}){1,2}(?:${space}-${space}${capital}(?:${space}${capital}){0,2})?)$`,
  'u',
);

/**
 * Puts no-break spaces into the name of an organ, in small letters or in capitals, so that a narrow place breaks it at its
 * joint: "Đảng ủy phường / Võ Cường", never "… Võ / Cường". For showing and printing only.
 */
export function keepTogether(name: string): string {
  const joined = joints.reduce((text, joint) => text.replace(joint, '$1\u00a0'), name);
  return joined.replace(placeName, (_, kind: string, place: string) => kind + place.replaceAll(' ', '\u00a0'));
}
