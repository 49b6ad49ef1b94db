/**
 * The smallest register there can be: one book, numbered entries, an audit chain, request ids. The safety of files must hold
 * for any register, so most of its tests run on this one, whose every table can be seen at a glance.
 */
import { createHash } from 'node:crypto';
import { DomainError } from '../../../electron/contract/errors.ts';
import type { AuditTrail } from '../../../electron/core/db/audit-trail.types.ts';
import type { Connection } from '../../../electron/core/db/connection.ts';
import type { Migration } from '../../../electron/core/db/migration.ts';
import { toStorageError } from '../../../electron/core/db/storage-errors.ts';
import type { WitnessEvent } from '../../../electron/core/db/witness.types.ts';
import { describeFailure, refuse } from '../../../electron/core/workspace/answers.ts';
import type { Register, RegisterContext, WorkspaceOptions } from '../../../electron/core/workspace/workspace.types.ts';

export const tinyMigrations: readonly Migration[] = [
  {
    version: 1,
    name: 'first',
    sql: `
      CREATE TABLE book (id INTEGER PRIMARY KEY, next_number INTEGER NOT NULL) STRICT;
      INSERT INTO book VALUES (1, 1);
      CREATE TABLE entry (number INTEGER PRIMARY KEY, subject TEXT NOT NULL) STRICT;
      CREATE TABLE audit_event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, request_id TEXT NOT NULL, number INTEGER,
        subject TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE answered_request (request_id TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT;`,
  },
];

export interface TinyEvent extends WitnessEvent {
  readonly requestId: string;
  readonly number: number | null;
  readonly subject: string;
  readonly prevHash: string;
}

const columns = 'seq, at, request_id AS requestId, number, subject, prev_hash AS prevHash, hash';

export const tinyAudit: AuditTrail = {
  readHead: (connection) =>
    (connection.prepare('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1').get() as
      { seq: number; hash: string } | undefined) ?? null,
  readHashAt: (connection, seq) =>
    (connection.prepare('SELECT hash FROM audit_event WHERE seq = ?').pluck().get(seq) as string | undefined) ?? null,
  readEventsAfter: (connection, after) =>
    connection.prepare(`SELECT ${columns} FROM audit_event WHERE seq > ? ORDER BY seq`).all(after) as TinyEvent[],
  findProblem: (connection) => findTinyProblem(connection),
};

/** The five checks of the fault matrix (V) but the first: numbers, counter, chain, register against audit, structure. */
export function findTinyProblem(connection: Connection): string | null {
  const numbers = connection.prepare('SELECT number FROM entry ORDER BY number').pluck().all() as number[];
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  if (gap !== -1) return `gap or duplicate at ${gap + 1}`;
  const next = connection.prepare('SELECT next_number FROM book').pluck().get();
  if (next !== numbers.length + 1) return `counter ${String(next)} after ${numbers.length} entries`;
  let previous = '';
  for (const event of tinyAudit.readEventsAfter(connection, 0) as TinyEvent[]) {
    if (event.prevHash !== previous || event.hash !== hashOf(event)) return `chain at ${event.seq}`;
    previous = event.hash;
  }
  const unlike = connection
    .prepare(
      'SELECT count(*) FROM entry e LEFT JOIN audit_event a ON a.number = e.number WHERE a.subject IS NOT e.subject',
    )
    .pluck()
    .get();
  if (unlike !== 0) return `${String(unlike)} entries unlike the audit`;
  const audited = connection.prepare('SELECT count(*) FROM audit_event WHERE number IS NOT NULL').pluck().get();
  if (audited !== numbers.length) return `${String(audited)} audited of ${numbers.length}`;
  const structure = connection.pragma('integrity_check(1)', { simple: true });
  return structure === 'ok' ? null : String(structure);
}

