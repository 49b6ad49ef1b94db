/** Errors around the registers as answers. */
import { randomBytes } from 'node:crypto';
import { type ErrorCode, formatErrorMessage } from '../../contract/error-messages.vi.ts';
import { type Answer, type ApiError, DomainError } from '../../contract/errors.ts';
import { describeFault, toStorageError } from '../db/storage-errors.ts';
import type { Log } from '../log.ts';

/** A refusal with this code. */
export function refuse(error: ApiError): Answer<never> {
  return { ok: false, error };
}

/** The sentence of a code as an error. */
export function errorOf(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}): ApiError {
  return { code, message: formatErrorMessage(code, values) };
}

/**
 * Any failure as an error a screen can show; what is not foreseen is logged under an incident id.
 *
 * @param file the register file, named in messages about the disk.
 */
export function describeFailure(error: unknown, file: string, log: Log): ApiError {
  const known = error instanceof DomainError ? error : toStorageError(error, file);
  if (known) {
    const described = errorOf(known.code, known.values);
    return known.fields ? { ...described, fields: { ...known.fields } } : described;
  }
  const incidentId = randomBytes(4).toString('hex').toUpperCase();
  // The place in the program, never the message: it may hold what was typed.
  const place = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join(' | ') : '';
  log({ level: 'error', event: 'workspace.unexpected', values: { incidentId, fault: describeFault(error), place } });
  return { ...errorOf('unexpected', { incidentId }), incidentId };
}

/** Carries the reason why no register is open to the caller. */
export class RefusedError extends Error {
  readonly refusal: ApiError;
  constructor(refusal: ApiError) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What is read, or null when the disk refuses. */
export function readQuietly<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
