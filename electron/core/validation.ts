/** A refused input as data: one sentence per field, under the dotted path that the form uses. */
import type { z } from 'zod';
import type { ApiError } from '../contract/errors.ts';
import { formatErrorMessage } from '../contract/error-messages.vi.ts';

/** Zod's issues as field messages in Vietnamese; the first sentence of each field counts. */
export function describeValidationError(error: z.ZodError): ApiError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues.slice(0, 50)) {
    const path = issue.path.map(String).join('.').slice(0, 200) || 'input';
    if (!Object.hasOwn(fields, path)) fields[path] = describeIssue(issue);
  }
  return { code: 'invalid_input', message: formatErrorMessage('invalid_input'), fields };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  // Our own sentences end with a full stop and carry Vietnamese; zod's own English ones are replaced.
  if (/[À-ỹ]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Có mục lạ trong phần ghi; hãy mở lại màn hình này.';
    case 'too_big':
      return 'Giá trị quá lớn hoặc quá dài.';
    case 'too_small':
      return 'Giá trị quá nhỏ hoặc còn trống.';
    case 'invalid_value':
      return 'Chọn một mục trong danh sách.';
    default:
      return 'Ghi chưa đúng; hãy xem lại ô này.';
  }
}
