/** Figures over everything that was sent, counted in SQL. A merged duplicate counts as the row it was merged into. */
import type { DeliveryChannel } from '../../contract/distribution.schema.ts';
import { foldedWords } from '../../contract/text.ts';
import type { Connection } from '../db/connection.ts';
import { selectRows, selectValue } from '../db/statements.ts';
import type { OwnerKind } from './distribution.repository.ts';

export interface StatPeriod {
  readonly from: string;
  readonly to: string;
}

/** Recipients of issued documents in a period, under the key in use today. */
const sent = `SELECT r.*, x.owner_kind, x.owner_id, x.as_of, x.sheets_per_copy, x.returnable,
    CASE WHEN o.merged_into_id IS NOT NULL THEN 'organ:' || o.merged_into_id
         WHEN p.merged_into_id IS NOT NULL THEN 'person:' || p.merged_into_id
         -- Words that name nobody in the directory are the same recipient when they are the same words.
         WHEN r.recipient_key LIKE 'text:%' THEN 'text:' || r.name ELSE r.recipient_key END AS present_key
  FROM distribution x JOIN distribution_recipient r ON r.distribution_id = x.id
  LEFT JOIN certified_copy c ON x.owner_kind = 'copy' AND c.id = x.owner_id
  LEFT JOIN outgoing_document d ON x.owner_kind = 'outgoing' AND d.id = x.owner_id
  LEFT JOIN organ o ON r.recipient_key LIKE 'organ:%' AND o.id = CAST(substr(r.recipient_key, 7) AS INTEGER)
  LEFT JOIN person p ON r.recipient_key LIKE 'person:%' AND p.id = CAST(substr(r.recipient_key, 8) AS INTEGER)
  WHERE x.as_of BETWEEN @from AND @to AND coalesce(c.status, d.status) = 'issued'`;

export interface RecipientStat {
  readonly key: string;
  readonly name: string;
  readonly documents: number;
  readonly copies: number;
  readonly waiting: number;
  readonly lastOn: string;
}

/** Per recipient, those who owe most receipts first. Filtered by the words of the name, in memory: a few thousand names. */
export function findRecipientStats(
  db: Connection,
  period: StatPeriod,
  text: string,
  waitingOnly: boolean,
): RecipientStat[] {
  const rows = selectRows<RecipientStat>(
    db,
    `SELECT present_key AS "key", name, count(DISTINCT distribution_id) AS documents, sum(copies) AS copies,
       count(DISTINCT CASE WHEN received_on IS NULL THEN distribution_id END) AS waiting, max(as_of) AS last_on
     FROM (${sent}) GROUP BY present_key ORDER BY waiting DESC, documents DESC, present_key`,
    { ...period },
  );
  const words = foldedWords(text);
  return rows.filter(({ name, waiting }) => {
    if (waitingOnly && waiting === 0) return false;
    const own = foldedWords(name);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
}

export interface RecipientDocument {
  readonly recipientId: number;
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  readonly nameThen: string;
  readonly channel: DeliveryChannel;
  readonly copies: number;
  readonly sentOn: string | null;
  readonly receivedOn: string | null;
  readonly receivedBy: string;
  readonly returnedOn: string | null;
}

/** What one recipient was sent, newest first. */
export function findDocumentsOfRecipient(
  db: Connection,
  period: StatPeriod,
  key: string,
  window: { readonly offset: number; readonly limit: number },
): { readonly rows: RecipientDocument[]; readonly total: number } {
  const parameters = { ...period, key };
  return {
    rows: selectRows(
      db,
      `SELECT id AS recipient_id, owner_kind, owner_id, name AS name_then, channel, copies, sent_on, received_on, received_by, returned_on
       FROM (${sent}) WHERE present_key = @key ORDER BY as_of DESC, id DESC LIMIT @limit OFFSET @offset`,
      { ...parameters, ...window },
    ),
    total: selectValue<number>(db, `SELECT count(*) FROM (${sent}) WHERE present_key = @key`, parameters) ?? 0,
  };
}

export interface DocumentStat {
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  readonly recipients: number;
  readonly copies: number;
  readonly sent: number;
  readonly received: number;
  /** As the desk decided; null: as the mark of the document says. */
  readonly returnable: number | null;
  /** "TÀI LIỆU THU HỒI"; null for copies. */
  readonly dissemination: string | null;
  readonly returned: number;
}

/** Per document, newest first. */
export function findDocumentStats(db: Connection, period: StatPeriod): DocumentStat[] {
  return selectRows(
    db,
    `SELECT g.*, (SELECT json_extract(o.content, '$.dissemination') FROM outgoing_document o WHERE g.owner_kind = 'outgoing' AND o.id = g.owner_id) AS dissemination
     FROM (
       SELECT owner_kind, owner_id, count(*) AS recipients, sum(copies) AS copies, count(sent_on) AS sent, count(received_on) AS received,
         returnable, sum(returned_copies >= copies AND returned_on IS NOT NULL) AS returned
       FROM (${sent}) GROUP BY distribution_id ORDER BY as_of DESC, distribution_id DESC
     ) g`,
    { ...period },
  );
}

export interface ChannelStat {
  readonly day: string;
  readonly channel: DeliveryChannel;
  readonly ownerKind: OwnerKind;
  readonly ownerId: number;
  /** As the desk wrote it down. */
  readonly sheetsPerCopy: number | null;
  /** Pages of the original of a copy, as the incoming register has them. */
  readonly originalPages: number | null;
  readonly recipients: number;
  readonly copies: number;
  /** Recipients counted once each: one envelope holds all the copies of a document for one recipient. */
  readonly envelopes: number;
}

/** Per document and channel, oldest first: what the figures of a period are made of. */
export function findChannelStats(db: Connection, period: StatPeriod): ChannelStat[] {
  return selectRows(
    db,
    `SELECT g.*, (SELECT i.pages FROM certified_copy c JOIN incoming_document i ON i.id = c.incoming_id
        WHERE g.owner_kind = 'copy' AND c.id = g.owner_id) AS original_pages
     FROM (
       SELECT as_of AS day, channel, owner_kind, owner_id, sheets_per_copy, count(*) AS recipients, sum(copies) AS copies,
         count(DISTINCT present_key) AS envelopes
       FROM (${sent}) GROUP BY distribution_id, channel ORDER BY as_of, distribution_id, channel
     ) g`,
    { ...period },
  );
}
