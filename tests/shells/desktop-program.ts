/** The desktop program as a test drives it: the built main process against the double, or the real Electron where there is one. */
import { _electron, type Page } from 'playwright-core';
import { rootFolder } from '../../build/paths.ts';
import { findElectron, hasDisplay } from '../../build/electron-binary.ts';
import { builtMain } from '../support/built.ts';
import type { DoubleControl } from '../support/electron-double/double.types.ts';
import { runMain } from '../support/electron-double/run-main.ts';
import { findChromium } from '../support/tools.ts';

export interface DesktopProgram {
  readonly page: Page;
  /** The next save dialog leads there. */
  answerSaveDialog(file: string): Promise<void>;
  /** Chooses an item of the menu by its id. */
  chooseMenu(id: string): Promise<void>;
  /** Ends the program as Ctrl+Q does and waits until it is gone. */
  quit(): Promise<void>;
  /** Errors of the page, and everything that the content security policy had to forbid. */
  readonly problems: readonly string[];
}

export interface DesktopPlace {
  readonly name: string;
  /** Why it cannot be run on this machine. */
  readonly missing: string | undefined;
  readonly start: (dataFolder: string) => Promise<DesktopProgram>;
}

/** Where the same tests are run: always in the double, and in Electron itself where it is there. */
export function listDesktopPlaces(): readonly DesktopPlace[] {
  const chromium = findChromium();
  const electron = findElectron();
  return [
    {
      name: 'in the double of Electron',
      missing: chromium === null ? 'there is no Chromium, Chrome or Edge' : undefined,
      start: (dataFolder) => startInDouble(dataFolder, chromium ?? ''),
    },
    {
      name: 'in Electron itself',
      missing:
        electron === undefined ? 'there is no Electron program' : hasDisplay() ? undefined : 'there is no display',
      start: (dataFolder) => startInElectron(electron ?? '', dataFolder),
    },
  ];
}

/** The double on `dataFolder`; `control` shows what only the double can show. */
export async function startInDouble(
  dataFolder: string,
  browserPath: string,
): Promise<DesktopProgram & { readonly control: DoubleControl; closeWindow(): Promise<void> }> {
  process.env.SO_VAN_THU_DATA = dataFolder;
  const { control, app } = await runMain(builtMain, browserPath);
  const page = await waitFor(() => control.pages[0]);
  await page.waitForFunction(
    () => 'soVanThu' in window && document.readyState !== 'loading' && location.protocol === 'https:',
  );
  return {
    page,
    control,
    problems: control.problems,
    answerSaveDialog: (file) => Promise.resolve(void control.savePaths.push(file)),
    chooseMenu: (id) => {
      const item = control.menu.flatMap(({ submenu }) => submenu ?? []).find((one) => one.id === id);
      if (item?.click === undefined) throw new Error(`The menu has no ${id}.`);
      item.click();
      return Promise.resolve();
    },
    quit: async () => {
      app.quit();
      await control.gone;
    },
    closeWindow: () => control.closeWindow(),
  };
}

/** The real program on `dataFolder`. */
export async function startInElectron(electronPath: string, dataFolder: string): Promise<DesktopProgram> {
  const application = await _electron.launch({
    executablePath: electronPath,
    args: [rootFolder, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, SO_VAN_THU_DATA: dataFolder } as Record<string, string>,
  });
  const page = await application.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.waitForFunction(() => 'soVanThu' in window);
  return {
    page,
    problems,
    answerSaveDialog: (file) =>
      application.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file),
    chooseMenu: (id) =>
      application.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id),
    quit: () => application.close(),
  };
}

async function waitFor<Value>(look: () => Value | undefined): Promise<Value> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come within 20 seconds.');
}
