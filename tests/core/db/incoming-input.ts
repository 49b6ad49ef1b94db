/** A plain incoming document, told apart by its request. */
export function incomingInput(bookId: number, requestId: string): Readonly<Record<string, unknown>> {
  return {
    bookId,
    arrivalDate: '2026-11-20',
    arrivalTime: null,
    channel: 'network',
    symbol: `${requestId}-CV/TU`,
    documentDate: '2026-11-19',
    issuerName: 'Tỉnh ủy Bắc Giang',
    typeCode: 'CV',
    subject: `Về việc ${requestId}`,
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
    acceptDuplicate: true,
  };
}
