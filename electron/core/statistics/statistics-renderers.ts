/** A table of statistics on paper and as a spreadsheet. */
import type { DocumentName } from '../../contract/documents.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import {
  type Statistics,
  statisticsGroupLabels,
  type StatisticsInput,
  statisticsRegisterLabels,
  statisticsStepLabels,
} from '../../contract/statistics.schema.ts';
import type { Connection } from '../db/connection.ts';
import { type Renderer, wordFile } from '../documents/renderer-types.ts';
import type { ExportedList } from '../exchange/export-lists.ts';
import { renderSheet } from '../exchange/sheet-file.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getOffice } from '../organization/organization.repository.ts';
import type { DeskListView } from '../word/desk-list.view.ts';
import { getStatistics } from './statistics.handlers.ts';

type StatisticsDocument = Extract<DocumentName, `statistics.${string}`>;

export const statisticsRenderers: { readonly [N in StatisticsDocument]: Renderer<N> } = {
  'statistics.table': async (context, { format, content, ...input }, control) => {
    const statistics = getStatistics(context, input);
    const stem = `Thong ke ${statisticsRegisterLabels[input.register]} ${formatDate(input.from)} ${formatDate(input.to)}`;
    const onTime = content === 'onTime';
    if (format !== 'docx') {
      const list = onTime ? toOnTimeList(statistics) : toList(input, statistics);
      return renderSheet(context, list, format, stem, control);
    }
    const { renderDeskList } = await import('../word/documents/desk-list.ts');
    const view = toView(context.db, context.today, input, statistics);
    return wordFile(stem, await renderDeskList(onTime ? { ...view, ...toOnTimeTable(input, statistics) } : view));
  },
};

function toList(input: StatisticsInput, { periods, rows, total }: Statistics): ExportedList {
  const counted = periods.map((period, index) => ({ ...period, key: `p${index}` }));
  const cells = (counts: readonly number[]) =>
    Object.fromEntries(counted.map(({ key }, index) => [key, counts[index] ?? 0]));
  return {
    name: 'Thống kê',
    columns: [
      { key: 'label', title: statisticsGroupLabels[input.register][input.groupBy], kind: 'text', width: 40 },
      ...(input.step === 'whole'
        ? []
        : counted.map(({ key, label }) => ({ key, title: label, kind: 'number', width: 14 }) as const)),
      { key: 'total', title: 'Cộng', kind: 'number', width: 10 },
    ],
    rows: [
      ...rows.map(({ label, counts, total: sum }) => ({ label, ...cells(counts), total: sum })),
      { label: totalLabel, ...cells(periods.map((period) => period.total)), total },
    ],
  };
}

const onTimeColumns = [
  { key: 'onTime', title: 'Đúng hạn' },
  { key: 'late', title: 'Trễ hạn' },
  { key: 'underWay', title: 'Đang làm' },
  { key: 'overdue', title: 'Quá hạn' },
] as const;

function toOnTimeList({ onTime }: Statistics): ExportedList {
  return {
    name: 'Giải quyết theo hạn',
    columns: [
      { key: 'unit', title: 'Đơn vị', kind: 'text', width: 40 },
      ...onTimeColumns.map(({ key, title }) => ({ key, title, kind: 'number', width: 12 }) as const),
    ],
    rows: onTime,
  };
}

function toOnTimeTable(
  { from, to }: StatisticsInput,
  { onTime }: Statistics,
): Pick<DeskListView, 'title' | 'subject' | 'remark' | 'columns' | 'rows' | 'totals'> {
  return {
    title: 'TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN CÓ HẠN',
    subject: `Văn bản đến từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    remark: '',
    columns: [
      { title: 'STT', mm: 12, align: 'center' },
      { title: 'Đơn vị', mm: 70, align: 'left' },
      ...onTimeColumns.map(({ title }) => ({ title, mm: 22, align: 'center' }) as const),
    ],
    rows: onTime.map((row, index) => [String(index + 1), row.unit, ...onTimeColumns.map(({ key }) => count(row[key]))]),
    totals: ['', 'Cộng', ...onTimeColumns.map(({ key }) => count(onTime.reduce((sum, row) => sum + row[key], 0)))],
  };
}

const totalLabel = 'Số văn bản';
/** More columns than this do not fit on a sheet of A4; the table then shows the sums alone. */
const mostPrintedPeriods = 6;

function toView(db: Connection, today: string, input: StatisticsInput, statistics: Statistics): DeskListView {
  const office = getOffice(db);
  const bodies = findIssuingBodies(db);
  const body = bodies.find(({ certifiesCopies }) => certifiesCopies) ?? bodies[0];
  const printed = body
    ? freezePrinted(body, null)
    : { upperLines: [office.parentName.toLocaleUpperCase('vi')], bodyLines: [office.name.toLocaleUpperCase('vi')] };
  const group = statisticsGroupLabels[input.register][input.groupBy];
  const tooMany = input.step !== 'whole' && statistics.periods.length > mostPrintedPeriods;
  const periods = input.step === 'whole' || tooMany ? [] : statistics.periods;
  const remarks = [
    ...(statistics.overlapping
      ? ['Một văn bản có nhiều nơi thì tính ở từng nơi; dòng cuối tính mỗi văn bản một lần.']
      : []),
    ...(tooMany
      ? [
          `Bảng in cộng cả kỳ; số liệu từng ${statisticsStepLabels[input.step].toLocaleLowerCase('vi')} có ở bảng lưu ra Excel.`,
        ]
      : []),
  ];
  return {
    letterhead: { upperLines: printed.upperLines, bodyLines: printed.bodyLines },
    title: 'THỐNG KÊ',
    subject: `${statisticsRegisterLabels[input.register]} từ ngày ${formatDate(input.from)} đến ngày ${formatDate(input.to)}, phân theo ${group.toLocaleLowerCase('vi')}`,
    remark: remarks.join(' '),
    place: office.place,
    date: today,
    columns: [
      { title: 'STT', mm: 12, align: 'center' },
      { title: group, mm: 70, align: 'left' },
      ...periods.map(({ label }) => ({ title: label, mm: 22, align: 'center' }) as const),
      { title: 'Cộng', mm: 20, align: 'center' },
    ],
    rows: statistics.rows.map(({ label, counts, total }, index) => [
      String(index + 1),
      label,
      ...periods.map((_, period) => count(counts[period] ?? 0)),
      count(total),
    ]),
    totals: ['', totalLabel, ...periods.map(({ total }) => count(total)), count(statistics.total)],
    signatures: ['Người lập', 'Chánh Văn phòng'],
    practice: office.practice,
  };
}

const count = (value: number): string => value.toLocaleString('vi-VN');
