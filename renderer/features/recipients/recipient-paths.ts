import { paths } from '../../components/paths.ts';

/** Addresses within Nơi nhận. "moi" is one that has not been saved yet. */
export const recipientPaths = {
  list: (id: number | 'moi') => `${paths.recipients}/danh-sach/${id}`,
  group: (id: number | 'moi') => `${paths.recipients}/nhom/${id}`,
  organs: `${paths.recipients}/co-quan`,
  persons: `${paths.recipients}/dong-chi`,
} as const;

/** "12" → 12, "moi" → null. */
export function idOf(part: string): number | null {
  return /^\d+$/.test(part) ? Number(part) : null;
}
