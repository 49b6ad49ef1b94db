/**
 * The only door into an open register: known method → parsed input → transaction → handler → parsed output → answer.
 * A command runs in one BEGIN IMMEDIATE transaction that also holds its audit row and its request id; after the commit the
 * witness line is written, and only then does the caller hear the answer.
 */
import { createHash } from 'node:crypto';
import { type CallRequest, type MethodOutput, type RegisterMethod, registerApi } from '../contract/api.ts';
import { type Answer, type ApiError, DomainError } from '../contract/errors.ts';
import { formatErrorMessage } from '../contract/error-messages.vi.ts';
import {
  appendAuditEvent,
  findAnsweredRequest,
  insertAnsweredRequest,
  keepLastCommand,
} from './audit/audit.repository.ts';
import type { AuditEvent } from './audit/audit-chain.ts';
import { canonicalJson } from './audit/canonical-json.ts';
import { type Clock, vietnamDate } from './clock.ts';
import type { AuditEntry, CommandContext, QueryContext } from './context.ts';
import type { Connection } from './db/connection.ts';
import type { Handlers } from './handler-types.ts';
import { findActor } from './organization/organization.repository.ts';
import { describeValidationError } from './validation.ts';

export interface DispatchOptions {
  /** The connection that writes. */
  readonly db: Connection;
  /** A second, read-only connection for queries. */
  readonly reader: Connection;
  readonly clock: Clock;
  readonly handlers: Handlers;
  /** Called before a command begins: no new number while an earlier event could not be witnessed. */
  readonly beforeCommand: () => void;
  /** Told of every event after its commit and before the answer. */
  readonly onEvent: (event: AuditEvent, asked: AskedCommand) => void;
  /** Turns an error of the disk or the database into a domain error; undefined when it is none. */
  readonly explainStorageError: (error: unknown) => DomainError | undefined;
  readonly logUnexpected: (incidentId: string, method: string, error: unknown) => void;
}

/** What led to an event: witnessed with it, so that it can be done again on a restored backup. */
export interface AskedCommand {
  readonly requestId: string | null;
  readonly input: unknown;
}

export type Dispatch = (request: CallRequest) => Promise<Answer<unknown>>;

export function createDispatch(options: DispatchOptions): Dispatch {
  // The long command under way. Its transaction is open on the writing connection while it lets queries have their turn, so
  // no other command may begin before it ends.
  let longWork: Promise<unknown> | null = null;

  const command = async (method: RegisterMethod, input: unknown, request: CallRequest): Promise<unknown> => {
    while (longWork) await longWork.catch(() => undefined);
    if (!isLong(method)) return runCommand(options, method, input, request);
    longWork = runLongCommand(options, method, input, request).finally(() => (longWork = null));
    return longWork;
  };

  return async (request) => {
    const { method, input } = request;
    if (!Object.hasOwn(registerApi, method))
      return refuse({
        code: 'unknown_method',
        message: formatErrorMessage('unknown_method', { method: method.slice(0, 80) }),
      });
    const known = method as RegisterMethod;
    const definition = registerApi[known];
    const parsed = definition.input.safeParse(input);
    if (!parsed.success) return refuse(describeValidationError(parsed.error));
    try {
      const value =
        definition.kind === 'query'
          ? await runQuery(options, known, parsed.data)
          : await command(known, parsed.data, request);
      return { ok: true, value };
    } catch (error) {
      return refuse(describeFailure(options, method, error));
    }
  };
}

async function runQuery(options: DispatchOptions, method: RegisterMethod, input: unknown): Promise<unknown> {
  const handler = options.handlers[method] as (context: QueryContext, input: unknown) => unknown;
  const value = await handler(createQueryContext(options.reader, options.clock), input);
  return registerApi[method].output.parse(value);
}

/** A command that works in slices and is awaited. */
export const isLong = (method: RegisterMethod): boolean => 'long' in registerApi[method];

interface Done {
  readonly value: unknown;
  /** One, or one for each command that this one performed; in the order of the chain. */
  readonly events: readonly AskedEvent[];
}

interface AskedEvent {
  readonly event: AuditEvent;
  readonly asked: AskedCommand;
}

type Asked = Pick<CallRequest, 'requestId' | 'input'>;

/** Runs one command with its parsed input: transaction, audit, request id, witness. Throws what the handler throws. */
export function runCommand(options: DispatchOptions, method: RegisterMethod, input: unknown, asked: Asked): unknown {
  options.beforeCommand();
  const answers = keepAnswers(options, method, input, asked.requestId);
  let events: readonly AskedEvent[] = [];
  const answer = options.db
    .transaction((): unknown => {
      const repeated = answers.findRepeated();
      if (repeated) return repeated.value;
      const { context, finish } = prepare(options, method, asked);
      const handler = options.handlers[method] as (context: CommandContext, input: unknown) => unknown;
      const done = finish(handler(context, input));
      answers.keep(done);
      keepLast(options.db, done);
      events = done.events;
      return done.value;
    })
    .immediate();
  for (const { event, asked: askedOf } of events) options.onEvent(event, askedOf);
  return answer;
}