/** Numbers one entry; the same request again gets the same number. */
export function register(connection: Connection, requestId: string, subject: string, at: string): TinyEvent | number {
  return connection
    .transaction(() => {
      const earlier = connection
        .prepare('SELECT number FROM answered_request WHERE request_id = ?')
        .pluck()
        .get(requestId);
      if (earlier !== undefined) return earlier as number;
      const number = connection
        .prepare('UPDATE book SET next_number = next_number + 1 RETURNING next_number - 1')
        .pluck()
        .get() as number;
      connection.prepare('INSERT INTO entry VALUES (?, ?)').run(number, subject);
      connection.prepare('INSERT INTO answered_request VALUES (?, ?)').run(requestId, number);
      return appendEvent(connection, { requestId, number, subject, at });
    })
    .immediate();
}

function appendEvent(
  connection: Connection,
  event: Pick<TinyEvent, 'requestId' | 'number' | 'subject' | 'at'>,
): TinyEvent {
  const head = tinyAudit.readHead(connection);
  const chained = { ...event, seq: (head?.seq ?? 0) + 1, prevHash: head?.hash ?? '' };
  const complete = { ...chained, hash: hashOf(chained) };
  connection
    .prepare('INSERT INTO audit_event VALUES (@seq, @at, @requestId, @number, @subject, @prevHash, @hash)')
    .run(complete);
  return complete;
}

function hashOf({ seq, at, requestId, number, subject, prevHash }: Omit<TinyEvent, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([prevHash, seq, at, requestId, number, subject]))
    .digest('hex');
}

/** An open tiny register: `incoming.register` with `{ subject }` numbers an entry, `incoming.page` lists the subjects. */
export function openTinyRegister(context: RegisterContext): Register {
  const { connection, witness, clock } = context;
  let requests = 0;
  return {
    call: (request) => {
      try {
        if (request.method === 'incoming.page') {
          const subjects = context.reader.prepare('SELECT subject FROM entry ORDER BY number').pluck().all();
          return Promise.resolve({ ok: true, value: subjects });
        }
        witness.catchUp();
        const { subject } = request.input as { subject: string };
        const requestId = request.requestId ?? `r${clock.now().getTime()}-${(requests += 1)}`;
        const done = register(connection, requestId, subject, clock.now().toISOString());
        if (typeof done !== 'number') witness.append(done);
        return Promise.resolve({ ok: true, value: typeof done === 'number' ? done : done.number });
      } catch (error) {
        return Promise.resolve(
          refuse(describeFailure(toStorageError(error, connection.name) ?? error, '', context.log)),
        );
      }
    },
    render: () => Promise.resolve(refuse(describeFailure(new DomainError('not_found'), '', context.log))),
    takePart: () => Promise.resolve(refuse(describeFailure(new DomainError('file_forgotten'), '', context.log))),
    openStream: () => Promise.resolve(refuse(describeFailure(new DomainError('not_found'), '', context.log))),
    readOfficeName: () => (context.practice ? 'Sổ tập dùng' : 'Văn phòng Tỉnh ủy'),
    recordRestore: (report) => {
      const subject = `restored ${report.backupName} ${report.replayedEvents}/${report.droppedEvents}`;
      const at = clock.now().toISOString();
      witness.append(appendEvent(connection, { requestId: '', number: null, subject, at }));
    },
    replay: (record) => {
      const event = record as unknown as TinyEvent;
      if (event.number === null) appendEvent(connection, event);
      else register(connection, event.requestId, event.subject, event.at);
    },
    close: () => undefined,
  };
}

/** What a workspace of tiny registers is made of. */
export function tinyOptions(dataFolder: string): WorkspaceOptions {
  return {
    dataFolder,
    clock: { now: () => new Date() },
    programVersion: '0.0.0-test',
    log: () => undefined,
    migrations: tinyMigrations,
    audit: tinyAudit,
    openRegister: openTinyRegister,
    listStoredFiles: () => [],
    listErasedFiles: () => [],
    seedOffice: ({ connection }) => void register(connection, 'seed', 'Khai báo cơ quan', '2026-11-22T01:00:00.000Z'),
    seedPractice: ({ connection, clock }) => {
      for (let index = 1; index <= 3; index += 1)
        register(connection, `p${index}`, `Mẫu ${index}`, clock.now().toISOString());
    },
  };
}
