/** What a stamp of arrival says of a document. Pure. (practice.md 1.2) */
import { formatPartyDate } from '../../contract/calendar-date.ts';
import type { IncomingDocument } from '../../contract/incoming.schema.ts';
import type { StampSettings, StampYear } from '../../contract/stamp.schema.ts';

/** "05/02", "05/02/26", "21/7/2026": zeros for days below 10 and months 1 and 2; the year as the office's stamp has it. */
export function formatStampDate(iso: string, year: StampYear): string {
  const [day = '', month = '', full = ''] = formatPartyDate(iso).split('/');
  return [day, month, ...(year === 'none' ? [] : [year === 'short' ? full.slice(2) : full])].join('/');
}

type Timed = Pick<IncomingDocument, 'urgency' | 'arrivalTime' | 'subject' | 'note'>;

/** The hour stands on Thượng khẩn, Hoả tốc and Hoả tốc hẹn giờ; the last is known from what the clerk wrote of it. */
function asksForHour({ urgency, subject, note }: Timed): boolean {
  return urgency === 'very_urgent' || urgency === 'flash' || /hẹn giờ/iu.test(`${subject} ${note}`.normalize('NFC'));
}

/** "14.30"; '' where it is asked for and was not noted; null where it does not stand on the stamp. */
export function formatStampHour(document: Timed): string | null {
  if (!asksForHour(document)) return null;
  return document.arrivalTime === null ? '' : document.arrivalTime.replace(':', '.');
}

/**
 * What came over the network is stamped so on its print. Once the paper has come, the paper is what gets stamped, with the
 * same number and day. (practice.md 1.7)
 */
export function isNetworkStamp({
  channel,
  paperReceivedOn,
}: Pick<IncomingDocument, 'channel' | 'paperReceivedOn'>): boolean {
  return channel === 'network' && paperReceivedOn === null;
}

export function stampWords(
  document: Pick<IncomingDocument, 'channel' | 'paperReceivedOn'>,
  settings: Pick<StampSettings, 'paperWords' | 'networkWords'>,
): string {
  return isNetworkStamp(document) ? settings.networkWords : settings.paperWords;
}

/** Who leads; of many only the first, because the line is five centimetres long. */
export function stampRouting({ routing }: Pick<IncomingDocument, 'routing'>): string {
  const leading = routing.filter(({ role }) => role === 'lead').map(({ recipient }) => recipient);
  const names = leading.length > 0 ? leading : routing.map(({ recipient }) => recipient);
  const whole = names.join('; ');
  return whole.length <= 60 ? whole : `${names[0] ?? ''}${names.length > 1 ? ` và ${names.length - 1} nơi khác` : ''}`;
}
