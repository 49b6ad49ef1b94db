/**
 * node build/run.mjs tests/word/specimen/overlay.ts [folder of the official pages]
 *
 * Lays our pages 1 and 29 over the official ones: official ink red, ours blue, both together dark. Writes
 * test-output/specimen/page-01.png and page-29.png and prints how far each line is off.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { GrayImage } from '../support/gray-image.ts';
import { deviations, PICTURE, specimenPictures } from './compare.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const official = process.argv[2] ?? path.resolve(root, '../shared/standard/05-hd-vptw');
const output = path.join(root, 'test-output/specimen');

const pictures = await specimenPictures();
for (const one of deviations(pictures)) {
  const mm = (value: number | null): string => (value === null ? '—' : value.toFixed(1)).padStart(5);
  console.log(
    `trang ${String(one.page).padStart(2)}  dọc ${mm(one.down)}  trái ${mm(one.left)}  phải ${mm(one.right)}  ${one.line.text}`,
  );
}
mkdirSync(output, { recursive: true });
for (const [page, ours] of pictures) {
  const name = `page-${String(page).padStart(2, '0')}.png`;
  const file = path.join(official, name);
  if (!existsSync(file)) console.log(`${file} không có ở máy này; chỉ vẽ trang của phần mềm.`);
  writeFileSync(path.join(output, name), await overlay(existsSync(file) ? file : null, ours));
  console.log(`Đã ghi ${path.join(output, name)}`);
}

async function overlay(officialFile: string | null, ours: GrayImage): Promise<Buffer> {
  const canvas = createCanvas(PICTURE.width, PICTURE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, PICTURE.width, PICTURE.height);
  if (officialFile !== null)
    context.drawImage(await loadImage(readFileSync(officialFile)), 0, 0, PICTURE.width, PICTURE.height);
  const image = context.getImageData(0, 0, PICTURE.width, PICTURE.height);
  const { data } = image;
  for (let i = 0; i < ours.pixels.length; i += 1) {
    const theirs = ((data[i * 4] ?? 255) + (data[i * 4 + 1] ?? 255) + (data[i * 4 + 2] ?? 255)) / 3;
    const mine = ours.pixels[i] ?? 255;
    data[i * 4] = mine;
    data[i * 4 + 1] = Math.min(theirs, mine);
    data[i * 4 + 2] = theirs;
  }
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/png');
}
