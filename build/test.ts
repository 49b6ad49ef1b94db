/**
 * `npm test`: types, lint, a build of everything, then all tests; at the end the skipped tests by name with their reason, and
 * one line with the totals. Types and lint count as one test each. Arguments narrow the tests down: `npm test -- tests/word`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startVitest, type TestCase, type TestModule } from 'vitest/node';
import { isBuildFresh } from './freshness.ts';
import { rootFolder } from './paths.ts';

interface Tally {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

const nothing: Tally = { passed: [], failed: [], skipped: [] };

if (Number(process.versions.napi) < 10) {
  console.error(`Node-API 10 is needed; this is Node ${process.version}. Run \`npm ci\` and then \`npm test\`.`);
  process.exit(1);
}
const filters = process.argv.slice(2);
const tallies = [await checkTypes(), await checkRules(), await buildProgram(), await runTests(filters)];
process.exit(report(tallies));

async function checkTypes(): Promise<Tally> {
  const done = await runPackage('typescript:tsc', '-b');
  return done ? { ...nothing, passed: ['types'] } : { ...nothing, failed: ['types (tsc -b)'] };
}

async function checkRules(): Promise<Tally> {
  const done = await runPackage('oxlint', 'electron', 'renderer', 'build', 'tests', 'vitest.config.ts');
  return done ? { ...nothing, passed: ['lint'] } : { ...nothing, failed: ['lint (npm run lint)'] };
}

/** The tests of the shells and the end-to-end tests run what is shipped; they do not start when it does not build. */
async function buildProgram(): Promise<Tally> {
  if (isBuildFresh()) return nothing;
  const { bundle } = await import('./bundle.ts');
  try {
    await bundle();
    return nothing;
  } catch (error) {
    console.error(error);
    return { ...nothing, failed: ['build (npm run build)'] };
  }
}

async function runTests(names: readonly string[]): Promise<Tally> {
  const modules: TestModule[] = [];
  const vitest = await startVitest('test', [...names], {
    root: rootFolder,
    watch: false,
    reporters: ['default', { onTestRunEnd: (ended) => void modules.push(...ended) }],
  });
  const errors = vitest.state.getUnhandledErrors();
  await vitest.close();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const named = (state: string): readonly TestCase[] => tests.filter((test) => test.result().state === state);
  const broken = modules.filter(
    (module) => module.state() === 'failed' && module.children.allTests().next().done === true,
  );
  return {
    passed: named('passed').map(nameOf),
    failed: [
      ...named('failed').map(nameOf),
      ...broken.map((module) => `${module.relativeModuleId} (does not load)`),
      ...errors.map(() => 'an error outside the tests'),
      // A typing mistake in a filter must not look like success.
      ...(tests.length === 0 ? ['no test was run'] : []),
    ],
    skipped: [...named('skipped'), ...named('pending')].map((test) => `${nameOf(test)} — ${reasonOf(test)}`),
  };
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' ? result.note : undefined) ?? 'its condition does not hold on this machine';
}

/** Prints what a person and the gate read; returns the exit code. */
function report(all: readonly Tally[]): number {
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((kind) =>
    all.flatMap((one) => one[kind]),
  );
  if (passed === undefined || failed === undefined || skipped === undefined) return 1;
  if (skipped.length > 0) console.log(['', 'Skipped:', ...skipped.map((name) => `  ${name}`)].join('\n'));
  if (failed.length > 0) console.log(['', 'Failed:', ...failed.map((name) => `  ${name}`)].join('\n'));
  console.log(`\n${passed.length} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length === 0 ? 0 : 1;
}

function runPackage(...command: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const runner = path.join(rootFolder, 'build', 'run.mjs');
    const child = spawn(process.execPath, [runner, ...command], { stdio: 'inherit', cwd: rootFolder });
    child.once('exit', (code) => resolve(code === 0));
  });
}
