/** What outgoing documents and certified copies have in common for finding: recipients, receipts, files. */

/** The written words that both registers keep of an issued document `d`. */
export const issuedWords =
  "d.number_text || ' ' || d.note || ' ' || coalesce(d.printed ->> '$.bodyName', '') || ' ' || coalesce(d.printed ->> '$.signature.name', '')";

interface IssuedFilter {
  readonly status?: 'waiting' | 'received' | 'void' | null | undefined;
  readonly recipient?: string | null | undefined;
  readonly fileId?: number | null | undefined;
}

/** Subqueries of date keys for the filters that concern few documents. */
export function issuedWithin(
  kind: 'outgoing' | 'copy',
  { status = null, recipient = null, fileId = null }: IssuedFilter,
): { readonly within: readonly string[]; readonly parameters: Readonly<Record<string, string | number>> } {
  const table = kind === 'copy' ? 'certified_copy' : 'outgoing_document';
  const receipts = (state: string): string =>
    `SELECT f.date_key FROM distribution x JOIN ${table} f ON f.id = x.owner_id WHERE x.owner_kind = '${kind}' AND f.status = 'issued' AND ${state}`;
  return {
    within: [
      ...(status === 'waiting' ? [receipts('x.acknowledged < x.recipients')] : []),
      ...(status === 'received' ? [receipts('x.acknowledged >= x.recipients AND x.recipients > 0')] : []),
      ...(recipient === null
        ? []
        : [
            `${receipts('1')} AND EXISTS (SELECT 1 FROM distribution_recipient p WHERE p.distribution_id = x.id AND p.name = @recipient)`,
          ]),
      ...(fileId === null
        ? []
        : [
            `SELECT f.date_key FROM case_file_document c JOIN ${table} f ON f.id = c.owner_id WHERE c.file_id = @fileId AND c.owner_kind = '${kind}'`,
          ]),
    ],
    parameters: { ...(recipient === null ? {} : { recipient }), ...(fileId === null ? {} : { fileId }) },
  };
}
