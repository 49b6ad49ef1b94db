/**
 * The workspace: which office is open, and what happens to its files. It answers the `workspace.*` methods and hands every
 * other call to the open register, or answers with the reason why there is none. It never throws.
 */
import { type CallRequest, registerApi, type WorkspaceMethod, workspaceApi } from '../../contract/api.ts';
import { type Answer, type ApiError, DomainError } from '../../contract/errors.ts';
import type { SetUpInput, WorkspaceStatus } from '../../contract/workspace.schema.ts';
import { vietnamDate } from '../clock.ts';
import { findLastBackup, listBackups, verifyBackup } from '../db/backup.ts';
import { type OfficeLock, takeOfficeLock } from '../db/office-lock.ts';
import { mustReopen } from '../db/storage-errors.ts';
import { openWitness } from '../db/witness.ts';
import { describeValidationError } from '../validation.ts';
import { describeFailure, errorOf, readQuietly, RefusedError, refuse } from './answers.ts';
import { createAnswerOnce } from './answer-once.ts';
import { createBackupKeeper } from './backup-keeper.ts';
import { createOffice } from './create-office.ts';
import { createFileCare, sweepLeftovers } from './file-care.ts';
import { assertLocal, probeFolder } from './folder-probe.ts';
import { officePaths } from './office-paths.ts';
import { closeOffice, isSameFile, type OpenOffice, openOffice } from './open-office.ts';
import { practiceClock } from './practice-clock.ts';
import { discardPractice } from './discard-practice.ts';
import { restoreOffice } from './restore-office.ts';
import { assertSecondFolder, createSecondFolder, type SecondFolder } from './second-folder.ts';
import { createTurns } from './turns.ts';
import { recallWorkspace, rememberWorkspace } from './workspace-memory.ts';
import type { RestoreReport, Workspace, WorkspaceOptions } from './workspace.types.ts';

type State =
  | { readonly kind: 'set_up' }
  | { readonly kind: 'ready'; readonly office: OpenOffice }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'closed' };

