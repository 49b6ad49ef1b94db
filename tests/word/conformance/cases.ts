import { documentTypes, type DocumentType } from '../../../electron/contract/document-types.ts';
import type { CopyView } from '../../../electron/core/word/copy.view.ts';
import type {
  BodyBlock,
  DocumentOptions,
  PartyDocumentView,
  ProfileId,
} from '../../../electron/core/word/party-document.view.ts';
import { copy126 } from '../fixtures/copies.ts';
import { type BodyCase, bodyCases, minutesSigning, type SigningCase } from './bodies.ts';

/** One document to be held against the rules. */
export type ConformanceCase = {
  readonly id: string;
  readonly profile: ProfileId;
} & (
  { readonly kind: 'document'; readonly view: PartyDocumentView } | { readonly kind: 'copy'; readonly copy: CopyView }
);

const DATES: Readonly<Record<ProfileId, readonly [string, string, string]>> = {
  hd05: ['2026-11-22', '2026-06-05', '2027-02-03'],
  hd36: ['2022-01-18', '2025-08-09', '2018-12-31'],
};

const STRUCTURED: readonly BodyBlock[] = [
  { kind: 'heading', level: 'part', title: 'Quy định chung' },
  { kind: 'heading', level: 'chapter', number: 'I', title: 'Phạm vi' },
  { kind: 'heading', level: 'section', title: 'Giải thích từ ngữ' },
  { kind: 'heading', level: 'article', title: 'Phạm vi điều chỉnh' },
  { kind: 'heading', level: 'clause', text: 'Quy định này quy định về thể thức văn bản.' },
  ...['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'].map(
    (text) => ({ kind: 'heading', level: 'point', text: `Nội dung ${text}.` }) as const,
  ),
  { kind: 'heading', level: 'article', text: 'Quy định này có hiệu lực từ ngày ký.' },
];

const ORDINARY: readonly BodyBlock[] = [
  {
    kind: 'paragraph',
    content: 'Thực hiện chương trình công tác năm, cơ quan ban hành văn bản với các nội dung chính như sau:',
  },
  { kind: 'heading', level: 'roman', title: 'Mục đích, yêu cầu' },
  { kind: 'heading', level: 'decimal', title: 'Mục đích' },
  { kind: 'heading', level: 'subdecimal', title: 'Đối với cấp uỷ' },
  { kind: 'heading', level: 'dash', text: 'Quán triệt đầy đủ, kịp thời các nội dung đã nêu.' },
  { kind: 'heading', level: 'decimal', text: 'Các đơn vị chịu trách nhiệm thi hành' },
];

const GROUNDS = [
  'Căn cứ Điều lệ Đảng',
  '- Căn cứ Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư;',
  'Xét đề nghị của Văn phòng.',
];

/** Every (type × body × signing case) that applies, then the supplementary elements and the copies, for one rule book. */
export function conformanceCases(profile: ProfileId): readonly ConformanceCase[] {
  const ordinary = bodyCases.flatMap((body, b) =>
    documentTypes
      .filter((type) => body.types === undefined || body.types.includes(type.code))
      .flatMap((type, t) =>
        signingOf(type, body).map((signing, s) => documentCase(profile, type, body, signing, b + t + s)),
      ),
  );
  return [...ordinary, ...supplementaryCases(profile), ...copyCases(profile)];
}

function signingOf(type: DocumentType, body: BodyCase): readonly SigningCase[] {
  return type.code === 'BB' ? [...body.signing, ...minutesSigning] : body.signing;
}

function documentCase(
  profile: ProfileId,
  type: DocumentType,
  body: BodyCase,
  signing: SigningCase,
  turn: number,
): ConformanceCase {
  const form = type.form === 'paper' ? 'titled' : type.form;
  const dates = DATES[profile];
  const several = turn % 2 === 0;
  const view: PartyDocumentView = {
    profile,
    letterhead: body.letterhead,
    number:
      type.symbol === '' ? null : { number: (turn % 12) + 1, typeSymbol: type.symbol, organSymbols: body.organSymbols },
    place: body.place,
    date: dates[turn % dates.length] ?? dates[0],
    type: { name: type.name, form },
    ...(turn % 3 === 0 && form === 'titled' ? { authorLine: 'của Ban Thường vụ' } : {}),
    subject:
      turn % 2 === 0 ? 'Về công tác văn thư, lưu trữ năm 2026.' : 'V/v kết quả công tác\nvăn thư, lưu trữ năm 2026',
    ...(turn % 4 === 1 ? { grounds: GROUNDS } : {}),
    ...(form === 'titled'
      ? {}
      : {
          addressees: several
            ? [
                { text: '- Ban Thường vụ Tỉnh uỷ,' },
                { text: 'Các đảng uỷ trực thuộc;' },
                { text: 'Các ban, cơ quan của Tỉnh uỷ.' },
              ]
            : [{ text: 'Ban Thường vụ Tỉnh uỷ' }],
        }),
    body: turn % 3 === 1 ? STRUCTURED : ORDINARY,
    signatures: signing.signatures,
    ...(signing.confirmation === undefined ? {} : { confirmation: signing.confirmation }),
    recipients: {
      lines: [{ text: 'Thường trực cấp uỷ', purpose: 'để báo cáo' }, { text: '- Các cơ quan, đơn vị trực thuộc;' }],
      fileCopy: body.fileCopy,
    },
  };
  return { id: `${profile} · ${type.name} · ${body.name} · ${signing.name}`, profile, kind: 'document', view };
}

