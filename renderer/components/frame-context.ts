import { createContext, use, type ReactNode } from 'react';
import type { BackupSummary } from '../../electron/contract/workspace.schema.ts';

/** What the frame gives to every screen. */
export interface FrameInfo {
  /** Today at the desk, ISO. */
  readonly today: string;
  readonly officeName: string;
  readonly userName: string;
  readonly practice: boolean;
  readonly lastBackup: BackupSummary | null;
  /** The search box over all registers, for screens that have no list of their own. */
  readonly globalSearch: ReactNode;
}

export const FrameContext = createContext<FrameInfo | null>(null);

/** Today, the office and the like. Only inside the frame of an open office. */
export function useFrame(): FrameInfo {
  const frame = use(FrameContext);
  if (!frame) throw new Error('A screen must stand inside the frame');
  return frame;
}
