import type { HandOverMinuteView } from '../hand-over-minute.view.ts';
import { paragraph, run, table } from '../ooxml/elements.ts';
import type { Markup } from '../ooxml/xml-text.ts';
import { type Composer, line, styleId } from '../blocks/composer.ts';
import { packSlips, slipHead, slipTitle } from '../blocks/slip-parts.ts';
import { oneLine, paddedNumber } from '../text/wording.ts';

/** Biên bản giao nhận hồ sơ, tài liệu: what was handed over, signed by both; the list goes with it. // NĐ 30/2020, Phụ lục V */
export async function renderHandOverMinute(view: HandOverMinuteView): Promise<Uint8Array<ArrayBuffer>> {
  return packSlips([view], 'Biên bản giao nhận hồ sơ, tài liệu', (composer, minute) => [
    slipHead(composer, minute),
    ...slipTitle(composer, 'BIÊN BẢN', 'giao nhận hồ sơ, tài liệu nộp lưu'),
    ...minute.grounds.map((text) => line(composer, 'bodyText', `${oneLine(text)};`)),
    line(composer, 'bodyText', 'Chúng tôi gồm:'),
    ...party(composer, 'BÊN GIAO', minute.givingBody, minute.givenBy),
    ...party(composer, 'BÊN NHẬN', minute.receivingBody, ''),
    line(composer, 'bodyText', 'Thống nhất lập biên bản giao nhận hồ sơ, tài liệu với những nội dung như sau:'),
    ...contents(composer, minute),
    line(
      composer,
      'bodyText',
      'Biên bản này lập thành hai bản có giá trị như nhau; bên giao giữ một bản, bên nhận giữ một bản.',
      // The signatures never stand alone on a page.
      { keepNext: true },
    ),
    signatures(composer, minute),
  ]);
}

function contents(composer: Composer, view: HandOverMinuteView): readonly Markup[] {
  const { holding, period, sheets } = view;
  return [
    asked(composer, '1. Tên khối tài liệu', holding),
    asked(composer, '2. Thời gian của hồ sơ, tài liệu', period),
    line(composer, 'bodyText', '3. Số lượng hồ sơ, tài liệu giấy'),
    line(composer, 'bodyText', counts(view)),
    pair(composer, '- Tổng số tờ', sheets === null ? '' : paddedNumber(sheets), '; số hộp (cặp)', '; mét giá'),
    asked(composer, '4. Hồ sơ, tài liệu điện tử (nếu có)', ''),
    asked(composer, '5. Tình trạng tài liệu', ''),
    line(composer, 'bodyText', '6. Mục lục hồ sơ, tài liệu nộp lưu kèm theo biên bản này.', { keepNext: true }),
  ];
}

/** "- Tổng số hồ sơ (đơn vị bảo quản): 03, gồm 15 văn bản; vĩnh viễn: 01 hồ sơ, 10 năm: 02 hồ sơ". */
function counts({ files, documents, retentions }: HandOverMinuteView): string {
  const total = `- Tổng số hồ sơ (đơn vị bảo quản): ${paddedNumber(files)}`;
  const inside = documents === 0 ? '' : `, gồm ${paddedNumber(documents)} văn bản`;
  return `${total}${inside}; thời hạn bảo quản: ${retentions.map(oneLine).join(', ')}`;
}

/** Several figures on one line, each with room to be written by hand where it is not known. */
function pair(composer: Composer, label: string, value: string, ...further: readonly string[]): Markup {
  const stops = further.map((_, index) => ({
    atMm: composer.widthMm * ((index + 1.15) / (further.length + 1)),
    align: 'left' as const,
    leader: 'dot' as const,
  }));
  const end = { atMm: composer.widthMm, align: 'right', leader: 'dot' } as const;
  const [first, ...rest] = further;
  const text = `${label}: ${value === '' ? '\t' : value}${first === undefined ? '' : `${first}: \t`}${rest.map((one) => `${one}: \t`).join('')}`;
  return paragraph(run(text), { tabs: [...stops, end] }, { styleId: styleId('bodyText') });
}

function party(composer: Composer, title: string, body: string, name: string): readonly Markup[] {
  return [
    line(composer, 'bodyText', [{ text: `${title}: `, bold: true }, { text: oneLine(body) }], { keepNext: true }),
    person(composer, name),
  ];
}

/** "Ông (bà): Ngô Thị Lan, chức vụ: ………"; both written by hand where no name is known. */
function person(composer: Composer, name: string): Markup {
  const known = oneLine(name);
  const half = { atMm: composer.widthMm * 0.55, align: 'left', leader: 'dot' } as const;
  const end = { atMm: composer.widthMm, align: 'right', leader: 'dot' } as const;
  return paragraph(
    run(known === '' ? 'Ông (bà): \t, chức vụ: \t' : `Ông (bà): ${known}, chức vụ: \t`),
    { tabs: known === '' ? [half, end] : [end] },
    { styleId: styleId('bodyText') },
  );
}

/** What is known behind the colon, or dots to the margin to write on. */
function asked(composer: Composer, label: string, value: string): Markup {
  const known = oneLine(value);
  if (known !== '') return line(composer, 'bodyText', `${label}: ${known}`);
  return paragraph(
    run(`${label}: \t`),
    { tabs: [{ atMm: composer.widthMm, align: 'right', leader: 'dot' }] },
    { styleId: styleId('bodyText') },
  );
}

function signatures(composer: Composer, view: HandOverMinuteView): Markup {
  const half = composer.widthMm / 2;
  const centred = { align: 'center', keepNext: true } as const;
  const column = (title: string, name: string): readonly Markup[] => [
    line(composer, 'tableCell', [{ text: title, bold: true }], { ...centred, beforePoints: 8 }),
    line(composer, 'tableCell', [{ text: '(ký, ghi rõ họ tên)', italic: true }], centred),
    line(composer, 'tableCell', [{ text: name, bold: true }], { ...centred, beforePoints: 60 }),
  ];
  return table({ columnsMm: [half, half] }, [
    {
      whole: true,
      cells: [
        { content: column('ĐẠI DIỆN BÊN GIAO', view.givenBy), widthMm: half },
        { content: column('ĐẠI DIỆN BÊN NHẬN', ''), widthMm: half },
      ],
    },
  ]);
}
