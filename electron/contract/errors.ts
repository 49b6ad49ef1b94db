/** Errors are data. Three families: validation (fields), domain (a code), unexpected (an incident id). */
import { z } from 'zod';
import { type ErrorCode, errorCodes } from './error-messages.vi.ts';

export const apiError = z.strictObject({
  code: z.enum(errorCodes),
  /** A Vietnamese sentence: what happened, with the value, and what to do. */
  message: z.string(),
  /** For validation: dotted path of the field → sentence. */
  fields: z.record(z.string(), z.string()).optional(),
  /** For the unexpected: what to look for in the log. */
  incidentId: z.string().optional(),
});
export type ApiError = z.infer<typeof apiError>;

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ApiError };

/** A rule of the trade was broken; `code` chooses the sentence, `values` fill it. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(
    code: ErrorCode,
    values: Readonly<Record<string, string | number>> = {},
    fields?: Readonly<Record<string, string>>,
  ) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.values = values;
    this.fields = fields;
  }
}
