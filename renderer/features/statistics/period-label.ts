/** "Tháng 11/2026" → "T11", "16/11 – 22/11" → "16/11": where there is little room. */
export function shortLabel(label: string): string {
  return label
    .replace(/^Tháng (\d+)\/\d+$/, 'T$1')
    .replace(/^(\d{2}\/\d{2})\/\d{4}$/, '$1')
    .replace(/^(\d{2}\/\d{2}) – .*$/, '$1');
}
