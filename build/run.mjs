// node build/run.mjs <file.ts | package | package:bin> [arguments]
//
// Runs a script of this project, or the command of an installed package, under the Node 24 that package-lock.json pins,
// whatever `node` the shell found. Needed because better-sqlite3 13 needs Node-API 10: under Node 20 it ends in a
// segmentation fault without a word. npm 10 also loses node_modules/.bin/node, so the binary is picked here by hand.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const [target, ...args] = process.argv.slice(2);

if (!target) fail('Usage: node build/run.mjs <file.ts | package[:bin]> [arguments]');
if (!existsSync(modules)) fail('The packages are not installed yet. Run `npm ci` first.');

const os = process.platform === 'win32' ? 'win' : process.platform;
const pinned = path.join(modules, `node-${os}-${process.arch}`, 'bin', os === 'win' ? 'node.exe' : 'node');
const node = existsSync(pinned) ? pinned : process.execPath;
if (node === process.execPath && !isNewEnough(process.versions.node)) {
  fail(
    `Node 22.12 or newer is needed (this is ${process.version}) and the pinned Node 24 is not in node_modules.\n` +
      'Run `npm ci` again without --omit=optional, or install Node 24 from nodejs.org.',
  );
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', resolveTarget(target), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

function resolveTarget(name) {
  const file = path.resolve(name);
  if (/\.(ts|mjs|js|cjs)$/.test(name) && existsSync(file)) return file;
  const [pack, bin] = name.split(':');
  const manifest = path.join(modules, pack, 'package.json');
  if (!existsSync(manifest))
    fail(`${name} is neither a file of this project nor an installed package. Run \`npm ci\` again.`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  const relative = typeof bins === 'string' ? bins : bins?.[bin ?? pack];
  if (!relative) fail(`The package ${pack} has no command ${bin ?? pack}.`);
  return path.join(modules, pack, relative);
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
