import type { z } from 'zod';

/** Dotted path of a field → sentence, as the core gives them. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The sentences of a contract schema for what was filled in; empty when all is well. */
export function checkFields(schema: z.ZodType, value: unknown): FieldErrors {
  const parsed = schema.safeParse(value);
  if (parsed.success) return {};
  return Object.fromEntries([...parsed.error.issues].reverse().map((issue) => [issue.path.join('.'), issue.message]));
}

/** Sentences of the core's refusal, by field; empty for a failure without fields. */
export function fieldsOf(error: unknown): FieldErrors {
  if (error instanceof Error && 'fields' in error && typeof error.fields === 'object' && error.fields !== null) {
    return error.fields as FieldErrors;
  }
  return {};
}

/** The errors below a path: `below(errors, 'lines')['2.text']`. */
export function below(errors: FieldErrors, path: string): FieldErrors {
  const prefix = `${path}.`;
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, sentence]) => [key.slice(prefix.length), sentence]),
  );
}
