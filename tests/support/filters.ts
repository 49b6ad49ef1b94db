import type { IncomingFilter } from '../../electron/contract/incoming.schema.ts';

/** The filter of the incoming register that leaves nothing out. */
export const emptyFilter: IncomingFilter = {
  bookId: null,
  text: '',
  from: null,
  to: null,
  typeCode: null,
  issuerName: null,
  channel: null,
  routing: null,
  deadline: null,
};
