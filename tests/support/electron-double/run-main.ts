/** Loads the built main process with the double in the place of `electron`. */
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { createElectronDouble, type ElectronDouble } from './create-double.ts';

const slot = Symbol.for('so-van-thu.electron-double');
const doubleUrl = 'electron-double:module';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: doubleUrl, format: 'commonjs', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === doubleUrl
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
  Object.assign(globalThis, { [slot]: double.electron });
  const require = createRequire(path.join(import.meta.dirname, 'run-main.ts'));
  // Both anew: the program is started a second time in the same process.
  for (const loaded of [require.resolve(mainFile), doubleUrl]) delete require.cache[loaded];
  const listeners = new Set(process.listeners('uncaughtException'));
  require(mainFile);
  const added = process.listeners('uncaughtException').filter((listener) => !listeners.has(listener));
  // The test process outlives the program.
  void double.control.gone.then(() => added.forEach((listener) => process.off('uncaughtException', listener)));
  double.control.mainLoaded();
  return double;
}