/** Opens what was open last. The first call waits for it. */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { dataFolder, log } = options;
  const turns = createTurns();
  const probe = options.probeFolder ?? probeFolder;
  let second = createSecondFolder('', log);
  const secondOfOffice = (): SecondFolder | null => (practice ? null : second);
  const keeper = createBackupKeeper(options, () => void turns.share(() => backUpDue()), secondOfOffice);
  const care = createFileCare(options, keeper, secondOfOffice);
  const answerOnce = createAnswerOnce<Answer<unknown>>();
  let state: State = { kind: 'set_up' };
  let practice = false;
  let lock: OfficeLock | null = null;
  let lastRestore: RestoreReport | null = null;

  const paths = () => officePaths(dataFolder, practice);
  const describe = (error: unknown): ApiError => describeFailure(error, paths().database, log);

  /** Opens the office or practice; a refusal becomes the state, never an exception. */
  async function open(): Promise<void> {
    try {
      assertLocal(dataFolder, probe);
      lock ??= takeOfficeLock(dataFolder, options.clock);
      sweepLeftovers(paths());
      const office = await openOffice(practice, options);
      if (!office && practice) return await leaveMissingPractice();
      state = office ? { kind: 'ready', office } : { kind: 'set_up' };
      log({ level: 'info', event: 'workspace.opened', values: { state: state.kind, practice } });
    } catch (error) {
      fail(describe(error));
    }
  }

  /** Practice was open last and is gone: the office is what remains. */
  async function leaveMissingPractice(): Promise<void> {
    practice = false;
    remember();
    await open();
  }

  function remember(): void {
    const { folder } = second.describe();
    rememberWorkspace(dataFolder, { open: practice ? 'practice' : 'office', secondFolder: folder }, log);
  }

  function fail(error: ApiError): void {
    log({ level: 'error', event: 'workspace.failed', values: { code: error.code, practice } });
    state = { kind: 'failed', error };
  }

  /** Closes what is open. With `backup` a closing backup is made first. */
  async function shut(backup: boolean): Promise<void> {
    keeper.stop();
    if (state.kind !== 'ready') return;
    const { office } = state;
    if (backup) await keeper.makeAtClosing(office);
    closeOffice(office, options);
    state = { kind: 'set_up' };
  }

  /** After a fault of the disk, or when the file was exchanged: closed, opened and checked as at the start. */
  async function reopen(): Promise<void> {
    await shut(false);
    await open();
  }

  async function switchTo(wanted: boolean): Promise<void> {
    await shut(true);
    practice = wanted;
    remember();
    await open();
  }

  function requireReady(): OpenOffice {
    if (state.kind === 'ready') return state.office;
    if (state.kind === 'failed') throw new RefusedError(state.error);
    throw new DomainError(state.kind === 'closed' ? 'program_closing' : 'office_not_set_up');
  }

  function readStatus(): WorkspaceStatus {
    const office = state.kind === 'ready' ? state.office : null;
    const { backups } = paths();
    const lastTrial = readQuietly(() => office?.register.findLastTrial?.() ?? null);
    const clock = practice ? practiceClock(options.clock) : options.clock;
    return {
      state: state.kind === 'closed' ? 'set_up' : state.kind,
      practice,
      officeName: office?.register.readOfficeName() ?? '',
      failure: state.kind === 'failed' ? state.error : null,
      programVersion: options.programVersion,
      dataFolder,
      backupFolder: backups,
      today: vietnamDate(clock.now()),
      lastBackup: readQuietly(() => findLastBackup(backups)?.summary ?? null),
      ...(lastRestore ? { lastRestore: summarise(lastRestore) } : {}),
      ...(practice ? {} : { second: readQuietly(() => second.describe()) ?? undefined }),
      ...(lastTrial ? { lastTrial } : {}),
    };
  }

  async function setUp(input: SetUpInput): Promise<void> {
    if (practice) throw new DomainError('not_in_practice');
    if (state.kind === 'ready') throw new DomainError('office_already_set_up');
    if (state.kind !== 'set_up') requireReady();
    await createOffice(paths(), options.clock, false, options, (context) => options.seedOffice(context, input));
    await open();
  }

  async function openPractice(): Promise<void> {
    if (practice && state.kind === 'ready') return;
    assertLocal(dataFolder, probe);
    if (!lock) lock = takeOfficeLock(dataFolder, options.clock);
    await makePracticeIfMissing();
    await switchTo(true);
  }

  async function startPracticeAgain(): Promise<void> {
    if (!practice) throw new DomainError('practice_only');
    await shut(false);
    await discardPractice(paths(), options.clock);
    try {
      await makePracticeIfMissing();
    } finally {
      await open();
    }
  }

  async function makePracticeIfMissing(): Promise<void> {
    const target = officePaths(dataFolder, true);
    const clock = practiceClock(options.clock);
    try {
      await createOffice(target, clock, true, options, (context) => options.seedPractice(context));
    } catch (error) {
      // It is there already, whole or not: opening it says which.
      const isThere = error instanceof DomainError && /^(office_already_set_up|database_missing)$/.test(error.code);
      if (!isThere) throw error;
    }
  }

  async function restore(name: string, dropLater: boolean): Promise<void> {
    const target = paths();
    if (!lock) requireReady();
    const backup = await verifyBackup(target.backups, name, options.audit, options.migrations);
    const presentIsBackedUp = await backUpPresent();
    await shut(false);
    const witness = openWitness(target.witness, log);
    try {
      const job = { paths: target, backup, practice, witness, dropLater, presentIsBackedUp };
      lastRestore = await restoreOffice(job, options);
    } finally {
      witness.close();
      await open();
    }
    requireReady().register.recordRestore(lastRestore);
    log({
      level: 'warning',
      event: 'workspace.restored',
      values: { replayed: lastRestore.replayedEvents, dropped: lastRestore.droppedEvents },
    });
  }

  /** False when there is nothing sound to back up: the files are kept aside instead. */
  async function backUpPresent(): Promise<boolean> {
    if (state.kind !== 'ready') return false;
    try {
      await keeper.make(state.office, 'before_restore');
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'database_damaged') return false;
      throw error;
    }
  }

  async function backUpDue(): Promise<void> {
    if (state.kind !== 'ready') return;
    try {
      const { office } = state;
      await keeper.make(office, 'hourly');
      await care.tryRestoreWhenDue(office);
    } catch (error) {
      noticeDamage(describe(error));
    }
  }

  /** A backup found the register itself damaged: no more numbers until it was checked again. */
  function noticeDamage(error: ApiError): void {
    if (mustReopen(error.code)) void turns.alone(reopen);
  }

  const commands: { readonly [Method in WorkspaceMethod]: (input: unknown) => Promise<unknown> } = {
    'workspace.getStatus': () => turns.share(() => Promise.resolve(readStatus())),
    'workspace.listBackups': () => turns.share(() => Promise.resolve({ backups: listBackups(paths().backups) })),
    'workspace.backUpNow': () => turns.share(() => keeper.make(requireReady(), 'manual')),
    'workspace.setUp': (input) => change(() => setUp(input as SetUpInput)),
    'workspace.openPractice': () => change(openPractice),
    'workspace.leavePractice': () =>
      change(async () => {
        if (!practice) throw new DomainError('practice_only');
        await switchTo(false);
      }),
    'workspace.startPracticeAgain': () => change(startPracticeAgain),
    'workspace.tryAgain': () =>
      change(async () => {
        if (state.kind !== 'ready') await open();
      }),
    'workspace.chooseSecondFolder': (input) => change(() => chooseSecondFolder((input as { folder: string }).folder)),
    'workspace.tryRestore': () => turns.share(() => care.tryRestore(requireReady())),
    'workspace.listHeldCopies': () => turns.share(() => Promise.resolve(care.listHeld(requireReady()))),
    'workspace.destroyHeldCopies': () => turns.share(() => care.destroyHeld(requireReady())),
    'workspace.restore': (input) => {
      const { name, dropLater } = input as { name: string; dropLater: boolean };
      return change(() => restore(name, dropLater));
    },
  };

  async function chooseSecondFolder(folder: string): Promise<void> {
    if (practice) throw new DomainError('not_in_practice');
    if (folder !== '') assertSecondFolder(folder, dataFolder, probe);
    second = createSecondFolder(folder, log);
    remember();
    if (state.kind === 'ready') await second.bringUp(paths().backups);
  }

  function change(work: () => Promise<void>): Promise<WorkspaceStatus> {
    return turns.alone(async () => {
      if (state.kind === 'closed') requireReady();
      await work();
      return readStatus();
    });
  }

  async function callWorkspace(method: WorkspaceMethod, input: unknown): Promise<Answer<unknown>> {
    const parsed = workspaceApi[method].input.safeParse(input);
    if (!parsed.success) return refuse(describeValidationError(parsed.error));
    try {
      return { ok: true, value: workspaceApi[method].output.parse(await commands[method](parsed.data)) };
    } catch (error) {
      const described = error instanceof RefusedError ? error.refusal : describe(error);
      if (method === 'workspace.backUpNow') noticeDamage(described);
      return refuse(described);
    }
  }

  function callOnce(method: WorkspaceMethod, { input, requestId }: CallRequest): Promise<Answer<unknown>> {
    if (requestId === undefined || workspaceApi[method].kind === 'query') return callWorkspace(method, input);
    return answerOnce(`${method} ${requestId}`, () => callWorkspace(method, input));
  }

  async function withRegister<Value>(work: (office: OpenOffice) => Promise<Answer<Value>>): Promise<Answer<Value>> {
    try {
      const answer = await turns.share(async () => {
        const office = requireReady();
        return isSameFile(office) ? work(office) : null;
      });
      if (answer) {
        if (!answer.ok && mustReopen(answer.error.code)) await turns.alone(reopen);
        return answer;
      }
      await turns.alone(reopen);
      return await turns.share(() => work(requireReady()));
    } catch (error) {
      return refuse(error instanceof RefusedError ? error.refusal : describe(error));
    }
  }

  void turns.alone(async () => {
    const remembered = recallWorkspace(dataFolder, options.clock, log);
    practice = remembered.open === 'practice';
    second = createSecondFolder(remembered.secondFolder, log);
    await open();
  });

  return {
    async call(request) {
      const { method } = request;
      if (Object.hasOwn(workspaceApi, method)) return callOnce(method as WorkspaceMethod, request);
      if (!Object.hasOwn(registerApi, method))
        return refuse(errorOf('unknown_method', { method: method.slice(0, 80) }));
      // An order that the door will refuse anyway makes no backup: a row of them would push out the good older ones.
      const imports = method === 'exchange.import' && registerApi[method].input.safeParse(request.input).success;
      const answer = await withRegister((office) => {
        const { register } = office;
        return imports && register.importAfterBackup
          ? register.importAfterBackup(request, () => keeper.make(office, 'before_import'))
          : register.call(request);
      });
      // The witness cannot do an import again, for it has no file: the rows are in a backup as soon as they are in the register.
      if (answer.ok && method === 'exchange.import') void turns.share(() => backUpDue());
      // What is left after a failure is listed on the screen, with the way to try again.
      if (answer.ok && method === 'erasure.confirm') await callWorkspace('workspace.destroyHeldCopies', {});
      if (answer.ok && registerApi[method as keyof typeof registerApi].kind === 'command') keeper.noticeChange();
      return answer;
    },
    render: (request, renderOptions) => withRegister((office) => office.register.render(request, renderOptions)),
    takePart: (part) => withRegister((office) => office.register.takePart(part)),
    openStream: (request, streamOptions) =>
      withRegister((office) => office.register.openStream(request, streamOptions)),
    close: () =>
      turns.alone(async () => {
        await shut(true);
        state = { kind: 'closed' };
        lock?.release();
        lock = null;
      }),
  };
}

function summarise({ backupHead: _, lostHead: __, ...report }: RestoreReport): WorkspaceStatus['lastRestore'] {
  return report;
}
