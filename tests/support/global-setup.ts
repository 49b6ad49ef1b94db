/** Before any test: the right Node, and a browser from the npm registry where the machine has none of its own. */
import { findBrowser } from '../../electron/loopback/find-browser.ts';

export async function setup(): Promise<void> {
  if (Number(process.versions.napi) < 10) {
    // Under an older Node better-sqlite3 ends the process without a word.
    throw new Error(
      `Node-API 10 is needed, this is Node ${process.version}. Run \`npm test\`, which brings its own Node.`,
    );
  }
  if (findBrowser() === undefined && process.platform === 'linux') await unpackBrowser();
}

async function unpackBrowser(): Promise<void> {
  // Makes the package unpack its own libraries (NSS) too: a bare Debian has none of them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    process.env.CHROME = await chromium.executablePath();
  } catch (error) {
    console.warn(
      `No browser: the tests that need one are skipped (${error instanceof Error ? error.message : 'unknown'}).`,
    );
  }
}
