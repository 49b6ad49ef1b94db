/** From registered arrivals to the views of their slips. Pure. (practice.md 1.5) */
import { formatPartyDate } from '../../contract/calendar-date.ts';
import type { IncomingDocument, Routing } from '../../contract/incoming.schema.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { type RoutingRole, routingRoleLabels, urgencyLabels } from '../../contract/labels.vi.ts';
import { nameKey } from '../../contract/text.ts';
import { citeArrival } from '../incoming/cite-arrival.rules.ts';
import type { HandlingSlipView } from '../word/handling-slip.view.ts';
import type {
  ResolutionSlipView,
  SlipDocumentView,
  SlipFrameView,
  SubmissionSlipView,
  TransferSlipView,
} from '../word/slip.view.ts';

const withRole = (routing: readonly Routing[], role: RoutingRole): string[] =>
  routing.filter((entry) => entry.role === role).map(({ recipient }) => recipient);

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function describe(document: IncomingDocument): SlipDocumentView {
  const { numberText, arrivalDate, subject, pages } = document;
  const cited = citeArrival({ ...document, typeName: documentTypeName(document.typeCode) });
  // It follows the issuer in the same sentence: "của Ban Bí thư về tăng cường …".
  const following = subject.replace(/^(?:v\/v|về)(?=\s)/iu, 'về');
  return { arrivalNumber: numberText, arrivalDate, cited: capitalized(cited), subject: following, pages };
}

const urgencyOf = ({ urgency }: IncomingDocument): string => (urgency === 'normal' ? '' : urgencyLabels[urgency]);

export function buildHandlingSlip(frame: SlipFrameView, document: IncomingDocument): HandlingSlipView {
  const { letterhead, place, date, practice } = frame;
  const { routing } = document;
  return {
    letterhead,
    place,
    arrivalNumber: document.numberText,
    arrivalDate: document.arrivalDate,
    issuer: document.issuerName,
    documentSymbol: `${documentTypeName(document.typeCode)} ${document.symbol}`.trim(),
    documentDate: document.documentDate,
    subject: document.subject,
    ...(document.pages === null ? {} : { pages: document.pages }),
    ...(document.urgency === 'normal' ? {} : { urgency: urgencyOf(document) }),
    ...(document.deadline === null ? {} : { deadline: document.deadline }),
    ...(document.direction === '' ? {} : { instruction: document.direction }),
    ...(routing.length === 0
      ? {}
      : {
          lead: withRole(routing, 'lead').join('; '),
          cooperating: withRole(routing, 'support'),
          forInformation: withRole(routing, 'fyi'),
        }),
    ...(document.result === '' ? {} : { result: document.result }),
    date,
    ...(practice ? { practice: true } : {}),
  };
}

export function buildResolutionSlip(frame: SlipFrameView, document: IncomingDocument): ResolutionSlipView {
  const { routing, direction, deadline } = document;
  return {
    ...frame,
    document: describe(document),
    urgency: urgencyOf(document),
    lead: withRole(routing, 'lead').join('; '),
    support: withRole(routing, 'support').join('; '),
    fyi: withRole(routing, 'fyi').join('; '),
    direction,
    deadline,
  };
}

/** What is written on a phiếu trình by hand of the clerk; lines of text. */
export interface Submission {
  readonly to: string;
  readonly content: string;
  readonly enclosures: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[-–•\s]+/u, '').trim())
    .filter((line) => line !== '');

export function buildSubmissionSlip(
  frame: SlipFrameView,
  document: IncomingDocument,
  { to, content, enclosures }: Submission,
): SubmissionSlipView {
  const { cited, subject, arrivalNumber, arrivalDate, pages } = describe(document);
  const extent = pages === null ? '' : `, ${pages} trang`;
  return {
    ...frame,
    to: linesOf(to),
    subject: `về việc giải quyết văn bản đến số ${arrivalNumber}`,
    content: [
      `${cited} ${subject} (số đến ${arrivalNumber}, ngày ${formatPartyDate(arrivalDate)}).`,
      ...linesOf(content),
    ],
    enclosures: enclosures === '' ? [`Văn bản đến số ${arrivalNumber}${extent}`] : linesOf(enclosures),
    deadline: document.deadline,
  };
}

/**
 * One slip for each unit, with all documents that go to it, in the order in which units and documents come up. The same unit
 * written in two ways (uỷ/ủy, spaces) is one.
 */
export function buildTransferSlips(
  frame: SlipFrameView,
  documents: readonly IncomingDocument[],
  sender: { readonly from: string; readonly handedBy: string },
): TransferSlipView[] {
  const slips = new Map<string, { readonly unit: string; readonly rows: TransferSlipView['documents'][number][] }>();
  for (const document of documents) {
    const done = new Set<string>();
    for (const { recipient, role } of document.routing) {
      const key = nameKey(recipient);
      if (done.has(key)) continue;
      done.add(key);
      const row = {
        ...describe(document),
        role: capitalized(routingRoleLabels[role]),
        others: describeOthers(document.routing, key),
        direction: document.direction,
        deadline: document.deadline,
        network: document.channel === 'network' && document.paperReceivedOn === null,
      };
      const known = slips.get(key);
      if (known) known.rows.push(row);
      else slips.set(key, { unit: recipient, rows: [row] });
    }
  }
  return [...slips.values()].map(({ unit, rows }) => ({ ...frame, ...sender, unit, documents: rows }));
}

/** "Chủ trì: Ban Dân vận; phối hợp: Văn phòng": with whom the unit does it. */
function describeOthers(routing: readonly Routing[], ownKey: string): string {
  const others = routing.filter(({ recipient }) => nameKey(recipient) !== ownKey);
  const parts = (['lead', 'support', 'fyi'] as const).flatMap((role) => {
    const names = withRole(others, role);
    return names.length === 0 ? [] : [`${routingRoleLabels[role]}: ${names.join(', ')}`];
  });
  return capitalized(parts.join('; '));
}
