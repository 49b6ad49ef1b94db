import { beforeAll, describe, expect, it } from 'vitest';
import type { LayoutProfile, StyleKey, StyleRule } from '../../../electron/core/word/profiles/profile.ts';
import { profileById } from '../../../electron/core/word/profiles/profile-for-date.ts';
import type { ConformanceCase } from './cases.ts';
import { coveringCases, evaluate } from './evaluate.ts';

/** Breaks one value of the 05-HD profile and names the rules that must then fail. */
type Break = { readonly what: string; readonly profile: LayoutProfile; readonly rules: readonly string[] };

const sound = profileById('hd05');

function styled(key: StyleKey, change: Partial<StyleRule>): LayoutProfile {
  return { ...sound, styles: { ...sound.styles, [key]: { ...sound.styles[key], ...change } } };
}

const sizes: readonly (readonly [StyleKey, number, readonly string[]])[] = [
  ['motto', 14, ['TD02']],
  ['upperBody', 13, ['CQ01']],
  ['issuingBody', 15, ['CQ07']],
  ['separator', 12, ['CQ16']],
  ['number', 13, ['SO02']],
  ['letterSubject', 13, ['CV01']],
  ['draft', 12, ['BS05']],
  ['urgency', 13, ['BS02']],
  ['placeDate', 13, ['ND01']],
  ['typeName', 14, ['TL02']],
  ['authorLine', 13, ['TL06']],
  ['subject', 13, ['TY01']],
  ['subjectRule', 12, ['TY07']],
  ['addresseeLabel', 13, ['KG04']],
  ['addressee', 13, ['KG06']],
  ['ground', 13, ['CC05']],
  ['bodyText', 13, ['NO01', 'CT02', 'CT09', 'CT12', 'CT14', 'CT15']],
  ['authority', 13, ['CK01']],
  ['position', 15, ['CK04']],
  ['soleTitle', 13, ['CK06']],
  ['signerName', 15, ['CK07']],
  ['recipientsLabel', 12, ['NN02']],
  ['recipient', 11, ['NN06']],
  ['drafterCode', 8, ['BS07']],
  ['contact', 12, ['BS10']],
  ['dissemination', 14, ['TR26']],
  ['notForMedia', 14, ['BS15']],
  ['pageNumber', 12, ['TR11']],
  ['stampHeading', 12, ['SA13']],
];

const weights: readonly (readonly [StyleKey, Partial<StyleRule>, readonly string[]])[] = [
  ['motto', { bold: false }, ['TD03']],
  ['upperBody', { bold: true }, ['CQ02']],
  ['issuingBody', { bold: false }, ['CQ08']],
  ['issuingBody', { align: 'left' }, ['CQ11']],
  ['number', { italic: true }, ['SO03']],
  ['letterSubject', { italic: false }, ['CV02']],
  ['placeDate', { italic: false }, ['ND02']],
  ['placeDate', { bold: true }, ['ND03']],
  ['typeName', { bold: false }, ['TL03']],
  ['typeName', { capitals: false }, ['TL01', 'TL03']],
  ['typeName', { align: 'left' }, ['TL04']],
  ['subject', { bold: false }, ['TY02']],
  ['subject', { align: 'both' }, ['TY03']],
  ['bodyText', { align: 'left' }, ['NO02']],
  ['position', { bold: true }, ['CK05']],
  ['soleTitle', { bold: false }, ['CK06', 'CK15', 'CK16']],
  ['signerName', { bold: false }, ['CK08']],
  ['signerName', { capitals: true }, ['CK08']],
  ['recipient', { bold: true }, ['NN07']],
  ['dissemination', { align: 'left' }, ['TR24']],
];

