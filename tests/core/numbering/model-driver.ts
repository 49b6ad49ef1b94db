/**
 * Random work at a desk, done at once by the product and by the reference model: issue, void, keep, give back, insert, back-date,
 * change of term, clock set back, closed and opened again, a backup put back, the program killed. Any difference ends the run.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Method, MethodInput, MethodOutput } from '../../../electron/contract/api.ts';
import { blankContent, fileCopyLine } from '../../../electron/contract/blank-content.ts';
import { addDays } from '../../../electron/contract/calendar-date.ts';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { practiceSetUp } from '../../../electron/core/set-up/practice-data.ts';
import { officePaths } from '../../../electron/core/workspace/office-paths.ts';
import {
  createRandom,
  createSeries,
  findHoles,
  keyOf,
  type ModelSeries,
  peekNext,
  takeNext,
  write,
} from './reference-model.ts';

export interface ModelRun {
  readonly operations: number;
  readonly seed: number;
  /** Where the office lies; a memory disk makes the long run short. */
  readonly parentFolder: string;
  /** After how many operations each the rare and slow ones come. */
  readonly every: { readonly check: number; readonly reopen: number; readonly restore: number; readonly kill: number };
  /** Seeded fault for the red proof: from this operation on the newest number is lost behind the program's back. */
  readonly loseNumberAt?: number;
  readonly onProgress?: (done: number) => void;
}

export interface ModelReport {
  readonly operations: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly numbers: number;
}

export const plainLetter: Omit<MethodInput<'incoming.register'>, 'bookId' | 'arrivalDate'> = {
  arrivalTime: null,
  channel: 'network',
  symbol: '',
  documentDate: null,
  issuerName: 'Ban Tổ chức Tỉnh ủy',
  typeCode: null,
  subject: 'về việc báo cáo công tác',
  signer: '',
  pages: null,
  copies: 1,
  urgency: 'normal',
  addressee: '',
  routing: [],
  direction: '',
  deadline: null,
  fileNote: '',
  note: 'vào sổ theo mô hình',
  acceptDuplicate: true,
};

const firstDay = '2026-03-01';
const lastDay = '2026-12-30';

type Kind = 'incoming' | 'TB' | 'BC' | 'copy';
interface Written {
  readonly kind: Kind;
  readonly id: number;
  readonly version: number;
  readonly series: string;
  readonly key: string;
}