/** Supplementary elements and choices, each on a titled document and on a letter. // 05-HD/VPTW, II.II */
function supplementaryCases(profile: ProfileId): readonly ConformanceCase[] {
  const office = bodyCases.find((body) => body.name === 'Văn phòng tỉnh uỷ');
  const notice = documentTypes.find((type) => type.code === 'TB');
  const letter = documentTypes.find((type) => type.code === 'CV');
  const signing = office?.signing[0];
  if (!office || !notice || !letter || !signing) throw new Error('Cases lost their subject');
  const choices: readonly (readonly [string, DocumentOptions])[] = [
    ['khẩn', { urgency: 'urgent' }],
    ['thượng khẩn', { urgency: 'very_urgent' }],
    ['hoả tốc', { urgency: 'express' }],
    ['tài liệu hội nghị', { dissemination: 'tài liệu hội nghị' }],
    ['lưu hành nội bộ', { dissemination: 'Lưu hành nội bộ' }],
    ['không phổ biến', { notForMedia: true }],
    ['dự thảo lần 2', { draftNumber: 2 }],
    ['dự thảo, khẩn', { draftNumber: 1, urgency: 'urgent' }],
    ['người soạn thảo', { drafterCode: 'NguyenVanAn-26' }],
    ['thông tin liên hệ', { contact: 'Số 9A, Nguyễn Cảnh Chân, Ba Đình, Hà Nội; điện thoại: 080.12345' }],
    ['in hai mặt', { duplex: true }],
    ['cỡ 15, dòng 22', { bodySize: 15, subjectSize: 15, titleSize: 16, linePitch: 22 }],
    ['vượt giới hạn', { bodySize: 20, linePitch: 40, paragraphGap: 1 }],
  ];
  const cases = [notice, letter].flatMap((type) =>
    choices.map(([name, options]): ConformanceCase => {
      const base = documentCase(profile, type, office, signing, 0);
      if (base.kind !== 'document') throw new Error('Not a document');
      return { ...base, id: `${profile} · ${type.name} · ${name}`, view: { ...base.view, options } };
    }),
  );
  const base = documentCase(profile, notice, office, signing, 0);
  if (base.kind !== 'document') throw new Error('Not a document');
  const table: BodyBlock = { kind: 'table', columns: [{ title: 'TT' }, { title: 'Nội dung' }], rows: [['1', 'Một']] };
  const withAppendices = {
    ...base.view,
    appendices: [
      { title: 'Danh sách đơn vị', blocks: ORDINARY },
      { title: 'Biểu số liệu', blocks: [table], landscape: true },
    ],
  };
  return [
    ...cases,
    { ...base, id: `${profile} · hai phụ lục`, view: withAppendices },
    {
      ...base,
      id: `${profile} · một phụ lục`,
      view: { ...base.view, appendices: [{ title: 'Danh sách đơn vị', blocks: ORDINARY }] },
    },
    {
      ...base,
      id: `${profile} · trang ngang`,
      view: { ...base.view, body: [...ORDINARY, { kind: 'landscape', blocks: [table] }, ...ORDINARY] },
    },
    {
      ...base,
      id: `${profile} · báo cáo chính trị`,
      view: {
        ...base.view,
        type: { name: 'Báo cáo', form: 'titled' },
        theme: {
          lines: ['Dưới lá cờ vẻ vang của Đảng,', 'vững bước đi lên chủ nghĩa xã hội'],
          note: 'Báo cáo của Ban Chấp hành trình Đại hội lần thứ XX',
        },
      },
    },
    {
      ...base,
      id: `${profile} · bản nháp`,
      view: { ...base.view, date: null, number: { number: null, typeSymbol: 'TB', organSymbols: ['VPTU'] } },
    },
  ];
}

function copyCases(profile: ProfileId): readonly ConformanceCase[] {
  const kinds = ['certified_true', 'transcript', 'extract'] as const;
  const signings = [
    { title: 'CHÁNH VĂN PHÒNG', name: 'Lê Minh Hoàng' },
    { authority: 'K/T CHÁNH VĂN PHÒNG', title: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Nguyễn Văn Bình' },
    { authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: 'Lê Minh Hoàng' },
  ];
  return kinds.flatMap((kind) =>
    signings.map((signature): ConformanceCase => ({
      id: `${profile} · bản sao ${kind} · ${signature.authority ?? signature.title}`,
      profile,
      kind: 'copy',
      copy: { ...copy126, form: profile, kind, signature, date: DATES[profile][0] },
    })),
  );
}