const others: readonly Break[] = [
  {
    what: 'lề trái 25 mm',
    profile: { ...sound, page: { ...sound.page, marginsMm: { ...sound.page.marginsMm, left: 25 } } },
    rules: ['TR06'],
  },
  {
    what: 'lề phải 20 mm',
    profile: { ...sound, page: { ...sound.page, marginsMm: { ...sound.page.marginsMm, right: 20 } } },
    rules: ['TR07'],
  },
  {
    what: 'lề trên 25 mm',
    profile: { ...sound, page: { ...sound.page, marginsMm: { ...sound.page.marginsMm, top: 25 } } },
    rules: ['TR04'],
  },
  {
    what: 'số trang cách mép 12 mm',
    profile: { ...sound, page: { ...sound.page, edgeDistanceMm: { ...sound.page.edgeDistanceMm, value: 12 } } },
    rules: ['TR10', 'TR25', 'BS13'],
  },
  { what: 'phông khác', profile: { ...sound, font: { ...sound.font, name: 'Arial' } }, rules: ['TR16'] },
  {
    what: 'chữ xanh',
    profile: { ...sound, styles: { ...sound.styles, number: { ...sound.styles.number, color: '0000FF' } } },
    rules: ['TR18'],
  },
  {
    what: 'dòng 17 pt',
    profile: { ...sound, body: { ...sound.body, linePitch: { ...sound.body.linePitch, points: 17, min: 17 } } },
    rules: ['NO06'],
  },
  {
    what: 'cách đoạn 3 pt',
    profile: { ...sound, body: { ...sound.body, paragraphGap: { ...sound.body.paragraphGap, points: 3, min: 3 } } },
    rules: ['NO04'],
  },
  {
    what: 'lùi đầu dòng 15 mm',
    profile: { ...sound, body: { ...sound.body, firstLineIndentMm: { ...sound.body.firstLineIndentMm, value: 15 } } },
    rules: ['NO03'],
  },
  {
    what: 'kết thúc bằng ./.',
    profile: { ...sound, body: { ...sound.body, end: { ...sound.body.end, mark: './.' } } },
    rules: ['NO08'],
  },
  {
    what: 'nơi nhận dấu phẩy',
    profile: { ...sound, punctuation: { ...sound.punctuation, recipient: { each: ',', last: ',', clause: '' } } },
    rules: ['NN09', 'NN11'],
  },
  {
    what: 'kính gửi dấu phẩy',
    profile: {
      ...sound,
      punctuation: { ...sound.punctuation, addressee: { each: ',', last: '.', single: '', clause: '' } },
    },
    rules: ['KG08'],
  },
  {
    what: 'căn cứ cuối dấu phẩy',
    profile: { ...sound, punctuation: { ...sound.punctuation, ground: { ...sound.punctuation.ground, last: ',' } } },
    rules: ['CC03'],
  },
  {
    what: 'Số:',
    profile: { ...sound, words: { ...sound.words, numberPrefix: { text: 'Số:', clause: '' } } },
    rules: ['SO01'],
  },
  {
    what: 'V/v',
    profile: { ...sound, words: { ...sound.words, letterSubjectOpening: { text: 'V/v', clause: '' } } },
    rules: ['CV04', 'CV06'],
  },
  {
    what: 'ba gạch nối',
    profile: { ...sound, words: { ...sound.words, subjectRule: { text: '---', clause: '' } } },
    rules: ['TY06'],
  },
  {
    what: 'tờ trình Kính gửi',
    profile: { ...sound, addressees: { ...sound.addressees, submissionLabel: 'Kính gửi' } },
    rules: ['KG02'],
  },
  {
    what: 'Lưu:',
    profile: { ...sound, words: { ...sound.words, fileCopy: { text: 'Lưu:', clause: '' } } },
    rules: ['NN11'],
  },
  {
    what: 'kẻ cả dấu hai chấm',
    profile: { ...sound, closing: { ...sound.closing, underlineColon: { value: true, clause: '' } } },
    rules: ['NN04'],
  },
  {
    what: 'chừa chữ ký 10 mm',
    profile: { ...sound, closing: { ...sound.closing, signatureGapMm: { value: 10, clause: '' } } },
    rules: ['CK12'],
  },
  {
    what: 'dấu 70 × 50',
    profile: { ...sound, copy: { ...sound.copy, stamp: { ...sound.copy.stamp, widthMm: 70 } } },
    rules: ['SA10'],
  },
  {
    what: 'dấu 80 × 40',
    profile: { ...sound, copy: { ...sound.copy, stamp: { ...sound.copy.stamp, heightMm: 40 } } },
    rules: ['SA11'],
  },
  {
    what: 'dấu xanh',
    profile: { ...sound, copy: { ...sound.copy, stamp: { ...sound.copy.stamp, color: '0000FF' } } },
    rules: ['SA12', 'SA14'],
  },
  {
    what: 'số trang ở trang đầu',
    profile: {
      ...sound,
      page: { ...sound.page, pageNumber: { ...sound.page.pageNumber, onFirstPage: true } },
    },
    rules: ['TR15'],
  },
  {
    what: 'phụ lục đánh số trang tiếp',
    profile: { ...sound, page: { ...sound.page, pageNumber: { ...sound.page.pageNumber, restartPerAppendix: false } } },
    rules: ['PL06'],
  },
  {
    what: 'Điều không dấu chấm',
    profile: { ...sound, headings: { ...sound.headings, article: { ...sound.headings.article, after: '' } } },
    rules: ['CT08'],
  },
  {
    what: 'đường kẻ cột rộng',
    profile: { ...sound, header: { ...sound.header, columnsMm: { ...sound.header.columnsMm, right: 60 } } },
    rules: ['TD08'],
  },
];

describe('một giá trị sai trong bảng quy định làm đỏ đúng dòng của nó', () => {
  let few: readonly ConformanceCase[] = [];

  beforeAll(() => {
    few = coveringCases('hd05');
  }, 60_000);

  const red = (profile: LayoutProfile): readonly string[] =>
    evaluate('hd05', profile, few)
      .filter((row) => row.failures.length > 0)
      .map((row) => row.rule.id);

  it('bảng đúng thì không dòng nào đỏ', () => {
    expect(red(sound)).toEqual([]);
  });

  it.each(sizes)('cỡ chữ của %s thành %d', (key, points, rules) => {
    expect(red(styled(key, { points }))).toEqual(expect.arrayContaining([...rules]));
  });

  it.each(weights)('kiểu chữ của %s thành %o', (key, change, rules) => {
    expect(red(styled(key, change))).toEqual(expect.arrayContaining([...rules]));
  });

  it.each(others)('$what', ({ profile, rules }) => {
    expect(red(profile)).toEqual(expect.arrayContaining([...rules]));
  });
});