/** Runs the given number of operations. @throws Error at the first difference between product and model */
export async function runModel(run: ModelRun): Promise<ModelReport> {
  const folder = mkdtempSync(path.join(run.parentFolder, 'so-van-thu-model-'));
  const desk = await openDesk(run, folder);
  try {
    for (let done = 1; done <= run.operations; done += 1) {
      await desk.step(done);
      if (done % 1000 === 0) run.onProgress?.(done);
    }
    await desk.compare();
    return { operations: run.operations, counts: desk.counts, numbers: desk.countNumbers() };
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openDesk({ seed, every, loseNumberAt }: ModelRun, folder: string) {
  const random = createRandom(seed);
  const pick = (limit: number): number => Math.floor(random() * limit);
  let day = firstDay;
  let latestDay = firstDay;
  const start = (): Core =>
    createCore({ dataFolder: folder, programVersion: 'test', clock: { now: () => new Date(`${day}T02:00:00Z`) } });
  let core = start();
  const call = async <M extends Method>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const answer = await core.call({ method, input });
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.value as MethodOutput<M>;
  };
  await call('workspace.setUp', {
    ...practiceSetUp,
    term: { name: 'Nhiệm kỳ 0', startsOn: '2026-01-01' },
    incomingYear: 2026,
    incomingFirstNumber: 1,
    copyFirstNumber: 1,
    directorySet: 'none',
  });
  const { bodies, signers } = await call('organization.get', {});
  const bodyId = bodies[0]?.id ?? 0;
  const signerId = signers[0]?.id ?? 0;
  const { bookId } = await call('incoming.getEntryDefaults', {});
  const book = bookId ?? 0;
  const { id: originalId } = await call('incoming.register', { ...plainLetter, bookId: book, arrivalDate: firstDay });

  const terms = [{ name: 'Nhiệm kỳ 0', startsOn: '2026-01-01' }];
  const series = new Map<string, ModelSeries>();
  const ids = new Map<string, number>([['incoming', book]]);
  const firstSeries = createSeries(1);
  write(firstSeries, keyOf(takeNext(firstSeries, 'issued'), ''));
  series.set('incoming', firstSeries);
  const written: Written[] = [];
  const kept: { readonly series: string; readonly number: number; readonly suffix: string }[] = [];
  const counts: Record<string, number> = {};
  const termOn = (date: string): string =>
    [...terms].reverse().find(({ startsOn }) => startsOn <= date)?.name ?? 'none';
  const nameOf = (kind: Kind): string => (kind === 'incoming' ? 'incoming' : `${kind} ${termOn(day)}`);
  const modelOf = (name: string): ModelSeries => {
    const known = series.get(name);
    if (known) return known;
    const fresh = createSeries(1);
    series.set(name, fresh);
    return fresh;
  };
  const fail = (text: string): never => {
    throw new Error(`seed ${seed}: ${text}`);
  };

  async function learnIds(): Promise<void> {
    const { series: all } = await call('numbering.listSeries', {});
    for (const { id, kind, typeName, termName } of all) {
      if (kind === 'incoming') continue;
      const code = kind === 'copy' ? 'copy' : typeName === 'Thông báo' ? 'TB' : 'BC';
      ids.set(`${code} ${termName}`, id);
    }
  }

  type Chosen = { readonly number: number; readonly suffix: string; readonly reason: string } | null;

  /** Registers or issues one document; the number it carries. */
  async function make(kind: Kind, chosenNumber: Chosen): Promise<{ id: number; version: number; text: string }> {
    if (kind === 'incoming') {
      const made = await call('incoming.register', { ...plainLetter, bookId: book, arrivalDate: day, chosenNumber });
      return { id: made.id, version: made.version, text: made.numberText };
    }
    const lines = [fileCopyLine('Văn phòng')];
    if (kind === 'copy') {
      const made = await call('copy.issue', {
        incomingId: originalId,
        bodyId,
        kind: 'certified_true',
        form: 'hd36',
        copyDate: day,
        signerId,
        lines,
        listId: null,
        reserveCopies: 0,
        excerpt: '',
        note: 'theo mô hình',
        chosenNumber,
      });
      return { id: made.id, version: made.version, text: stripText(made.numberText) };
    }
    const { id: draftId } = await call('outgoing.saveDraft', {
      id: null,
      content: {
        ...blankContent({ id: bodyId, place: 'Bắc Giang' }, day),
        typeCode: kind,
        subject: 'về mô hình',
        blocks: [{ kind: 'paragraph', text: 'Nội dung.', heading: false }],
        signerId,
        lines,
        note: 'theo mô hình',
      },
    });
    const made = await call('outgoing.issue', { draftId, chosenNumber, backDatingReason: 'theo mô hình' });
    return { id: made.id, version: made.version, text: stripText(made.numberText) };
  }

  /** Issues in product and model and compares the numbers. */
  async function issue(kind: Kind, chosen: Chosen = null): Promise<void> {
    const name = nameOf(kind);
    const model = modelOf(name);
    const expected = chosen ? keyOf(chosen.number, chosen.suffix) : keyOf(peekNext(model), '');
    const { id, version, text } = await make(kind, chosen);
    if (text !== expected) fail(`${name}: the product gave ${text}, the model ${expected}`);
    if (!chosen || (chosen.suffix === '' && chosen.number === peekNext(model) && !model.fates.has(expected)))
      takeNext(model, 'issued');
    else if (chosen.suffix === '' && chosen.number === peekNext(model)) takeNext(model, 'issued');
    else model.fates.set(expected, 'issued');
    write(model, text);
    written.push({ kind, id, version, series: name, key: text });
  }

  const kinds: readonly Kind[] = ['incoming', 'incoming', 'incoming', 'TB', 'BC', 'copy'];
  const anyKind = (): Kind => kinds[pick(kinds.length)] ?? 'incoming';
  const openNames = (): readonly string[] => [...new Set(kinds.map(nameOf))].filter((name) => ids.has(name));

  const operations: readonly (readonly [weight: number, name: string, work: () => Promise<unknown>])[] = [
    [60, 'issue', () => issue(anyKind())],
    [
      8,
      'void',
      async () => {
        const index = pick(written.length);
        const target = written[index];
        if (!target || modelOf(target.series).fates.get(target.key) !== 'issued') return;
        const input = { id: target.id, version: target.version, reason: 'nhầm' };
        if (target.kind === 'incoming') await call('incoming.void', input);
        else if (target.kind === 'copy') await call('copy.void', input);
        else await call('outgoing.void', input);
        modelOf(target.series).fates.set(target.key, 'void');
      },
    ],
    [
      8,
      'reserve',
      async () => {
        const names = openNames();
        const name = names[pick(names.length)] ?? 'incoming';
        const model = modelOf(name);
        const number = random() < 0.6 ? null : peekNext(model) + pick(6);
        if (number !== null && model.fates.has(keyOf(number, '')) && model.fates.get(keyOf(number, '')) !== 'released')
          return;
        const isNext = number === null || number === peekNext(model);
        const expected = number ?? peekNext(model);
        const got = await call('numbering.reserve', {
          seriesId: ids.get(name) ?? 0,
          number,
          suffix: '',
          holder: 'Phòng Tổng hợp',
          until: null,
          reason: '',
        });
        if (got.number !== expected) fail(`${name}: kept ${got.number}, the model ${expected}`);
        if (isNext) takeNext(model, 'reserved');
        else model.fates.set(keyOf(expected, ''), 'reserved');
        kept.push({ series: name, number: expected, suffix: '' });
      },
    ],
    [
      4,
      'release',
      async () => {
        const [one] = kept.splice(pick(kept.length), 1);
        if (!one) return;
        const { series: name, number, suffix } = one;
        await call('numbering.release', { seriesId: ids.get(name) ?? 0, number, suffix, reason: 'thôi' });
        modelOf(name).fates.set(keyOf(number, suffix), 'released');
      },
    ],
    [
      4,
      'use kept',
      async () => {
        const index = kept.findIndex(({ series: name }) => openNames().includes(name));
        const [one] = index < 0 ? [] : kept.splice(index, 1);
        if (!one) return;
        const kind = (one.series.split(' ')[0] ?? 'incoming') as Kind;
        await issue(kind, { number: one.number, suffix: one.suffix, reason: '' });
      },
    ],
    [
      5,
      'insert',
      async () => {
        const kind = anyKind();
        const model = modelOf(nameOf(kind));
        const number = 1 + pick(Math.max(1, model.next - 1));
        const base = model.fates.get(keyOf(number, ''));
        const suffix = ['a', 'b', '*'][pick(3)] ?? 'a';
        if (base === undefined || base === 'reserved' || base === 'released') return;
        if (model.fates.has(keyOf(number, suffix))) return;
        await issue(kind, { number, suffix, reason: 'để sót' });
      },
    ],
    [
      3,
      'out of turn',
      async () => {
        const kind = anyKind();
        const model = modelOf(nameOf(kind));
        const number = 1 + pick(model.next + 4);
        const fate = model.fates.get(keyOf(number, ''));
        if (fate !== undefined && fate !== 'released') return;
        await issue(kind, { number, suffix: '', reason: 'không theo thứ tự' });
      },
    ],
    [
      2,
      'elsewhere',
      async () => {
        const names = openNames().filter((name) => name !== 'incoming');
        const name = names[pick(names.length)];
        if (name === undefined) return;
        const { numberText } = await call('numbering.registerElsewhere', { seriesId: ids.get(name) ?? 0 });
        const number = takeNext(modelOf(name), 'elsewhere');
        if (stripText(numberText) !== String(number)) fail(`${name}: elsewhere ${numberText}, the model ${number}`);
      },
    ],
    [
      2,
      'clock back',
      async () => {
        day = addDays(latestDay, -pick(10));
        if (day < firstDay) day = firstDay;
      },
    ],
    [
      0.3,
      'next day',
      async () => {
        if (latestDay < lastDay) latestDay = addDays(latestDay, 1);
        day = latestDay;
      },
    ],
    [
      0.05,
      'new term',
      async () => {
        if (latestDay >= lastDay) return;
        latestDay = addDays(latestDay, 1);
        day = latestDay;
        const term = { name: `Nhiệm kỳ ${terms.length}`, startsOn: day };
        await call('organization.openTerm', term);
        terms.push(term);
      },
    ],
  ];
  const totalWeight = operations.reduce((sum, [weight]) => sum + weight, 0);

  async function compare(): Promise<void> {
    await learnIds();
    for (const [name, model] of series) {
      const seriesId = ids.get(name);
      if (seriesId === undefined) continue;
      const check = await call('numbering.checkSeries', { seriesId });
      if (check.missing.length > 0) fail(`${name}: unexplained ${check.missing.join(', ')}`);
      if (check.duplicates.length > 0) fail(`${name}: twice ${check.duplicates.join(', ')}`);
      const holes = findHoles(model, 1);
      if (holes.length > 0) fail(`${name}: the model itself has holes ${holes.join(', ')}`);
      const count = (fate: string): number => [...model.fates.values()].filter((one) => one === fate).length;
      const found = [
        check.issued,
        check.void.length,
        check.reserved.length,
        check.released.length,
        check.elsewhere.length,
      ];
      const wanted = ['issued', 'void', 'reserved', 'released', 'elsewhere'].map(count);
      if (found.join() !== wanted.join()) fail(`${name}: product ${found.join()}, model ${wanted.join()}`);
    }
  }

  async function reopen(): Promise<void> {
    await core.close();
    core = start();
    const { state, failure } = await call('workspace.getStatus', {});
    if (state !== 'ready') fail(`not ready after opening again: ${failure?.code ?? state}`);
  }

  async function restore(): Promise<void> {
    const { backups } = await call('workspace.listBackups', {});
    const backup = backups[pick(Math.min(3, backups.length))];
    if (!backup) return;
    const status = await call('workspace.restore', { name: backup.name });
    if (status.lastRestore?.droppedEvents !== 0) fail(`${status.lastRestore?.droppedEvents} events lost by a restore`);
  }

  /** The program dies in the middle of registering; what it had answered stays, and one more number at most is used. */
  async function kill(): Promise<void> {
    await core.close();
    const script = fileURLToPath(new URL('children/register-until-killed.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, folder, String(book), day],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    let said = '';
    const wanted = 1 + pick(25);
    await new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.split('\n').length > wanted) child.kill('SIGKILL');
      });
      child.on('close', () => resolve());
    });
    const answered = said.split('\n').slice(0, -1);
    const model = modelOf('incoming');
    for (const text of answered) {
      const expected = String(takeNext(model, 'issued'));
      if (text !== expected) fail(`killed program gave ${text}, the model ${expected}`);
      write(model, text);
    }
    core = start();
    const { state, failure } = await call('workspace.getStatus', {});
    if (state !== 'ready') fail(`not ready after a kill: ${failure?.code ?? state}`);
    await adoptUnanswered(model);
  }

  async function adoptUnanswered(model: ModelSeries): Promise<void> {
    const { latest } = await call('incoming.getEntryDefaults', {});
    const unanswered = latest.filter(({ numberText, suffix }) => suffix === '' && !model.written.has(numberText));
    if (unanswered.length > 1) fail(`${unanswered.length} numbers without an answer after a kill`);
    for (const { numberText } of unanswered) {
      const expected = String(takeNext(model, 'issued'));
      if (numberText !== expected) fail(`after a kill ${numberText}, the model ${expected}`);
      write(model, numberText);
    }
  }

  return {
    counts,
    compare,
    countNumbers: () => [...series.values()].reduce((sum, { fates }) => sum + fates.size, 0),
    async step(done: number): Promise<void> {
      let point = random() * totalWeight;
      const operation = operations.find(([weight]) => (point -= weight) < 0) ?? operations[0];
      counts[operation?.[1] ?? ''] = (counts[operation?.[1] ?? ''] ?? 0) + 1;
      await operation?.[2]();
      if (operation?.[1] === 'issue' && openNames().length < new Set(kinds).size) await learnIds();
      if (done === loseNumberAt) loseNewest(folder);
      const rare: readonly (readonly [number, string, () => Promise<void>])[] = [
        [every.check, 'check', compare],
        [every.reopen, 'open again', reopen],
        [every.restore, 'restore', restore],
        [every.kill, 'kill', kill],
      ];
      for (const [interval, name, work] of rare) {
        if (done % interval !== 0) continue;
        counts[name] = (counts[name] ?? 0) + 1;
        await work();
      }
    },
    close: () => core.close(),
  };
}

/** "05-TB/VPTU" → "5", "12a" → "12a". */
function stripText(text: string): string {
  return text.replace(/-.*$/, '').replace(/^0+(?=\d)/, '');
}

/** The seeded fault: the newest arrival and its number vanish, as if the end of the log had been cut off. */
function loseNewest(folder: string): void {
  const file = openConnection(officePaths(folder, false).database);
  file.pragma('foreign_keys = OFF');
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) file.exec(`DROP TRIGGER ${name}`);
  file.exec(`DELETE FROM issued_number WHERE chosen = 0 AND series_id = (SELECT id FROM number_series WHERE kind = 'incoming')
      AND number = (SELECT next_number - 1 FROM number_series WHERE kind = 'incoming');
    DELETE FROM incoming_document WHERE number = (SELECT next_number - 1 FROM number_series WHERE kind = 'incoming');
    UPDATE number_series SET next_number = next_number - 1 WHERE kind = 'incoming';`);
  file.close();
}
