import type { SoVanThuBridge } from '../../electron/contract/bridge.ts';

declare global {
  interface Window {
    readonly soVanThu?: SoVanThuBridge;
  }
}

/** The bridge of the desktop shell, or undefined in a browser window. */
export function findBridge(): SoVanThuBridge | undefined {
  return window.soVanThu;
}
