/** Whether the rows of attachments are those that the audit tells of; what lies on the disk is looked at by `files.verify`. */
import type { Connection } from '../db/connection.ts';
import { selectRow } from '../db/statements.ts';

/**
 * The first row that nobody attached in this form, in Vietnamese; null when there is none. Where an erasure emptied the event
 * there is nothing to compare with.
 */
export function findAttachmentProblem(db: Connection): string | null {
  const wrong = selectRow<{ id: number; fileName: string }>(
    db,
    `SELECT id, file_name FROM attachment a WHERE erased = 0 AND NOT EXISTS (
       SELECT 1 FROM audit_event e WHERE e.subject_kind = a.owner_kind AND e.subject_id = a.owner_id AND e.method = 'files.attach'
         AND (e.state GLOB '{"erased":*' OR e.state ->> '$.attachment.id' = a.id AND e.state ->> '$.attachment.sha256' = a.sha256
           AND e.state ->> '$.attachment.fileName' = a.file_name)) LIMIT 1`,
  );
  return wrong ? `Tệp đính kèm ${wrong.fileName} (dòng ${wrong.id}) khác với nhật ký.` : null;
}
