import { formatDate, weekdayName } from '../../contract/calendar-date.ts';
import { formatTitle } from '../../contract/document-types.ts';
import { getOffice } from '../organization/organization.repository.ts';
import { readWaiting, type Waiting } from '../today/waiting.ts';
import { type Renderer, wordFile } from './renderer-types.ts';
import { fitOnSheet } from './today-sheet.rules.ts';

type Section = Waiting['items'][number]['section'];

/** The sections in the order of the sheet, as the screen names them. */
const sectionTitles: readonly (readonly [Section, string])[] = [
  ['overdue', 'Quá hạn'],
  ['due_today', 'Đến hạn hôm nay'],
  ['not_routed', 'Chưa chuyển'],
  ['not_sent', 'Đã cấp số, chưa gửi'],
  ['awaiting_receipt', 'Chờ ký nhận'],
  ['due_soon', 'Sắp đến hạn'],
];

/** Two lines: on a sheet for all that waits a long subject says no more to the chief than its beginning. */
const mostLetters = 90;
function shorten(text: string): string {
  return text.length <= mostLetters
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', mostLetters)).replace(/[ ,;.:]+$/u, '')}…`;
}

export const todayRenderers: { readonly 'today.sheet': Renderer<'today.sheet'> } = {
  'today.sheet': async (context) => {
    const { db, today } = context;
    const { items, counts } = readWaiting(context);
    const office = getOffice(db);
    const totals: Readonly<Record<Section, number>> = {
      overdue: counts.overdue,
      due_today: counts.dueToday,
      not_routed: counts.notRouted,
      not_sent: counts.notSent,
      awaiting_receipt: counts.awaitingReceipt,
      due_soon: counts.dueSoon,
    };
    const { renderTodaySheet } = await import('../word/documents/today-sheet.ts');
    const bytes = await renderTodaySheet({
      officeName: office.name,
      title: `Việc đang chờ ${weekdayName(today).toLocaleLowerCase('vi')}, ngày ${formatDate(today)}`,
      practice: office.practice,
      sections: fitOnSheet(
        sectionTitles.map(([section, title]) => ({
          title,
          total: totals[section],
          rows: items
            .filter((item) => item.section === section)
            .map(({ number, symbol, typeName, subject, issuer, who, state }) => ({
              number,
              symbol,
              subject: shorten(formatTitle(typeName, subject)),
              issuer,
              who,
              state,
            })),
        })),
      ),
    });
    return wordFile(`Viec dang cho ${formatDate(today)}`, bytes);
  },
};
