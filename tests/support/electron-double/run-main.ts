/** Loads the built main process with the double in the place of `electron`. */
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { createElectronDouble, type ElectronDouble } from './create-double.ts';

const slot = Symbol.for('so-van-thu.electron-double');
let runs = 0;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `electron-double:${runs}`, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url.startsWith('electron-double:')
      ? {
          format: 'commonjs',
          source: `module.exports = globalThis[Symbol.for('so-van-thu.electron-double')];`,
          shortCircuit: true,
        }
      : next(url, context),
});

/** Starts `mainFile` (dist/main/main.cjs) anew; `browserPath` shows its window. */
export async function runMain(mainFile: string, browserPath: string, firstInstance = true): Promise<ElectronDouble> {
  const double = await createElectronDouble(browserPath, firstInstance);
  runs += 1;
  Object.assign(globalThis, { [slot]: double.electron });
  const require = createRequire(path.join(import.meta.dirname, 'run-main.ts'));
  delete require.cache[require.resolve(mainFile)];
  require(mainFile);
  double.control.mainLoaded();
  return double;
}