/** As runCommand, for a handler that lets other work have its turn: all or nothing all the same. */
async function runLongCommand(
  options: DispatchOptions,
  method: RegisterMethod,
  input: unknown,
  asked: Asked,
): Promise<unknown> {
  const { db } = options;
  options.beforeCommand();
  const answers = keepAnswers(options, method, input, asked.requestId);
  db.exec('BEGIN IMMEDIATE');
  let done: Done;
  try {
    const repeated = answers.findRepeated();
    if (repeated) {
      db.exec('ROLLBACK');
      return repeated.value;
    }
    const { context, finish } = prepare(options, method, asked);
    const handler = options.handlers[method] as (context: CommandContext, input: unknown) => Promise<unknown>;
    done = finish(await handler(context, input));
    answers.keep(done);
    keepLast(db, done);
    db.exec('COMMIT');
  } catch (error) {
    // SQLite may have rolled back already, on a full disk for one.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
  for (const { event, asked: askedOf } of done.events) options.onEvent(event, askedOf);
  return done.value;
}

function keepLast(db: Connection, { events }: Done): void {
  const last = events.at(-1);
  if (last)
    keepLastCommand(db, last.event.seq, { input: last.asked.input, requestId: last.asked.requestId ?? undefined });
}

/** The first answer to an order, given again when the order is repeated. */
function keepAnswers({ db }: DispatchOptions, method: RegisterMethod, input: unknown, requestId: string | undefined) {
  const inputDigest = createHash('sha256').update(canonicalJson(input)).digest('hex');
  return {
    /** @throws DomainError request_reused when the request id belongs to another order */
    findRepeated: (): { readonly value: unknown } | undefined => {
      const repeated = requestId === undefined ? undefined : findAnsweredRequest(db, requestId);
      if (!repeated) return undefined;
      if (repeated.method !== method || repeated.inputDigest !== inputDigest) throw new DomainError('request_reused');
      return { value: JSON.parse(repeated.answer) };
    },
    keep: ({ value, events }: Done): void => {
      const auditSeq = events.at(-1)?.event.seq;
      if (requestId === undefined || auditSeq === undefined) return;
      insertAnsweredRequest(db, { requestId, method, inputDigest, answer: JSON.stringify(value), auditSeq });
    },
  };
}

/** What a command's handler works with, and how its result becomes the answer and its events. */
function prepare(
  options: DispatchOptions,
  method: RegisterMethod,
  asked: Asked,
): { readonly context: CommandContext; readonly finish: (result: unknown) => Done } {
  const entries: AuditEntry[] = [];
  const performed: AskedEvent[] = [];
  const context: CommandContext = {
    ...createQueryContext(options.db, options.clock),
    actor: findActor(options.db),
    record: (entry) => entries.push(entry),
    perform: (other, input) => {
      const done = performOne(options, other, input);
      performed.push(...done.events);
      return done.value as MethodOutput<typeof other>;
    },
  };
  const finish = (result: unknown): Done => {
    const value = registerApi[method].output.parse(result);
    if (performed.length > 0 && entries.length === 0) return { value, events: performed };
    const [entry] = entries;
    if (!entry || entries.length + performed.length !== 1)
      throw new Error(`${method} recorded ${entries.length} audit entries instead of one`);
    const event = appendEvent(options.db, context, method, entry);
    return { value, events: [{ event, asked: { requestId: asked.requestId ?? null, input: asked.input } }] };
  };
  return { context, finish };
}

/** One command inside the transaction of another. */
function performOne(options: DispatchOptions, method: RegisterMethod, input: unknown): Done {
  if (registerApi[method].kind !== 'command' || isLong(method)) throw new Error(`${method} cannot be performed`);
  const { context, finish } = prepare(options, method, { input });
  const handler = options.handlers[method] as (context: CommandContext, input: unknown) => unknown;
  return finish(handler(context, registerApi[method].input.parse(input)));
}

function appendEvent(
  db: Connection,
  { at, actor }: CommandContext,
  method: RegisterMethod,
  entry: AuditEntry,
): AuditEvent {
  return appendAuditEvent(db, {
    at,
    actor,
    method,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    reason: entry.reason ?? '',
    changes: JSON.stringify(entry.changes ?? []),
    state: canonicalJson(entry.state),
  });
}

/** The surroundings of a query at this moment. */
export function createQueryContext(db: Connection, clock: Clock): QueryContext {
  const now = clock.now();
  return { db, now, today: vietnamDate(now), at: now.toISOString() };
}

/** Any failure as an answer: a domain error in its sentence, everything else logged under an incident id. */
export function describeFailure(
  options: Pick<DispatchOptions, 'explainStorageError' | 'logUnexpected'>,
  method: string,
  error: unknown,
): ApiError {
  const domain = error instanceof DomainError ? error : options.explainStorageError(error);
  if (domain) {
    const message = formatErrorMessage(domain.code, domain.values);
    return domain.fields
      ? { code: domain.code, message, fields: { ...domain.fields } }
      : { code: domain.code, message };
  }
  const incidentId = createIncidentId();
  options.logUnexpected(incidentId, method, error);
  return { code: 'unexpected', message: formatErrorMessage('unexpected', { incidentId }), incidentId };
}

const refuse = (error: ApiError): Answer<never> => ({ ok: false, error });

function createIncidentId(): string {
  return createHash('sha256')
    .update(`${process.hrtime.bigint()}-${process.pid}-${Math.random()}`)
    .digest('hex')
    .slice(0, 8)
    .toUpperCase();
}
