/**
 * `npm run build`: the screens, the Electron main process, its preload and the thread that copies for backups → dist/.
 *
 * Main and preload become CommonJS: a sandboxed preload cannot be a module, and an ES module main with a top-level await on
 * `app.whenReady()` waits for itself (electron/electron#40719). Only better-sqlite3 stays outside the bundle, being native.
 */
import { renameSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { distFolder, rootFolder } from './paths.ts';
import { describeSources, stampBuild } from './freshness.ts';

const common: InlineConfig = { configFile: false, logLevel: 'warn', clearScreen: false };
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

/** Builds everything anew. Throws vite's error when a source does not build; the former build then stays as it was. */
export async function bundle(): Promise<void> {
  const sources = describeSources();
  // Built aside and then put in place: a program that is running meanwhile never serves half a build.
  const workshop = path.join(distFolder, `.building-${process.pid}`);
  // A build started by the test runner (NODE_ENV=test) must not put React's development build into the product.
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await bundleRenderer(path.join(workshop, 'renderer'));
    await bundleNode(workshop, 'main', 'electron/main/main.ts', 'main.cjs');
    await bundleNode(workshop, 'preload', 'electron/preload/preload.ts', 'preload.cjs');
    await bundleNode(workshop, 'copy-worker', 'electron/core/copy-worker.ts', 'copy-worker.cjs');
    for (const part of ['renderer', 'main', 'preload', 'copy-worker']) {
      const place = path.join(distFolder, part);
      rmSync(place, { recursive: true, force: true });
      renameSync(path.join(workshop, part), place);
    }
    stampBuild(sources);
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function bundleRenderer(outDir: string): Promise<void> {
  await build({
    ...common,
    root: path.join(rootFolder, 'renderer'),
    base: '/',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: false,
      // The content security policy knows no inline script and no data: address.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
    },
  });
}

async function bundleNode(workshop: string, name: string, entry: string, fileName: string): Promise<void> {
  await build({
    ...common,
    root: rootFolder,
    ssr: { noExternal: true },
    build: {
      ssr: path.join(rootFolder, entry),
      outDir: path.join(workshop, name),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: true,
      rolldownOptions: { external, output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false } },
    },
  });
}

if (import.meta.main) await bundle();
