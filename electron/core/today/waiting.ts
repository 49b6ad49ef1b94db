import type { Today } from '../../contract/books.schema.ts';
import { addDays, daysBetween, formatDayMonth } from '../../contract/calendar-date.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { allIncoming, type IncomingDocument } from '../../contract/incoming.schema.ts';
import type { QueryContext } from '../context.ts';
import { countOverdue, findOverdue, getDeskSettings } from '../distribution/dispatch.repository.ts';
import { overdueRule } from '../distribution/overdue.rules.ts';
import { countIncomingTotal, findIncomingIds } from '../incoming/incoming-search.repository.ts';
import { findIncomingByIds } from '../incoming/incoming.repository.ts';
import { formatRouting } from '../incoming/incoming.rules.ts';
import { readDaysAround } from '../calendar/calendar.repository.ts';
import { addWorkingDays } from '../calendar/working-days.rules.ts';
import { type AwaitingRow, findAwaiting, findUnsent } from './today.repository.ts';
import { describeLateness } from './today.rules.ts';

const shownPerSection = 50;
/** A number of the last week that was sent to nobody is work; an older one belongs to an office that records no sending. */
const freshDays = 7;

type TodayItem = Today['items'][number];

export interface Waiting {
  readonly counts: Today['counts'];
  readonly items: TodayItem[];
}

/** What waits today, in the order in which the desk looks at it; at most fifty rows a section, the counts are whole. */
export function readWaiting(context: QueryContext): Waiting {
  const { db, today } = context;
  const settings = getDeskSettings(db);
  const rule = overdueRule(settings, today);
  const freshSince = addDays(today, -freshDays);
  const waiting = findAwaiting(db, shownPerSection, rule, freshSince);
  const unsent = findUnsent(db, shownPerSection, freshSince);
  const late = new Map(
    findOverdue(db, rule, shownPerSection).map(({ ownerKind, ownerId, sentOn }) => [
      `${ownerKind}:${ownerId}`,
      daysBetween(addDays(sentOn, settings.receiptDays), today),
    ]),
  );
  const sections = [
    dueItems(context, 'overdue', 'overdue'),
    dueItems(context, 'due_today', 'today'),
    notRoutedItems(context),
    unsent.rows.map((row) => unsentItem(context, row)),
    waiting.rows.map((row) => awaitingItem(row, late.get(`${row.ownerKind}:${row.ownerId}`) ?? 0)),
    dueItems(context, 'due_soon', 'soon'),
  ];
  const count = (deadline: 'overdue' | 'today' | 'soon'): number =>
    countIncomingTotal(db, { ...allIncoming, deadline }, today);
  return {
    counts: {
      overdue: count('overdue'),
      dueToday: count('today'),
      dueSoon: count('soon'),
      notRouted: countIncomingTotal(db, { ...allIncoming, routing: 'none' }, today),
      notSent: unsent.total,
      awaitingReceipt: waiting.total,
      overdueReceipts: countOverdue(db, rule),
    },
    items: sections.flat(),
  };
}

function dueItems(
  context: QueryContext,
  section: 'overdue' | 'due_today' | 'due_soon',
  deadline: 'overdue' | 'today' | 'soon',
): TodayItem[] {
  const documents = find(context, { ...allIncoming, deadline });
  return documents
    .sort((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? -1 : 1))
    .map((document) =>
      incomingItem(document, section, describeLateness(document.deadline ?? context.today, context.today)),
    );
}

function notRoutedItems(context: QueryContext): TodayItem[] {
  return find(context, { ...allIncoming, routing: 'none' }).map((document) =>
    incomingItem(
      document,
      'not_routed',
      document.arrivalDate === context.today
        ? (document.arrivalTime ?? '')
        : `đến ${formatDayMonth(document.arrivalDate)}`,
    ),
  );
}

function find({ db, today }: QueryContext, filter: Parameters<typeof findIncomingIds>[1]): IncomingDocument[] {
  return findIncomingByIds(db, findIncomingIds(db, filter, today, 0, shownPerSection));
}

function incomingItem(document: IncomingDocument, section: TodayItem['section'], state: string): TodayItem {
  return {
    section,
    link: { to: 'incoming', id: document.id },
    number: document.numberText,
    symbol: document.symbol,
    typeName: documentTypeName(document.typeCode),
    subject: document.subject,
    issuer: document.issuerName,
    who: formatRouting(document.routing),
    state,
  };
}

function unsentItem({ db, today }: QueryContext, row: AwaitingRow): TodayItem {
  const { day } = addWorkingDays(row.date, 1, readDaysAround(db, row.date));
  const late = daysBetween(day, today);
  return {
    ...issuedItem(row, 'not_sent'),
    who: `${row.recipients} nơi`,
    state: late > 0 ? `quá ${late} ngày` : late === 0 ? 'gửi hôm nay' : `hạn ${formatDayMonth(day)}`,
  };
}

function awaitingItem(row: AwaitingRow, daysLate: number): TodayItem {
  return {
    ...issuedItem(row, 'awaiting_receipt'),
    who: `Còn ${row.recipients - row.acknowledged} nơi`,
    state: `${row.acknowledged}/${row.recipients}${daysLate > 0 ? `, quá ${daysLate} ngày` : ''}`,
  };
}

function issuedItem(row: AwaitingRow, section: TodayItem['section']): Omit<TodayItem, 'who' | 'state'> {
  return {
    section,
    link: { to: row.ownerKind, id: row.ownerId },
    number: row.numberText,
    symbol: '',
    typeName: documentTypeName(row.typeCode),
    subject: row.subject,
    issuer: `${formatDayMonth(row.date)}, ${row.ownerKind === 'copy' ? 'bản sao' : 'văn bản đi'}`,
  };
}
