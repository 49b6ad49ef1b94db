import type { BodyBlock as WrittenBlock, BodyBlockKind } from '../../../contract/body.schema.ts';
import type { FlowBlock, HeadingLevel, TableBlock, TextSpan } from '../party-document.view.ts';

const LEVELS: Partial<Record<BodyBlockKind, HeadingLevel>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  roman: 'roman',
  number: 'decimal',
  sub_number: 'subdecimal',
  letter: 'letter',
  dash: 'dash',
};
/** Inside a Điều the same marks are Khoản and Điểm, whose numbers are not bold. // 05-HD/VPTW, Phụ lục 2, row 6 */
const IN_ARTICLE: Partial<Record<BodyBlockKind, HeadingLevel>> = { number: 'clause', letter: 'point' };
/** Levels after which a Điều no longer holds what follows. */
const ABOVE_ARTICLE: ReadonlySet<BodyBlockKind> = new Set(['part', 'chapter', 'section', 'roman']);

/** The body as the editor keeps it, as blocks of a document. Bold is written **…**, italic *…*, table cells "a | b". */
export function bodyFromWritten(blocks: readonly WrittenBlock[]): readonly FlowBlock[] {
  let inArticle = false;
  return blocks.map((block): FlowBlock => {
    if (block.kind === 'article') inArticle = true;
    else if (ABOVE_ARTICLE.has(block.kind)) inArticle = false;
    if (block.kind === 'page_break') return { kind: 'pageBreak' };
    if (block.kind === 'table') return tableFromLines(block.text);
    const content = spansFromMarks(block.text);
    const level = (inArticle ? IN_ARTICLE[block.kind] : undefined) ?? LEVELS[block.kind];
    if (level === undefined) {
      return block.heading
        ? { kind: 'paragraph', content: content.map((span) => ({ ...span, bold: true })) }
        : { kind: 'paragraph', content };
    }
    return block.heading ? { kind: 'heading', level, title: content } : { kind: 'heading', level, text: content };
  });
}

/** "một **hai** *ba*" → spans. A star that closes nothing is an ordinary star ("Số 12*-CT/TU"). */
export function spansFromMarks(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let rest = text;
  for (;;) {
    const found = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*|(?<!\*)\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\*)/.exec(rest);
    if (found === null) break;
    if (found.index > 0) spans.push({ text: rest.slice(0, found.index) });
    const [whole, bold, italic] = found;
    spans.push(bold === undefined ? { text: italic ?? '', italic: true } : { text: bold, bold: true });
    rest = rest.slice(found.index + whole.length);
  }
  if (rest !== '' || spans.length === 0) spans.push({ text: rest });
  return spans;
}

/** First line: column titles; columns that hold only figures are set to the right, a narrow first column is centred. */
function tableFromLines(text: string): TableBlock {
  const [titles = [], ...rows] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      line
        .replace(/^\s*\|/, '')
        .replace(/\|\s*$/, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const longest = titles.map((title, i) => Math.max(title.length * 0.8, ...rows.map((row) => row[i]?.length ?? 0), 3));
  const columns = titles.map((title, i) => {
    const figures = rows.length > 0 && rows.every((row) => /^[\d.,\s%-]*$/.test(row[i] ?? ''));
    return {
      title: spansFromMarks(title),
      share: Math.min(40, longest[i] ?? 3),
      ...(figures ? { align: 'center' as const } : {}),
    };
  });
  return { kind: 'table', columns, rows: rows.map((row) => row.map(spansFromMarks)) };
}
