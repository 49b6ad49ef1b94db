/**
 * Runs in the window before the page, sandboxed. Gives the page eight functions and nothing else: no ipcRenderer, no channel
 * of its own choosing. What it passes on is checked again in the main process.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { askChannel, placeChannel } from '../contract/bridge-channels.ts';
import type { BridgeMessage, SoVanThuBridge } from '../contract/bridge.ts';

const ask = (message: BridgeMessage): Promise<never> => ipcRenderer.invoke(askChannel, message) as Promise<never>;

const bridge: SoVanThuBridge = {
  call: (request) => ask({ action: 'call', request }),
  renderDocument: (request) => ask({ action: 'renderDocument', request }),
  saveDocument: (request) => ask({ action: 'saveDocument', request }),
  openDocument: (request) => ask({ action: 'openDocument', request }),
  receiveFile: (file) => ask({ action: 'receiveFile', file }),
  takePart: (part) => ask({ action: 'takePart', part }),
  saveStream: (request) => ask({ action: 'saveStream', request }),
  openStream: (request) => ask({ action: 'openStream', request }),
};

contextBridge.exposeInMainWorld('soVanThu', bridge);

// The menu moves the page by its address, as the rail does; nothing but a place inside the program is accepted.
ipcRenderer.on(placeChannel, (_event, place: unknown) => {
  if (typeof place === 'string' && /^#\/[a-z0-9/-]*$/.test(place)) window.location.hash = place;
});
