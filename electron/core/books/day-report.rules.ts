/** Báo cáo văn bản đến trong ngày: arrivals by whose they are, and by the way they came. (practice.md 7) */
import { documentTypeName } from '../../contract/document-types.ts';
import type { Channel } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import { bookTitle } from './book-title.rules.ts';

export interface ArrivedDocument {
  readonly numberText: string;
  readonly symbol: string;
  readonly issuerName: string;
  readonly typeCode: string | null;
  readonly subject: string;
  readonly channel: Channel;
}

const authorGroups = ['central', 'province', 'other'] as const;
type AuthorGroup = (typeof authorGroups)[number];

const groupTitles: Readonly<Record<AuthorGroup, string>> = {
  central: 'I. Cơ quan Trung ương',
  province: 'II. Tỉnh uỷ, thành uỷ',
  other: 'III. Cơ quan khác',
};

const centralSymbol = /\/[^/]*TW$/;
const centralName = /\btrung uong\b|^(ban bi thu|bo chinh tri|quoc hoi|chinh phu|thu tuong)\b/;
const committeeName = /^((ban thuong vu|ban chap hanh|thuong truc|van phong) )?(dang bo )?(tinh uy|thanh uy)\b/;

/** Whose document it is: by the organ in its symbol, then by the name. The committee's own advisory bodies are other organs. */
export function groupOfAuthor({ symbol, issuerName }: Pick<ArrivedDocument, 'symbol' | 'issuerName'>): AuthorGroup {
  const name = nameKey(issuerName);
  if (centralSymbol.test(symbol) || centralName.test(name)) return 'central';
  return committeeName.test(name) ? 'province' : 'other';
}

export interface DayReport {
  /** Ordinal, số đến, symbol, author, title. */
  readonly rows: readonly (readonly string[])[];
  /** Indexes of the rows that head a group. */
  readonly headings: readonly number[];
  readonly total: number;
}

const countText = (count: number): string => `${count} văn bản`;

/** The rows of the report in their groups; a group without arrivals is named with none, so that nobody has to ask. */
export function buildDayReport(documents: readonly ArrivedDocument[]): DayReport {
  const rows: string[][] = [];
  const headings: number[] = [];
  const head = (title: string, count: number): void => {
    headings.push(rows.length);
    rows.push(['', '', '', title, countText(count)]);
  };
  let ordinal = 0;
  for (const group of authorGroups) {
    const own = documents.filter((document) => groupOfAuthor(document) === group);
    head(groupTitles[group], own.length);
    for (const [title, isNetwork] of [
      ['Bưu điện, trực tiếp', false],
      ['Qua mạng', true],
    ] as const) {
      const came = own.filter(({ channel }) => (channel === 'network') === isNetwork);
      if (came.length === 0) continue;
      head(title, came.length);
      for (const { numberText, symbol, issuerName, typeCode, subject } of came) {
        ordinal += 1;
        const title = bookTitle(documentTypeName(typeCode), subject);
        rows.push([String(ordinal), numberText, symbol, issuerName, title]);
      }
    }
  }
  return { rows, headings, total: documents.length };
}
