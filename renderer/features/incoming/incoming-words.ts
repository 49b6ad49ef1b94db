import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import type { IncomingDocument, Routing } from '../../../electron/contract/incoming.schema.ts';
import { channelLabels, routingRoleLabels, type RoutingRole } from '../../../electron/contract/labels.vi.ts';

/** "Chỉ thị 12-CT/TW"; "Chỉ thị" without a symbol; "Văn bản" when nothing is known. */
export function citeDocument(document: Pick<IncomingDocument, 'typeCode' | 'symbol'>): string {
  const parts = [documentTypeName(document.typeCode), document.symbol].filter((part) => part !== '');
  return parts.length === 0 ? 'Văn bản không số' : parts.join(' ');
}

/** "Ban Bí thư, 05/01/2022". */
export function describeOrigin(document: Pick<IncomingDocument, 'issuerName' | 'documentDate'>): string {
  return document.documentDate === null
    ? `${document.issuerName}, không ghi ngày`
    : `${document.issuerName}, ${formatDate(document.documentDate)}`;
}

/** "18/01/2022, lúc 08:20, qua mạng". */
export function describeArrival(document: Pick<IncomingDocument, 'arrivalDate' | 'arrivalTime' | 'channel'>): string {
  const time = document.arrivalTime === null ? [] : [`lúc ${document.arrivalTime}`];
  return [formatDate(document.arrivalDate), ...time, channelLabels[document.channel].toLowerCase()].join(', ');
}

/** "4 trang, 1 bản". */
export function describeExtent(document: Pick<IncomingDocument, 'pages' | 'copies'>): string {
  const pages = document.pages === null ? [] : [`${document.pages} trang`];
  return [...pages, `${document.copies} bản`].join(', ');
}

/** The units that have this part in handling a document: "Ban Dân vận; Văn phòng". */
export function unitsWithRole(routing: readonly Routing[], role: RoutingRole): string {
  return routing
    .filter((entry) => entry.role === role)
    .map((entry) => entry.recipient)
    .join('; ');
}

/** For a cell of the register: who leads, else who is named first. */
export function describeRouting(routing: readonly Routing[]): string {
  return unitsWithRole(routing, 'lead') || routing.map((entry) => entry.recipient).join('; ');
}

/** As it is typed: "Ban Dân vận (chủ trì); Văn phòng (phối hợp)". */
export function formatRouting(routing: readonly Routing[]): string {
  return routing.map((entry) => `${entry.recipient} (${routingRoleLabels[entry.role]})`).join('; ');
}

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('vi') === b.normalize('NFC').toLocaleLowerCase('vi');

/**
 * Reads what was typed into "Chuyển". The part of a unit stands in brackets; without brackets the first unit leads and
 * the others co-operate.
 */
export function parseRouting(text: string): readonly Routing[] {
  const roles = Object.entries(routingRoleLabels) as readonly (readonly [RoutingRole, string])[];
  const routing: Routing[] = [];
  for (const part of text.split(/[;\n]/)) {
    const match = /^(.*?)\s*(?:\(([^()]*)\))?\s*$/su.exec(part.trim());
    const recipient = (match?.[1] ?? '').trim();
    const named = match?.[2]?.trim().normalize('NFC').toLowerCase();
    const role = roles.find(([, label]) => label === named)?.[0];
    if (recipient === '') continue;
    const fallback = routing.some((entry) => entry.role === 'lead') ? 'support' : 'lead';
    // Brackets that name no part belong to the name: "Phòng Quản trị (bộ phận xe)".
    const next: Routing =
      role === undefined && named !== undefined
        ? { recipient: part.trim(), role: fallback }
        : { recipient, role: role ?? fallback };
    // One unit handles it once: named again, its first place counts.
    if (!routing.some((entry) => sameName(entry.recipient, next.recipient))) routing.push(next);
  }
  return routing;
}
