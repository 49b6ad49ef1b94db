/** Every method of the open register and who answers it, in one typed object. */
import { stampHandlers } from './arrival-stamp/stamp.handlers.ts';
import { auditHandlers } from './audit/audit.handlers.ts';
import { batchHandlers } from './batch/batch.handlers.ts';
import { booksHandlers } from './books/books.handlers.ts';
import { certifiedCopyHandlers } from './certified-copy/certified-copy.handlers.ts';
import { calendarHandlers } from './calendar/calendar.handlers.ts';
import { erasureHandlers } from './erasure/erasure.handlers.ts';
import { filingHandlers } from './filing/filing.handlers.ts';
import { linksHandlers } from './links/links.handlers.ts';
import { directoryHandlers } from './directory/directory.handlers.ts';
import { distributionHandlers } from './distribution/distribution.handlers.ts';
import { createExchangeHandlers } from './exchange/exchange.handlers.ts';
import type { ReceivedFiles } from './exchange/received-files.ts';
import type { AttachmentStore } from './files/attachment-store.ts';
import { createFilesHandlers } from './files/files.handlers.ts';
import type { Handlers } from './handler-types.ts';
import { incomingHandlers } from './incoming/incoming.handlers.ts';
import { numberingHandlers } from './numbering/numbering.handlers.ts';
import { organizationHandlers } from './organization/organization.handlers.ts';
import { outgoingHandlers } from './outgoing/outgoing.handlers.ts';
import { statisticsHandlers } from './statistics/statistics.handlers.ts';
import { createTodayHandlers } from './today/today.handlers.ts';
import type { BackupSummary } from '../contract/workspace.schema.ts';

/** What handlers need from outside the database. */
export interface Surroundings {
  readonly readLastBackup: () => BackupSummary | null;
  readonly files: ReceivedFiles;
  readonly attachments: AttachmentStore;
}

export function createHandlers(surroundings: Surroundings): Handlers {
  return {
    ...organizationHandlers,
    ...numberingHandlers,
    ...incomingHandlers,
    ...batchHandlers,
    ...stampHandlers,
    ...certifiedCopyHandlers,
    ...directoryHandlers,
    ...distributionHandlers,
    ...outgoingHandlers,
    ...linksHandlers,
    ...filingHandlers,
    ...erasureHandlers,
    ...calendarHandlers,
    ...booksHandlers,
    ...createExchangeHandlers(surroundings.files),
    ...createFilesHandlers(surroundings.attachments),
    ...statisticsHandlers,
    ...createTodayHandlers(surroundings),
    ...auditHandlers,
  };
}
