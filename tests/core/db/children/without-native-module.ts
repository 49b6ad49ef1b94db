/** Opens a register on a machine where the native module is not there; prints the code of the refusal. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import type { DomainError } from '../../../../electron/contract/errors.ts';

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.endsWith('.node')) throw Object.assign(new Error('not there'), { code: 'MODULE_NOT_FOUND' });
    return next(specifier, context);
  },
});
const { openConnection } = await import('../../../../electron/core/db/connection.ts');
try {
  openConnection(path.join(process.argv[2] ?? '', 'so.db'), { create: true });
  console.log('opened');
} catch (error) {
  console.log((error as DomainError).code);
}
