import type { MethodOutput } from '../../../electron/contract/api.ts';

export type Delivery = MethodOutput<'distribution.getOfDocument'>;
export type DeliveryRow = Delivery['recipients'][number];

export interface DeliveryOwner {
  readonly ownerKind: 'copy' | 'outgoing';
  readonly ownerId: number;
}

/** What is written down about recipients. */
export type DeliveryAct = 'sent' | 'received' | 'returned';

export const actLabels: Readonly<Record<DeliveryAct, string>> = {
  sent: 'Gửi',
  received: 'Ký nhận',
  returned: 'Trả lại',
};

/** The day on which it happened to a recipient; null when it has not. */
export const dayOf: Readonly<Record<DeliveryAct, (row: DeliveryRow) => string | null>> = {
  sent: (row) => row.sentOn,
  received: (row) => row.receivedOn,
  returned: (row) => row.returnedOn,
};
