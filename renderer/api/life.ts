import type { DocumentReference } from '../../electron/contract/document-life.schema.ts';
import { allIncoming } from '../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../electron/contract/outgoing.schema.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

/** A document that a link may point at. */
export interface LinkTarget {
  readonly reference: DocumentReference;
  readonly numberText: string;
  readonly title: string;
  readonly date: string | null;
}

export const useDocumentLife = (reference: DocumentReference) => useCall('links.getLife', reference);
export const useAddLink = () => useCommand('links.add');
export const useRemoveLink = () => useCommand('links.remove');
export const useReceivedAgain = () => useCommand('incoming.receivedAgain');
export const useReturnToSender = () => useCommand('incoming.returnToSender');
export const useAddProgress = () => useCommand('incoming.addProgress');
export const useRecordRoutingReceipts = () => useCommand('incoming.recordReceipts');
export const useRecordIncomingRecall = () => useCommand('incoming.recordRecall');
export const useReinstateIncoming = () => useCommand('incoming.reinstate');
export const useRecordDelivered = () => useCommand('outgoing.recordDelivered');
export const useRecordOutgoingRecall = () => useCommand('outgoing.recordRecall');
export const useReinstateOutgoing = () => useCommand('outgoing.reinstate');

const found = 8;

/** Documents of a register found by number, symbol or subject, for a link. Throws CallError. */
export async function findLinkTargets(kind: DocumentReference['kind'], text: string): Promise<readonly LinkTarget[]> {
  if (kind === 'incoming') {
    const { rows } = await call('incoming.page', { ...allIncoming, text, offset: 0, limit: found });
    return rows.map(({ id, numberText, symbol, subject, arrivalDate }) => ({
      reference: { kind, id },
      numberText,
      title: [symbol, subject].filter(Boolean).join(', '),
      date: arrivalDate,
    }));
  }
  const { rows } = await call('outgoing.page', { ...allOutgoing, text, offset: 0, limit: found });
  return rows.map(({ id, numberText, typeName, subject, documentDate }) => ({
    reference: { kind, id },
    numberText,
    title: `${typeName} ${subject}`,
    date: documentDate,
  }));
}
