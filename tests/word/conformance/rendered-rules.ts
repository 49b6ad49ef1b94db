import type { ProfileId } from '../../../electron/core/word/party-document.view.ts';
import { profileById } from '../../../electron/core/word/profiles/profile-for-date.ts';
import { type RenderedPdf, renderPdfs } from '../support/libre-office.ts';
import { type ConformanceCase, conformanceCases } from './cases.ts';
import { renderCase } from './evaluate.ts';
import {
  TEXT_LEFT,
  TEXT_RIGHT,
  TEXT_MIDDLE,
  find,
  box,
  middle,
  onOneLine,
  near,
  onLines,
  MOTTO,
  isDocument,
  isTitled,
  oneSigner,
  organ,
  number,
  dateWords,
  name,
} from './printed-page.ts';
import type { Finding } from './rule.ts';

/** A rule about where things stand on the printed page, in millimetres from its top left corner. */
export type RenderedRule = {
  readonly id: string;
  readonly says: string;
  readonly clause: Partial<Readonly<Record<ProfileId, string>>>;
  readonly applies: (one: ConformanceCase) => boolean;
  readonly check: (pdf: RenderedPdf, one: ConformanceCase) => Finding;
};

export const renderedRules: readonly RenderedRule[] = [
  {
    id: 'VT01',
    says: 'Tiêu đề và tên cơ quan ngang nhau ở dòng đầu',
    clause: { hd05: 'II.I.1.2 và 2.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (pdf, one) =>
      onLines([MOTTO, organ(one)], pdf, ([motto, body]) => near(body!.bottom, motto!.bottom, 1, 'tên cơ quan')),
  },
  {
    id: 'VT02',
    says: 'Tiêu đề nằm trên một dòng, không vượt lề phải',
    clause: { hd05: 'II.I.1.2', hd36: 'II.1.1.2' },
    applies: isDocument,
    check: (pdf) =>
      onLines([MOTTO], pdf, ([motto]) =>
        motto!.right > TEXT_RIGHT + 0.6
          ? `đến ${motto!.right.toFixed(1)} mm`
          : onOneLine(find(pdf, MOTTO))
            ? null
            : 'hai dòng',
      ),
  },
  {
    id: 'VT03',
    says: 'Dòng đầu cách mép trên 20 mm',
    clause: { hd05: 'II.IV.4.1', hd36: 'II.4.3' },
    applies: isDocument,
    check: (pdf) =>
      onLines([MOTTO], pdf, ([motto]) =>
        motto!.top >= 19.3 && motto!.top < 22 ? null : `ở ${motto!.top.toFixed(1)} mm`,
      ),
  },
  {
    id: 'VT04',
    says: 'Mọi chữ nằm trong vùng 30–195 mm',
    clause: { hd05: 'II.IV.4.1', hd36: 'II.4.3' },
    applies: (one) =>
      one.kind === 'copy' ||
      (!one.view.body.some((block) => block.kind === 'landscape') &&
        one.view.appendices === undefined &&
        !one.view.options?.duplex),
    check: (pdf) => {
      const out = pdf.words.find((word) => word.left < TEXT_LEFT - 0.6 || word.right > TEXT_RIGHT + 0.6);
      return out ? `“${out.text}” từ ${out.left.toFixed(1)} đến ${out.right.toFixed(1)}` : null;
    },
  },
  {
    id: 'VT05',
    says: 'Không chữ nào thấp hơn 277 mm (trừ chỉ dẫn ở mép dưới)',
    clause: { hd05: 'II.IV.4.1', hd36: 'II.4.3' },
    applies: (one) =>
      one.kind === 'copy' ||
      (!one.view.options?.notForMedia && !one.view.body.some((block) => block.kind === 'landscape')),
    check: (pdf) => {
      const out = pdf.words.find((word) => word.bottom > 278.6);
      return out ? `“${out.text}” ở ${out.bottom.toFixed(1)} mm` : null;
    },
  },
  {
    id: 'VT06',
    says: 'Địa danh, ngày trên một dòng, cân giữa dưới tiêu đề',
    clause: { hd05: 'II.I.4.2.1', hd36: 'II.1.4.2' },
    applies: (one) => one.kind === 'document' && one.view.date !== null,
    check: (pdf) => {
      const date = box(dateWords(pdf));
      return date === null
        ? 'không thấy ngày'
        : onLines([MOTTO], pdf, ([motto]) =>
            onOneLine(dateWords(pdf)) ? near(middle(date), middle(motto!), 1.5, 'giữa dòng') : 'hai dòng',
          );
    },
  },
  {
    id: 'VT07',
    says: 'Số cân giữa dưới tên cơ quan và dấu sao',
    clause: { hd05: 'II.I.3.2.1', hd36: 'II.1.3.2' },
    applies: (one) => number(one) !== null,
    check: (pdf, one) =>
      onLines(
        [number(one), '*'],
        pdf,
        ([below, above]) =>
          near(middle(below!), middle(above!), 1.2, 'giữa số') ?? (below!.top > above!.top ? null : 'số ở trên'),
      ),
  },
  {
    id: 'VT08',
    says: 'Tên loại ở giữa vùng chữ (112,5 mm)',
    clause: { hd05: 'II.I.5.2.2', hd36: 'II.1.5.2' },
    applies: isTitled,
    check: (pdf, one) =>
      onLines([one.kind === 'document' ? one.view.type.name.toLocaleUpperCase('vi') : ''], pdf, ([title]) =>
        near(middle(title!), TEXT_MIDDLE, 0.8, 'giữa tên loại'),
      ),
  },
  {
    id: 'VT09',
    says: 'Năm gạch nối ở giữa, dưới trích yếu',
    clause: { hd05: 'II.I.5.2.1', hd36: 'II.1.5.2' },
    applies: isTitled,
    check: (pdf) => onLines(['-----'], pdf, ([rule]) => near(middle(rule!), TEXT_MIDDLE, 0.8, 'giữa gạch nối')),
  },
  {
    id: 'VT10',
    says: 'Khối ký bên phải, giữa ở khoảng 155 mm',
    clause: { hd05: 'II.I.7.2.1', hd36: 'II.1.7.2' },
    applies: oneSigner,
    check: (pdf, one) => onLines([name(one)], pdf, ([signer]) => near(middle(signer!), 155, 1.5, 'giữa họ tên')),
  },
  {
    id: 'VT11',
    says: 'Nơi nhận bên trái, dưới nội dung',
    clause: { hd05: 'II.I.9.2.1', hd36: 'II.1.9.2' },
    applies: isDocument,
    check: (pdf) =>
      onLines(['Nơi nhận:'], pdf, ([label]) => (label!.left < 36 ? null : `từ ${label!.left.toFixed(1)} mm`)),
  },
  {
    id: 'VT12',
    says: 'Nơi nhận và khối ký ngang nhau',
    clause: { hd05: 'II.I.9.2.1', hd36: 'Phụ lục 1' },
    applies: oneSigner,
    check: (pdf, one) =>
      onLines(
        [
          'Nơi nhận:',
          one.kind === 'document' ? (one.view.signatures[0]?.authority ?? one.view.signatures[0]?.title ?? null) : null,
        ],
        pdf,
        ([label, title]) => near(label!.bottom, title!.bottom, 1.5, 'nơi nhận'),
      ),
  },
  {
    id: 'VT13',
    says: 'Họ tên cùng trang với chức vụ và nơi nhận',
    clause: { hd05: '[C]', hd36: '[C]' },
    applies: oneSigner,
    check: (pdf, one) =>
      onLines(['Nơi nhận:', name(one)], pdf, ([label, signer]) => (label!.page === signer!.page ? null : 'khác trang')),
  },
  {
    id: 'VT14',
    says: 'Số trang từ trang 2: giữa, trong khoảng 10–16 mm; trang 1 không có',
    clause: { hd05: 'II.IV.5.1', hd36: 'II.4.4' },
    applies: (one) =>
      one.kind === 'document' &&
      one.view.appendices === undefined &&
      !one.view.body.some((block) => block.kind === 'landscape'),
    check: (pdf) => pageNumbers(pdf),
  },
  {
    id: 'VT15',
    says: 'Số trang phụ lục đánh lại từ 1 và ẩn ở trang đầu',
    clause: { hd05: 'II.IV.5.2' },
    applies: (one) => one.kind === 'document' && one.view.appendices !== undefined,
    check: (pdf) => (pdf.words.some((word) => word.top < 17 && Number(word.text) > 1) ? 'số trang chạy tiếp' : null),
  },
  {
    id: 'VT16',
    says: 'Chỉ dẫn phạm vi cách mép trên 10 mm, sát lề phải',
    clause: { hd05: 'II.II.4.1', hd36: 'II.2.2' },
    applies: (one) => one.kind === 'document' && one.view.options?.dissemination !== undefined,
    check: (pdf, one) =>
      onLines(
        [one.kind === 'document' ? (one.view.options?.dissemination ?? '').toLocaleUpperCase('vi') : ''],
        pdf,
        ([mark]) => near(mark!.top, 10, 1, 'mép trên') ?? near(mark!.right, TEXT_RIGHT, 0.8, 'mép phải'),
      ),
  },
  {
    id: 'VT17',
    says: '“Không phổ biến …” cách mép dưới 10 mm, ở giữa',
    clause: { hd05: 'II.II.4.1' },
    applies: (one) => one.kind === 'document' && one.view.options?.notForMedia === true,
    check: (pdf) =>
      onLines(
        ['KHÔNG PHỔ BIẾN TRÊN'],
        pdf,
        ([mark]) =>
          near(mark!.bottom, 287, 1.5, 'mép dưới') ?? (mark!.page === pdf.pages ? null : 'không ở trang cuối'),
      ),
  },
  {
    id: 'VT18',
    says: 'Khối bản sao 36-HD: cơ quan và loại bản sao ngang nhau',
    clause: { hd36: 'II.3.3' },
    applies: (one) => one.kind === 'copy',
    check: (pdf) => {
      const kind = box(find(pdf, 'SAO Y BẢN CHÍNH')) ?? box(find(pdf, 'SAO LỤC')) ?? box(find(pdf, 'TRÍCH SAO'));
      return kind === null
        ? 'không thấy loại bản sao'
        : onLines(['TỈNH ỦY BẮC GIANG'], pdf, ([body]) => near(body!.bottom, kind.bottom, 1, 'tên cơ quan'));
    },
  },
  {
    id: 'VT19',
    says: 'Dấu 05-HD bên trái, họ tên người sao bên phải',
    clause: { hd05: 'II.III.2' },
    applies: (one) => one.kind === 'copy',
    check: (pdf, one) =>
      onLines(['BẢN SAO VĂN BẢN', name(one)], pdf, ([stamp, signer]) =>
        stamp!.right < 110 && signer!.left > 114 ? null : 'sai bên',
      ),
  },
  {
    id: 'VT20',
    says: 'Bản in dùng phông tương đương Times New Roman, đủ chữ Việt',
    clause: { hd05: 'II.IV.1', hd36: 'II.4.1' },
    applies: isDocument,
    check: (pdf) => (/[\ufffd]/.test(pdf.text) ? 'có ô vuông' : null),
  },
];

function pageNumbers(pdf: RenderedPdf): Finding {
  if (pdf.words.some((word) => word.page === 1 && word.top < 18 && /^\d+$/.test(word.text))) return 'trang 1 có số';
  for (let page = 2; page <= pdf.pages; page += 1) {
    const shown = pdf.words.find((word) => word.page === page && word.top < 17 && word.text === String(page));
    if (shown === undefined) return `trang ${page} không có số`;
    const off =
      near((shown.left + shown.right) / 2, TEXT_MIDDLE, 0.8, 'số trang') ??
      (shown.top >= 9.5 && shown.bottom <= 17 ? null : `số trang ở ${shown.top.toFixed(1)} mm`);
    if (off !== null) return off;
  }
  return null;
}

export type RenderedResult = {
  readonly rule: RenderedRule;
  readonly profile: ProfileId;
  readonly clause: string;
  readonly checked: number;
  readonly failures: readonly string[];
};

/** One case of each body, every supplementary element and copy: what is printed to be measured. */
export function representativeCases(profile: ProfileId): readonly ConformanceCase[] {
  const cases = conformanceCases(profile);
  const seen = new Set<string>();
  return cases.filter((one) => {
    const [, type = '', body = ''] = one.id.split(' · ');
    const ordinary = one.id.split(' · ').length === 4;
    if (!ordinary) return !seen.has(one.id) && seen.add(one.id);
    const key = ['Công văn', 'Tờ trình', 'Biên bản'].includes(type) ? `${type} ${body.length % 3}` : body;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function evaluateRendered(profile: ProfileId): readonly RenderedResult[] {
  const cases = representativeCases(profile);
  const pdfs = renderPdfs(cases.map((one) => renderCase(one, profileById(profile))));
  return renderedRules.flatMap((rule) => {
    const clause = rule.clause[profile];
    if (clause === undefined) return [];
    const applicable = cases.map((one, i) => ({ one, pdf: pdfs[i] })).filter(({ one }) => rule.applies(one));
    const failures = applicable.flatMap(({ one, pdf }) => {
      const found = pdf === undefined ? 'không in được' : rule.check(pdf, one);
      return found === null ? [] : [`${one.id}: ${found}`];
    });
    return [{ rule, profile, clause, checked: applicable.length, failures }];
  });
}
