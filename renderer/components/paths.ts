/** Addresses of the screens, so that one feature can point at another without knowing it. */
export const paths = {
  today: '/hom-nay',
  incoming: '/van-ban-den',
  incomingEntry: '/van-ban-den/dang-ky',
  /** Many letters at once, pasted from a list. */
  incomingBatch: '/van-ban-den/dang-ky-nhieu',
  incomingDocument: (id: number) => `/van-ban-den/${id}`,
  certify: (incomingId: number) => `/van-ban-den/${incomingId}/sao`,
  outgoing: '/van-ban-di',
  outgoingEntry: '/van-ban-di/vao-so',
  outgoingDocument: (id: number) => `/van-ban-di/${id}`,
  copies: '/ban-sao',
  copy: (id: number) => `/ban-sao/${id}`,
  recipients: '/noi-nhan',
  writing: '/soan-van-ban',
  draft: (id: number) => `/soan-van-ban/${id}`,
  /** Writes the document that carries out an incoming one. */
  implement: (incomingId: number) => `/soan-van-ban/trien-khai/${incomingId}`,
  books: '/so-va-bao-cao',
  /** How a book is printed: its columns, titles, sizes. */
  bookForm: (kind: string) => `/so-va-bao-cao/mau/${kind}`,
  statistics: '/so-va-bao-cao/thong-ke',
  exchange: '/so-va-bao-cao/nhap-xuat',
  /** Who was sent what, what still waits for a signature. */
  delivery: '/so-va-bao-cao/phat-hanh',
  deliveryView: (view: 'noi-nhan' | 'van-ban' | 'ky' | 'qua-han') => `/so-va-bao-cao/phat-hanh/${view}`,
  /** Hồ sơ: the files that documents are put into. */
  filing: '/so-va-bao-cao/ho-so',
  caseFile: (id: number) => `/so-va-bao-cao/ho-so/${id}`,
  settings: '/cai-dat',
  erasures: '/cai-dat/xoa-noi-dung-mat',
} as const;
