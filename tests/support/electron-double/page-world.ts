/**
 * What the double puts into the page before any script of the page: the world of a sandboxed preload. The function is sent to
 * the browser as text, so it may use nothing from outside itself. (Real Electron keeps the two worlds apart; here they share
 * one, which is why the page is tested for what it can see in the unit test of the preload, not here.)
 */
export function bootPageWorld(preload: (require: unknown, module: unknown, exports: unknown) => void): void {
  type Listener = (event: unknown, ...values: unknown[]) => void;
  interface Wires {
    __ipcInvoke(channel: string, values: unknown[]): Promise<{ ok?: unknown; error?: string }>;
    __windowOpen(url: string): void;
  }
  const wires = window as unknown as Wires;
  const listeners = new Map<string, Listener[]>();
  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]) => {
      structuredClone(values);
      const answer = await wires.__ipcInvoke(channel, values);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.ok;
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
  };
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...values: unknown[]) => (value as (...all: unknown[]) => unknown)(...values);
    if (value === null || typeof value !== 'object') return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, freeze(part)])));
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) =>
      Object.defineProperty(window, name, { value: freeze(value), writable: false }),
  };
  Object.defineProperty(window, '__ipcDeliver', {
    value: (channel: string, values: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...values);
    },
  });
  window.open = (url) => {
    wires.__windowOpen(String(url));
    return null;
  };
  const require = (name: string): unknown => {
    // A sandboxed preload can load nothing but this (and three small Node modules that ours does not use).
    if (name !== 'electron') throw new Error(`module not found in a sandboxed preload: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
