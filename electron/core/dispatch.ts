/**
 * The only door into an open register: known method → parsed input → transaction → handler → parsed output → answer.
 * A command runs in one BEGIN IMMEDIATE transaction that also holds its audit row and its request id; after the commit the
 * witness line is written, and only then does the caller hear the answer.
 */
import { createHash } from 'node:crypto';
import { type CallRequest, type RegisterMethod, registerApi } from '../contract/api.ts';
import { type Answer, type ApiError, DomainError } from '../contract/errors.ts';
import { formatErrorMessage } from '../contract/error-messages.vi.ts';
import { appendAuditEvent, findAnsweredRequest, insertAnsweredRequest } from './audit/audit.repository.ts';
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
          : runCommand(options, known, parsed.data, request);
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

/** Runs one command with its parsed input: transaction, audit, request id, witness. Throws what the handler throws. */
export function runCommand(
  options: DispatchOptions,
  method: RegisterMethod,
  input: unknown,
  { requestId, input: typed }: Pick<CallRequest, 'requestId' | 'input'>,
): unknown {
  options.beforeCommand();
  const inputDigest = createHash('sha256').update(canonicalJson(input)).digest('hex');
  let event: AuditEvent | undefined;
  const answer = options.db
    .transaction((): unknown => {
      const repeated = requestId === undefined ? undefined : findAnsweredRequest(options.db, requestId);
      if (repeated) {
        if (repeated.method !== method || repeated.inputDigest !== inputDigest) throw new DomainError('request_reused');
        return JSON.parse(repeated.answer);
      }
      const done = perform(options, method, input);
      event = done.event;
      if (requestId !== undefined) {
        insertAnsweredRequest(options.db, {
          requestId,
          method,
          inputDigest,
          answer: JSON.stringify(done.value),
          auditSeq: done.event.seq,
        });
      }
      return done.value;
    })
    .immediate();
  if (event) options.onEvent(event, { requestId: requestId ?? null, input: typed });
  return answer;
}

function perform(
  options: DispatchOptions,
  method: RegisterMethod,
  input: unknown,
): { value: unknown; event: AuditEvent } {
  const entries: AuditEntry[] = [];
  const base = createQueryContext(options.db, options.clock);
  const context: CommandContext = { ...base, actor: findActor(options.db), record: (entry) => entries.push(entry) };
  const handler = options.handlers[method] as (context: CommandContext, input: unknown) => unknown;
  const value = registerApi[method].output.parse(handler(context, input));
  const [entry] = entries;
  if (!entry || entries.length !== 1)
    throw new Error(`${method} recorded ${entries.length} audit entries instead of one`);
  const event = appendAuditEvent(options.db, {
    at: context.at,
    actor: context.actor,
    method,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    reason: entry.reason ?? '',
    changes: JSON.stringify(entry.changes ?? []),
    state: canonicalJson(entry.state),
  });
  return { value, event };
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
