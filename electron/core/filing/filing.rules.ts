/** Reading a pasted file plan. Pure. */
import type { Retention } from '../../contract/filing.schema.ts';
import { foldVietnamese, normalizeLine } from '../../contract/text.ts';

export interface PlanLine {
  readonly line: number;
  readonly code: string;
  readonly title: string;
  readonly retention: Retention;
  readonly retentionYears: number | null;
  readonly owner: string;
}
export interface SkippedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** "Vĩnh viễn", "70 năm", "10 năm", "10", "đến khi văn bản hết hiệu lực"; null when it says none of these. */
export function readRetention(
  text: string,
): { readonly retention: Retention; readonly retentionYears: number | null } | null {
  const folded = foldVietnamese(normalizeLine(text));
  if (/^(?:vinh vien|vv)$/.test(folded)) return { retention: 'permanent', retentionYears: null };
  if (/het hieu luc/.test(folded)) return { retention: 'while_in_force', retentionYears: null };
  const years = Number(/^(\d{1,3})(?: nam)?$/.exec(folded)?.[1] ?? 0);
  if (years === 70) return { retention: 'seventy_years', retentionYears: null };
  return years >= 1 && years <= 200 ? { retention: 'years', retentionYears: years } : null;
}

/** The lines of a plan: code, title, retention, owner, separated by tabs. Every line is read or explained. */
export function readFilePlan(text: string): {
  readonly lines: readonly PlanLine[];
  readonly skipped: readonly SkippedLine[];
} {
  const lines: PlanLine[] = [];
  const skipped: SkippedLine[] = [];
  text.split('\n').forEach((raw, index) => {
    const [code = '', title = '', retention = '', owner = ''] = raw.split('\t').map(normalizeLine);
    if (normalizeLine(raw) === '') return;
    const skip = (reason: string): number =>
      skipped.push({ line: index + 1, text: normalizeLine(raw).slice(0, 80), reason });
    const kept = readRetention(retention);
    if (code === '' || title === '') skip('Thiếu số, ký hiệu hoặc tiêu đề; các cột cách nhau bằng dấu Tab.');
    else if (code.length > 60 || title.length > 500 || owner.length > 200) skip('Số, ký hiệu hoặc tiêu đề quá dài.');
    else if (kept === null) skip(`Không đọc được thời hạn bảo quản “${retention}”.`);
    else lines.push({ line: index + 1, code, title, ...kept, owner });
  });
  return { lines, skipped };
}
