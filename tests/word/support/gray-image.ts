/** Grey pixels, 0 = black, row by row. */
export type GrayImage = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Box of one line of ink in millimetres. */
export type InkLine = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** Binary portable grey map (P5), as pdftoppm and ImageMagick write it. */
export function parseGrayMap(file: Uint8Array): GrayImage {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 60));
  const found = /^P5\s+(?:#[^\n]*\n)?(\d+)\s+(\d+)\s+255\s/.exec(head);
  if (!found) throw new Error('Not a binary grey map');
  return { width: Number(found[1]), height: Number(found[2]), pixels: file.subarray(found[0].length) };
}

/** Lines of ink inside a region (millimetres of an A4 page), separated by rows of white. */
export function inkLines(image: GrayImage, region: InkLine, joinRows = 1): readonly InkLine[] {
  const scale = image.width / 210;
  const [x0, x1, y0, y1] = [region.left, region.right, region.top, region.bottom].map((mm) =>
    Math.round(mm * scale),
  ) as [number, number, number, number];
  const lines: { top: number; bottom: number; left: number; right: number }[] = [];
  for (let y = y0; y < y1; y += 1) {
    let left = -1;
    let right = -1;
    for (let x = x0; x < x1; x += 1) {
      if ((image.pixels[y * image.width + x] ?? 255) < 140) {
        if (left < 0) left = x;
        right = x;
      }
    }
    if (left < 0) continue;
    const last = lines.at(-1);
    if (last && y - last.bottom <= joinRows + 1) {
      last.bottom = y;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else lines.push({ top: y, bottom: y, left, right });
  }
  return lines.map((line) => ({
    top: line.top / scale,
    bottom: (line.bottom + 1) / scale,
    left: line.left / scale,
    right: (line.right + 1) / scale,
  }));
}
