/** The letter that tells the recipients of a cancelled, recalled or replaced document. Pure. (practice.md 2.5) */
import { blankContent, fileCopyLine, sameAsAboveLine } from '../../contract/blank-content.ts';
import { formatPartyDate } from '../../contract/calendar-date.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import type { OutgoingContent } from '../../contract/outgoing.schema.ts';
import type { DocumentFacts } from './document-facts.ts';

export interface NoticeOrder {
  readonly what: 'cancel' | 'recall' | 'replace';
  readonly reason: string;
  readonly replacedBy: string;
}

const verbs = { cancel: 'hủy', recall: 'thu hồi', replace: 'thay thế' } as const;

/** A công văn to the same nơi nhận, ready to be read, changed and numbered. */
export function writeNoticeLetter(
  facts: DocumentFacts,
  lines: readonly DistributionLine[],
  order: NoticeOrder,
  office: { readonly today: string; readonly filedAt: string; readonly returnBy: string | null },
): OutgoingContent {
  const title = facts.title.replace(/^./u, (first) => first.toLocaleLowerCase('vi'));
  const reached = lines.filter(({ target }) => target.kind !== 'file_copy' && target.kind !== 'pointer');
  const paragraphs = [
    `${opening(facts, title)}. ${decision(order)}.`,
    request(order, office.filedAt, office.returnBy),
    'Đề nghị các cơ quan, đơn vị và các đồng chí thực hiện.',
  ];
  return {
    ...blankContent({ id: facts.bodyId, place: facts.printed.place }, office.today),
    typeCode: 'CV',
    subject: `về việc ${verbs[order.what]} ${title}`,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text, heading: false })),
    addressees: [...facts.addressees, ...reached.map(({ text }) => text)],
    signerId: facts.signerId === 0 ? null : facts.signerId,
    lines: [sameAsAboveLine(), fileCopyLine(office.filedAt)],
  };
}

function opening(facts: DocumentFacts, title: string): string {
  const about = /^về(?:\s|$)/iu.test(facts.subject)
    ? facts.subject.replace(/^./u, (first) => first.toLocaleLowerCase('vi'))
    : facts.subject;
  return `${facts.printed.bodyName} đã ban hành và gửi ${title}${about === '' ? '' : ` ${about}`}`;
}

function decision({ what, reason, replacedBy }: NoticeOrder): string {
  const why = reason === '' ? '' : ` Lý do: ${reason.replace(/[\s.;]+$/, '')}`;
  if (what === 'replace')
    return `Nay văn bản nêu trên được thay thế bằng ${replacedBy === '' ? 'văn bản gửi kèm' : replacedBy}${why === '' ? '' : `.${why}`}`;
  return `Nay ${verbs[what]} văn bản nêu trên${why === '' ? '' : `.${why}`}`;
}

function request({ what }: NoticeOrder, filedAt: string, returnBy: string | null): string {
  if (what === 'cancel') return 'Văn bản nêu trên không còn giá trị; không sử dụng, không sao gửi tiếp.';
  if (what === 'replace') return 'Từ nay sử dụng văn bản thay thế; không sử dụng văn bản đã gửi trước.';
  const until = returnBy === null ? '' : ` trước ngày ${formatPartyDate(returnBy)}`;
  return `Gửi trả đủ số bản đã nhận về ${filedAt}${until}; không sao chụp, không phổ biến; xóa bản điện tử đã nhận qua mạng.`;
}
