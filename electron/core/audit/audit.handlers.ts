import type { RegisterHandlers } from '../handler-types.ts';
import { findAuditHead } from './audit.repository.ts';
import { findAuditProblem } from './audit-check.ts';

export const auditHandlers: RegisterHandlers<'audit'> = {
  'audit.verify': ({ db }) => {
    const head = findAuditHead(db);
    const problem = findAuditProblem(db);
    return { events: head?.seq ?? 0, sound: problem === null, problem: problem ?? '', headHash: head?.hash ?? '' };
  },
};
