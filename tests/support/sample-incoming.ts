/** An ordinary incoming document, for tests that need any. */
import type { MethodInput } from '../../electron/contract/api.ts';

/** `changed` replaces single fields. The date is that of the practice office. */
export function sampleIncoming(
  bookId: number,
  changed: Partial<MethodInput<'incoming.register'>> = {},
): MethodInput<'incoming.register'> {
  return {
    bookId,
    arrivalDate: '2022-01-18',
    arrivalTime: null,
    channel: 'network',
    symbol: '15-CV/HU',
    documentDate: '2022-01-17',
    issuerName: 'Huyện ủy Lục Ngạn',
    typeCode: null,
    subject: 'về việc chuẩn bị hội nghị sơ kết',
    signer: '',
    pages: 2,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [],
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
    ...changed,
  };
}
