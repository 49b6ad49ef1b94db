/**
 * Ordinals as a clerk reads them off the printed list: "1-20, 25", "từ 1 đến 20". Only those between 1 and `count`, each
 * once; null when something is no ordinal of the list.
 */
export function readOrdinals(typed: string, count: number): readonly number[] | null {
  const text = typed
    .toLocaleLowerCase('vi')
    .replace(/(?:từ|tu)\s+(?:số\s+|so\s+)?(\d+)\s+(?:đến|den|tới|toi)\s+(?:số\s+|so\s+)?(\d+)/g, '$1-$2')
    .replace(/\s*[-–—]\s*/g, '-');
  const chosen = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter((piece) => piece !== '')) {
    const range = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
    if (!range) return null;
    const from = Number(range[1]);
    const to = Number(range[2] ?? range[1]);
    if (from < 1 || to < from || to > count) return null;
    for (let ordinal = from; ordinal <= to; ordinal += 1) chosen.add(ordinal);
  }
  return chosen.size === 0 ? null : [...chosen].sort((a, b) => a - b);
}
