/** The typed door as the screens see it: a value, or a CallError with a sentence that can be shown as it is. */
import type { Api, Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import type { ErrorCode } from '../../electron/contract/error-messages.vi.ts';
import type { ApiError } from '../../electron/contract/errors.ts';
import { noteConnection } from './connection.ts';
import { ConnectionLostError, sendCall } from './transport.ts';

export type QueryMethod = { [M in Method]: Api[M]['kind'] extends 'query' ? M : never }[Method];
export type CommandMethod = { [M in Method]: Api[M]['kind'] extends 'command' ? M : never }[Method];

const questionLost = 'Mất liên lạc với chương trình. Nội dung đang ghi vẫn còn nguyên.';
const orderLost =
  'Mất liên lạc với chương trình, chưa rõ đã ghi hay chưa. Nội dung vẫn còn nguyên; hãy bấm lại, sổ sẽ không bị ghi hai lần.';

/** A refusal or a failure, with its Vietnamese sentence as message. */
export class CallError extends Error {
  readonly code: ErrorCode | 'connection_lost';
  /** Dotted path of the field → sentence. */
  readonly fields: Readonly<Record<string, string>>;
  readonly incidentId: string | undefined;

  constructor(code: ErrorCode | 'connection_lost', message: string, error?: ApiError) {
    super(message);
    this.name = 'CallError';
    this.code = code;
    this.fields = error?.fields ?? {};
    this.incidentId = error?.incidentId;
  }
}

/** Turns an answer's error, or a lost connection, into what screens show. */
export function toCallError(error: ApiError): CallError {
  return new CallError(error.code, error.message, error);
}

/** The CallError for a request without an answer, an order or a question; anything else is passed on. */
export function toLostConnection(error: unknown, ordered = true): unknown {
  return error instanceof ConnectionLostError
    ? new CallError('connection_lost', ordered ? orderLost : questionLost)
    : error;
}

/**
 * Asks or orders. Throws CallError. A command needs the `requestId` of the person's action: the same one when the same
 * action is tried again, so that a lost answer cannot register twice.
 */
export async function call<M extends Method>(
  method: M,
  input: MethodInput<M>,
  options: { readonly requestId?: string; readonly signal?: AbortSignal } = {},
): Promise<MethodOutput<M>> {
  const { requestId, signal } = options;
  let answer;
  try {
    answer = await sendCall({ method, input, ...(requestId === undefined ? {} : { requestId }) }, signal);
  } catch (error) {
    if (error instanceof ConnectionLostError) noteConnection('lost');
    throw toLostConnection(error, requestId !== undefined);
  }
  noteConnection(!answer.ok && answer.error.code === 'session_ended' ? 'ended' : 'open');
  if (!answer.ok) throw toCallError(answer.error);
  // The core parses every output with the schema of the method before it leaves.
  return answer.value as MethodOutput<M>;
}
