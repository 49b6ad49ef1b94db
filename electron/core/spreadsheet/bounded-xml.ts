import { SpreadsheetError } from './spreadsheet.types.ts';

/** What the reader of a part hears, with local names: `x:row` and `row` are one. */
export type XmlListener = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /**
   * A way round the parser for what the listener knows by heart: given the text and the place of a `<` inside the root, it
   * takes one whole, well-formed piece and returns the place after it, or -1 to leave it to the parser.
   */
  readonly shortcut?: (buffer: string, start: number) => number;
};

/** Fed piece by piece; `end` checks that the document is whole. */
export type BoundedXmlParser = { readonly write: (chunk: Buffer) => void; readonly end: () => void };

const deepest = 256;
// A cell holds at most 32,767 characters; a tag or text of megabytes is there to fill the memory.
const longestToken = 4 * 1024 * 1024;
// A spreadsheet uses a few dozen names; more are not worth remembering.
const mostNames = 500;
const declarations = ['<!--', '<![CDATA[', '<!DOCTYPE'] as const;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const noAttributes: Readonly<Record<string, string>> = {};
const [quote, apostrophe, slash, exclamation, question] = [0x22, 0x27, 0x2f, 0x21, 0x3f];

/**
 * A parser for the XML of spreadsheets from outside, several times quicker than a general one because it looks for signs
 * with `indexOf` instead of going letter by letter. It knows only the five entities of XML, so nothing is ever expanded or
 * fetched; a document type declaration, nesting beyond 256 and tokens beyond 4 MB are refused, unmatched tags and unknown
 * entities too.
 *
 * `part` names the part in errors. Throws SpreadsheetError `doctype`, `unsafe` or `damaged`.
 */
