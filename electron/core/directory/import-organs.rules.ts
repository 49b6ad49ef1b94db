/** Organs pasted from a list, a table or a worksheet. Pure. */
import { foldVietnamese, normalizeLine } from '../../contract/text.ts';

export interface ImportedOrgan {
  /** Line of the pasted text, counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly symbol: string;
  readonly address: string;
  readonly email: string;
  readonly route: string;
}
export interface SkippedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

const limits = { name: 300, symbol: 40, address: 300, email: 200, route: 60 } as const;
const labels = { name: 'Tên', symbol: 'Ký hiệu', address: 'Địa chỉ', email: 'Thư điện tử', route: 'Tuyến' } as const;
type Field = keyof typeof limits;
const fields = Object.keys(limits) as Field[];

const ordinal = /^\d{1,5}[.)]?$/;
const heading = /^(?:stt\b|so tt\b|tt$|ten (?:co quan|don vi|dang bo|to chuc)|co quan$|don vi$|ten$)/;

/** One organ per line; empty lines, heading rows and a column of ordinals are passed over, everything else is told. */
export function readPastedOrgans(text: string): {
  readonly organs: readonly ImportedOrgan[];
  readonly skipped: readonly SkippedLine[];
} {
  const organs: ImportedOrgan[] = [];
  const skipped: SkippedLine[] = [];
  text.split(/\r\n?|\n/).forEach((row, index) => {
    const line = index + 1;
    const cells = row.split('\t').map((cell) => normalizeLine(cell).replace(/^"(.*)"$/, '$1'));
    if (cells.length > 1 && (ordinal.test(cells[0] ?? '') || cells[0] === '')) cells.shift();
    if (cells.every((cell) => cell === '') || cells.some((cell) => heading.test(foldVietnamese(cell)))) return;
    const [name = '', symbol = '', address = '', email = '', route = ''] = cells;
    const organ = { line, name: bareName(name), symbol, address, email, route };
    const long = fields.find((field) => organ[field].length > limits[field]);
    if (long) skipped.push({ line, text: shown(row), reason: `${labels[long]} dài hơn ${limits[long]} chữ.` });
    else if (!/\p{L}/u.test(organ.name)) skipped.push({ line, text: shown(row), reason: 'Không có tên cơ quan.' });
    else organs.push(organ);
  });
  return { organs, skipped };
}

// "1. Đảng ủy xã A;", "- Đảng ủy phường B," → the name.
function bareName(cell: string): string {
  return cell
    .replace(/^(?:\d{1,5}\s*[.)\-–]|[-–—•+*])\s*/u, '')
    .replace(/\s*[;,.]+$/, '')
    .trim();
}

const shown = (row: string): string => normalizeLine(row).slice(0, 80);
