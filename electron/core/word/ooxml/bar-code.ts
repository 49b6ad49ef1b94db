/** Code 128, set C (pairs of digits), drawn as a picture: what every scanner reads. // ISO/IEC 15417 */
import { crc32, deflateSync } from 'node:zlib';

/** Widths of bar, space, bar, space, bar, space of the values 0 to 105; the stop has a seventh. // ISO/IEC 15417, table 1 */
const PATTERNS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  );
const START_C = 105;
const STOP = '2331112';
/** Empty modules on both sides, without which a scanner finds no beginning. // ISO/IEC 15417, 4.4 */
const QUIET_MODULES = 10;

/** Bars and spaces from the first bar on, as widths in modules. `digits`: an even number of digits. */
export function barWidths(digits: string): readonly number[] {
  if (!/^(?:\d\d)+$/.test(digits)) throw new RangeError('Code 128 C takes pairs of digits');
  const values = [START_C, ...(digits.match(/\d\d/g) ?? []).map(Number)];
  const check = values.reduce((sum, value, place) => sum + value * Math.max(place, 1), 0) % 103;
  return [...[...values, check].map((value) => PATTERNS[value] ?? ''), STOP].join('').split('').map(Number);
}

export type BarCode = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Modules across, quiet zones counted. */
  readonly modules: number;
};

// Three dots to a module keep the bars sharp where a viewer scales the picture.
const DOTS = 3;

/** The bars as a black and white PNG, to be drawn out to any height. */
export function drawBarCode(digits: string): BarCode {
  const widths = barWidths(digits);
  const modules = widths.reduce((sum, width) => sum + width, 0) + 2 * QUIET_MODULES;
  const dots = new Uint8Array(modules * DOTS).fill(1);
  let at = QUIET_MODULES * DOTS;
  widths.forEach((width, index) => {
    if (index % 2 === 0) dots.fill(0, at, at + width * DOTS);
    at += width * DOTS;
  });
  return { bytes: encodePng(dots), modules };
}

/** Two rows of white (1) and black (0) dots: a viewer draws them out to the height asked for. // ISO/IEC 15948 */
function encodePng(row: Uint8Array): Uint8Array<ArrayBuffer> {
  const height = 2;
  const packed = new Uint8Array(1 + Math.ceil(row.length / 8));
  row.forEach((dot, x) => {
    if (dot === 1) packed[1 + (x >> 3)] = (packed[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  });
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, row.length);
  header.setUint32(4, height);
  header.setUint8(8, 1); // one bit to a dot, grey
  const lines = new Uint8Array(packed.length * height);
  for (let y = 0; y < height; y += 1) lines.set(packed, y * packed.length);
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatenate([new TextEncoder().encode(type), data]);
  const out = new DataView(new ArrayBuffer(body.length + 8));
  out.setUint32(0, data.length);
  new Uint8Array(out.buffer).set(body, 4);
  out.setUint32(body.length + 4, crc32(body));
  return new Uint8Array(out.buffer);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