export function createBoundedXmlParser(part: string, listener: XmlListener): BoundedXmlParser {
  const decoder = new TextDecoder('utf-8');
  const { shortcut } = listener;
  const openTags: string[] = [];
  const localNames = new Map<string, string>();
  let buffer = '';
  let position = 0;
  let sawRoot = false;

  const fail = (reason: string): never => {
    throw new SpreadsheetError('damaged', `${part}: ${reason}`);
  };

  const emitText = (raw: string): void => {
    if (openTags.length > 0) listener.text(raw.includes('&') ? decodeEntities(raw, fail) : raw);
    else if (raw.trim() !== '') fail('text outside the root');
  };

  /** Everything after `<!`. False when more input is needed. */
  const takeDeclaration = (start: number): boolean => {
    if (buffer.startsWith('<!--', start)) return skipPast('-->', start + 4);
    if (buffer.startsWith('<![CDATA[', start)) {
      const end = buffer.indexOf(']]>', start + 9);
      if (end < 0) return false;
      if (openTags.length === 0) fail('text outside the root');
      listener.text(buffer.slice(start + 9, end));
      position = end + 3;
      return true;
    }
    const seen = buffer.slice(start, start + 9);
    if (/^<!doctype/i.test(seen)) throw new SpreadsheetError('doctype', part);
    if (declarations.some((word) => word.startsWith(seen.toUpperCase()))) return false;
    return fail(`unknown declaration ${seen}`);
  };

  const skipPast = (mark: string, from: number): boolean => {
    const end = buffer.indexOf(mark, from);
    if (end < 0) return false;
    position = end + mark.length;
    return true;
  };

  const takeClosingTag = (start: number): boolean => {
    const end = buffer.indexOf('>', start + 2);
    if (end < 0) return false;
    const name = buffer.slice(start + 2, end).trimEnd();
    if (openTags.pop() !== name) fail(`</${name}> closes nothing`);
    position = end + 1;
    listener.close(localNames.get(name) ?? rememberName(name));
    return true;
  };

  const takeOpeningTag = (start: number): boolean => {
    const end = endOfTag(buffer, start);
    if (end < 0) return false;
    const selfClosing = buffer.charCodeAt(end - 1) === slash;
    const inside = buffer.slice(start + 1, selfClosing ? end - 1 : end);
    const nameEnd = endOfName(inside);
    const name = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
    const local = localNames.get(name) ?? rememberName(name);
    if (openTags.length === 0 && sawRoot) fail('a second root');
    sawRoot = true;
    if (openTags.length >= deepest) throw new SpreadsheetError('unsafe', `${part}: nested deeper than ${deepest}`);
    position = end + 1;
    listener.open(local, nameEnd < 0 ? noAttributes : parseAttributes(inside, nameEnd, fail));
    if (selfClosing) listener.close(local);
    else openTags.push(name);
    return true;
  };

  const rememberName = (name: string): string => {
    if (name === '' || /[<"'=&]/.test(name)) fail('a tag without a name');
    const local = name.slice(name.indexOf(':') + 1);
    if (localNames.size < mostNames) localNames.set(name, local);
    return local;
  };

  const takeMarkup = (start: number): boolean => {
    switch (buffer.charCodeAt(start + 1)) {
      case slash:
        return takeClosingTag(start);
      case exclamation:
        return takeDeclaration(start);
      case question:
        return skipPast('?>', start + 2);
      default:
        return takeOpeningTag(start);
    }
  };

  const scan = (): void => {
    position = 0;
    for (;;) {
      const start = buffer.indexOf('<', position);
      // Text is held back until the tag after it, so that an entity is never cut in two.
      if (start < 0 || start + 1 >= buffer.length) break;
      if (start > position) {
        emitText(buffer.slice(position, start));
        position = start;
      }
      const after = shortcut && openTags.length > 0 ? shortcut(buffer, start) : -1;
      if (after > start) position = after;
      else if (!takeMarkup(start)) break;
    }
    buffer = buffer.slice(position);
    if (buffer.length > longestToken) {
      throw new SpreadsheetError('unsafe', `${part}: a token of more than ${longestToken} characters`);
    }
  };

  return {
    write: (chunk) => {
      buffer += decoder.decode(chunk, { stream: true });
      scan();
    },
    end: () => {
      buffer += decoder.decode();
      scan();
      if (buffer.trim() !== '' || openTags.length > 0 || !sawRoot) fail('ends too early');
    },
  };
}

/** Parses a whole part; meant for the small ones. */
export async function parseXmlPart(part: string, chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = createBoundedXmlParser(part, listener);
  for await (const chunk of chunks) parser.write(chunk);
  parser.end();
}

/** Place of the `>` that ends the tag beginning at `start`, not one inside a quoted value; -1 when it has not come yet. */
function endOfTag(buffer: string, start: number): number {
  const first = buffer.indexOf('>', start);
  // Nearly always the first one is the end: a value with > inside ends in a quote that is still open there.
  if (first < 0) return -1;
  let index = start + 1;
  let end = first;
  for (;;) {
    const open = nextQuote(buffer, index, end);
    if (open < 0) return end;
    const close = buffer.indexOf(buffer[open] ?? '', open + 1);
    if (close < 0) return -1;
    index = close + 1;
    if (close > end) {
      end = buffer.indexOf('>', index);
      if (end < 0) return -1;
    }
  }
}

function nextQuote(buffer: string, from: number, to: number): number {
  for (let index = from; index < to; index += 1) {
    const code = buffer.charCodeAt(index);
    if (code === quote || code === apostrophe) return index;
  }
  return -1;
}

/** Where the name of a tag ends and its attributes begin; -1 when there are none. */
function endOfName(inside: string): number {
  for (let index = 0; index < inside.length; index += 1) {
    if (inside.charCodeAt(index) <= 0x20) return index;
  }
  return -1;
}

function parseAttributes(
  inside: string,
  from: number,
  fail: (reason: string) => never,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  let index = from;
  for (;;) {
    const equals = inside.indexOf('=', index);
    if (equals < 0) {
      if (inside.slice(index).trim() !== '') fail('an attribute without a value');
      return attributes;
    }
    let begin = index;
    while (inside.charCodeAt(begin) <= 0x20) begin += 1;
    const name = inside.slice(begin, equals).trimEnd();
    let open = equals + 1;
    while (inside.charCodeAt(open) <= 0x20) open += 1;
    const sign = inside[open];
    if (name === '' || (sign !== '"' && sign !== "'")) fail('an attribute without quotes');
    const close = inside.indexOf(sign ?? '"', open + 1);
    if (close < 0) fail('an attribute that does not end');
    const value = inside.slice(open + 1, close);
    attributes[name] = value.includes('&') ? decodeEntities(value, fail) : value;
    index = close + 1;
  }
}

function decodeEntities(raw: string, fail: (reason: string) => never): string {
  return raw.replace(
    /&(?:#x([0-9a-fA-F]{1,6});|#(\d{1,7});|([a-zA-Z]+);)?/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? fail(`unknown entity ${whole}`);
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
      return code <= 0x10ffff ? String.fromCodePoint(code) : fail(`unknown entity ${whole}`);
    },
  );
}
