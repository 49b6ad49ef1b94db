import { paths } from '../../components/paths.ts';

/** The page of a copy or of an outgoing document. */
export function documentAddress(row: { readonly ownerKind: 'copy' | 'outgoing'; readonly ownerId: number }): string {
  return row.ownerKind === 'copy' ? paths.copy(row.ownerId) : paths.outgoingDocument(row.ownerId);
}
