/** Which files still take documents. Pure. */
import { formatDate } from '../../contract/calendar-date.ts';
import { DomainError } from '../../contract/errors.ts';
import type { CaseFile } from '../../contract/filing.schema.ts';

/** @throws DomainError file_handed_over, file_closed */
export function assertFileOpen(file: CaseFile): void {
  if (file.handedOverOn !== null) throw refuseHandedOver(file);
  if (file.closedOn !== null)
    throw new DomainError('file_closed', { code: file.code, date: formatDate(file.closedOn) });
}

export function refuseHandedOver({ code, handedOverOn }: CaseFile): DomainError {
  return new DomainError('file_handed_over', { code, date: formatDate(handedOverOn ?? '') });
}
