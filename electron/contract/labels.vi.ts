/** The Vietnamese words for the values that are chosen from a list; screens, slips and books print the same ones. */
export const channels = ['network', 'paper', 'post', 'hand'] as const;
export type Channel = (typeof channels)[number];
export const channelLabels: Readonly<Record<Channel, string>> = {
  network: 'Qua mạng',
  paper: 'Giấy',
  post: 'Bưu điện',
  hand: 'Trực tiếp',
};

export const urgencies = ['normal', 'urgent', 'very_urgent', 'flash'] as const;
export type Urgency = (typeof urgencies)[number];
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  normal: 'Thường',
  urgent: 'Khẩn',
  very_urgent: 'Thượng khẩn',
  flash: 'Hoả tốc',
};

export const copyKinds = ['certified_true', 'transcript', 'extract'] as const;
export type CopyKind = (typeof copyKinds)[number];
export const copyKindLabels: Readonly<Record<CopyKind, string>> = {
  certified_true: 'Sao y bản chính',
  transcript: 'Sao lục',
  extract: 'Trích sao',
};

export const copyForms = ['hd36', 'hd05'] as const;
export type CopyForm = (typeof copyForms)[number];
export const copyFormLabels: Readonly<Record<CopyForm, string>> = {
  hd36: '36-HD, khối chữ',
  hd05: '05-HD, dấu 80 × 50 mm',
};

export const routingRoles = ['lead', 'support', 'fyi'] as const;
export type RoutingRole = (typeof routingRoles)[number];
export const routingRoleLabels: Readonly<Record<RoutingRole, string>> = {
  lead: 'chủ trì',
  support: 'phối hợp',
  fyi: 'để biết',
};

export const authorities = ['none', 'T/M', 'K/T', 'T/L', 'Q.'] as const;
export type Authority = (typeof authorities)[number];
export const authorityLabels: Readonly<Record<Authority, string>> = {
  none: 'Không ghi',
  'T/M': 'T/M (thay mặt)',
  'K/T': 'K/T (ký thay)',
  'T/L': 'T/L (thừa lệnh)',
  'Q.': 'Q. (quyền)',
};

export const deskRoles = ['clerk', 'chief', 'staff'] as const;
export type DeskRole = (typeof deskRoles)[number];
export const deskRoleLabels: Readonly<Record<DeskRole, string>> = {
  clerk: 'Văn thư',
  chief: 'Chánh Văn phòng',
  staff: 'Cán bộ',
};

export const seriesKinds = ['incoming', 'outgoing', 'copy'] as const;
export type SeriesKind = (typeof seriesKinds)[number];
export const seriesKindLabels: Readonly<Record<SeriesKind, string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
  copy: 'Bản sao',
};
