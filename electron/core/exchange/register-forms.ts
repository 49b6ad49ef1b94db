/** Every register that can come in. */
import type { ImportRegister } from '../../contract/import-registers.ts';
import { copyRegister } from './copy-register.ts';
import { incomingRegister } from './incoming-register.ts';
import { outgoingRegister } from './outgoing-register.ts';
import type { RegisterForm } from './register-form.ts';

export const registerForms = {
  incoming: incomingRegister,
  outgoing: outgoingRegister,
  copy: copyRegister,
} as const;

/** Does work on a register whose rows have a shape of their own. */
export function withForm<Result>(
  register: ImportRegister,
  work: <Fields>(form: RegisterForm<Fields>) => Result,
): Result {
  if (register === 'incoming') return work(incomingRegister);
  return register === 'outgoing' ? work(outgoingRegister) : work(copyRegister);
}
