import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPreload, ensureBuilt } from '../support/built.ts';

interface PreloadRun {
  readonly exposed: Readonly<Record<string, Record<string, (value: unknown) => unknown>>>;
  readonly invoked: readonly (readonly unknown[])[];
  readonly required: readonly string[];
  readonly hear: (channel: string, value: unknown) => void;
  readonly location: { hash: string };
}

let source: string;
beforeAll(async () => {
  await ensureBuilt();
  source = readFileSync(builtPreload, 'utf8');
});

/** Runs the built preload with nothing but what a sandboxed preload has. */
function runPreload(): PreloadRun {
  const exposed: Record<string, Record<string, (value: unknown) => unknown>> = {};
  const invoked: (readonly unknown[])[] = [];
  const required: string[] = [];
  const listeners = new Map<string, (event: object, value: unknown) => void>();
  const location = { hash: '#/hom-nay' };
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: (typeof exposed)[string]) => (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...values: readonly unknown[]) => Promise.resolve(invoked.push(values)),
      on: (channel: string, listener: (event: object, value: unknown) => void) => listeners.set(channel, listener),
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    return electron;
  };
  vm.runInNewContext(source, { require, module: { exports: {} }, exports: {}, window: { location } });
  return { exposed, invoked, required, location, hear: (channel, value) => listeners.get(channel)?.({}, value) };
}

describe('the preload', () => {
  it('gives the page eight functions and nothing else', () => {
    const { exposed, required } = runPreload();
    expect(Object.keys(exposed)).toEqual(['soVanThu']);
    expect(Object.keys(exposed['soVanThu'] ?? {}).sort()).toEqual([
      'call',
      'openDocument',
      'openStream',
      'receiveFile',
      'renderDocument',
      'saveDocument',
      'saveStream',
      'takePart',
    ]);
    expect(Object.values(exposed['soVanThu'] ?? {}).every((value) => typeof value === 'function')).toBe(true);
    expect([...new Set(required)]).toEqual(['electron']);
  });

  it('speaks on one fixed channel, whatever the page passes', () => {
    const { exposed, invoked } = runPreload();
    const request = { method: 'today.get', input: {} };
    for (const [action, ask] of Object.entries(exposed['soVanThu'] ?? {})) {
      ask(request);
      const key = { receiveFile: 'file', takePart: 'part' }[action] ?? 'request';
      const message = { action, [key]: request };
      expect(structuredClone(invoked.at(-1))).toEqual(['so-van-thu:ask', message]);
    }
  });

  it('moves the page only to a place inside the program', () => {
    const { hear, location } = runPreload();
    hear('so-van-thu:place', '#/cai-dat/sao-luu');
    expect(location.hash).toBe('#/cai-dat/sao-luu');
    for (const place of [
      'https://evil.com',
      'javascript:alert(1)',
      '#',
      '#/../x',
      '#/A',
      '#/a b',
      1,
      null,
      { hash: '#/x' },
    ]) {
      hear('so-van-thu:place', place);
    }
    expect(location.hash).toBe('#/cai-dat/sao-luu');
  });
});
