/** Names of files as every system takes them: no marks, no reserved characters, at most 120 characters. */
export function fileName(stem: string, extension: string): string {
  const plain = stem
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return `${reserved ? '_' : ''}${plain || 'van-ban'}.${extension}`;
}
