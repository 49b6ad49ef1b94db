/**
 * The sheet of what waits today, for the chief between two meetings. An ordinary office sheet outside the Party's layout, so
 * the docx library makes it; it is loaded only here.
 */
import type * as Docx from 'docx';

export type TodaySheetView = {
  readonly officeName: string;
  readonly title: string;
  readonly practice: boolean;
  readonly sections: readonly {
    readonly title: string;
    /** How many there are in all; the rows may be fewer. */
    readonly total: number;
    readonly rows: readonly {
      readonly number: string;
      readonly symbol: string;
      readonly subject: string;
      readonly issuer: string;
      readonly who: string;
      readonly state: string;
    }[];
  }[];
};

/** Twips: A4 with 20 mm at the binding side and 15 mm elsewhere. */
const page = { width: 11_906, height: 16_838, left: 1134, other: 850 } as const;
/** Widths of number, document, who and state in twips; together the text width. */
const columnWidths = [1250, 5222, 2000, 1450] as const;
const textSize = 22;

/** A4 upright, sections with their count, one row a document; sections without rows are left out; the caller chooses rows that fit. */
export async function renderTodaySheet(view: TodaySheetView): Promise<Uint8Array> {
  const docx = await import('docx');
  const { AlignmentType, Document, Header, Packer, Paragraph, TextRun } = docx;
  const filled = view.sections.filter(({ rows }) => rows.length > 0);
  const children: NonNullable<Docx.ISectionOptions['children']>[number][] = [
    new Paragraph({ children: [new TextRun({ text: view.officeName, size: textSize })] }),
    new Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      spacing: { after: 120 },
      children: [new TextRun({ text: view.title, bold: true, size: 32, color: '000000' })],
    }),
  ];
  if (filled.length === 0) children.push(new Paragraph('Không có việc nào đang chờ.'));
  for (const section of filled) {
    const rest = section.total - section.rows.length;
    children.push(
      new Paragraph({
        heading: docx.HeadingLevel.HEADING_2,
        keepNext: true,
        spacing: { before: 200, after: 60 },
        children: [new TextRun({ text: `${section.title}: ${section.total}`, bold: true, size: 26, color: '000000' })],
      }),
      sectionTable(docx, section.rows),
    );
    if (rest > 0)
      children.push(
        new Paragraph({ children: [new TextRun({ text: `và ${rest} văn bản nữa`, italics: true, size: textSize })] }),
      );
  }
  const band = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: 'SỔ TẬP DÙNG', bold: true, size: 20 })],
  });
  const document = new Document({
    title: view.title,
    creator: view.officeName,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: textSize, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.other, bottom: page.other, left: page.left, right: page.other },
          },
        },
        ...(view.practice ? { headers: { default: new Header({ children: [band] }) } } : {}),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function sectionTable(docx: typeof Docx, rows: TodaySheetView['sections'][number]['rows']): Docx.Table {
  const { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } =
    docx;
  const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (
    width: number,
    lines: readonly { readonly text: string; readonly bold?: boolean; readonly small?: boolean }[],
    right = false,
  ) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: line, bottom: line, left: none, right: none },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: lines
        .filter(({ text }) => text !== '')
        .map(
          ({ text, bold, small }) =>
            new Paragraph({
              ...(right ? { alignment: AlignmentType.RIGHT } : {}),
              children: [new TextRun({ text, bold: bold === true, size: small === true ? 19 : textSize })],
            }),
        )
        .concat(lines.every(({ text }) => text === '') ? [new Paragraph('')] : []),
    });
  const [numberWidth, documentWidth, whoWidth, stateWidth] = columnWidths;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columnWidths],
    rows: rows.map(
      ({ number, symbol, subject, issuer, who, state }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(numberWidth, [{ text: number, bold: true }]),
            cell(documentWidth, [
              { text: subject },
              { text: [symbol, issuer].filter((part) => part !== '').join(', '), small: true },
            ]),
            cell(whoWidth, [{ text: who }]),
            cell(stateWidth, [{ text: state }], true),
          ],
        }),
    ),
  });
}
