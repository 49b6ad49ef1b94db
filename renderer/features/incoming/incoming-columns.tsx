import { documentTypeName } from '../../../electron/contract/document-types.ts';
import type { IncomingDocument, IncomingRow } from '../../../electron/contract/incoming.schema.ts';
import { channelLabels, urgencyLabels } from '../../../electron/contract/labels.vi.ts';
import { describeDeadline } from '../../components/format.ts';
import { keepTogether } from '../../../electron/contract/keep-together.ts';
import { ListDate } from '../../components/list-date.tsx';
import { filesColumn } from '../../components/register-list/files-column.tsx';
import type { Column } from '../../components/register-table/columns.ts';
import { describeRouting } from './incoming-words.ts';

/** Below this width of the window the deadline stands under the unit, in one column. */
const deadlineMovesBelow = 1100;
/** Shown only when chosen in "Cột". */
const onDemand = { fromWidth: Number.POSITIVE_INFINITY } as const;

export function DeadlineMark({ document, today }: { readonly document: IncomingDocument; readonly today: string }) {
  if (document.deadline === null || document.status === 'void') return null;
  if (document.finishedOn !== null) return <span className="done">xong</span>;
  const { text, tone } = describeDeadline(document.deadline, today);
  const day = document.deadline === today ? text : <ListDate date={document.deadline} today={today} />;
  if (tone === 'overdue') return <span className="overdue">{day}</span>;
  return tone === 'due' ? <b className="due">{day}</b> : <span>{day}</span>;
}

/** The unit that handles it, or what is missing, in words. */
function RoutingMark({ document }: { readonly document: IncomingDocument }) {
  if (document.status === 'void') return <span className="quiet">Đã hủy</span>;
  const units = describeRouting(document.routing);
  return units === '' ? <span className="due">Chưa chuyển</span> : <span>{keepTogether(units)}</span>;
}

/** The unit; in a narrow window its deadline stands on the line below it. */
function RoutingCell({ document, today }: { readonly document: IncomingDocument; readonly today: string }) {
  const dated = document.deadline !== null && document.status !== 'void';
  return (
    <span className={dated ? 'rt-names routing-dated' : 'rt-names'}>
      <RoutingMark document={document} />
      {dated ? (
        <span className="narrow-only">
          <DeadlineMark document={document} today={today} />
        </span>
      ) : null}
    </span>
  );
}

/** "**Chỉ thị** về tăng cường …", as the printed book has them in one column. */
export function SubjectText({ document }: { readonly document: Pick<IncomingDocument, 'typeCode' | 'subject'> }) {
  return (
    <>
      <b>{documentTypeName(document.typeCode)}</b> {document.subject}
    </>
  );
}

/** The columns of the incoming register on screen. */
export function incomingColumns(today: string): readonly Column<IncomingRow>[] {
  return [
    {
      key: 'number',
      sort: 'number',
      header: 'Số đến',
      width: 46,
      align: 'right',
      fixed: true,
      cell: (row) => <span className="number">{row.numberText}</span>,
    },
    {
      key: 'symbol',
      sort: 'symbol',
      header: 'Số, ký hiệu',
      width: 116,
      cell: (row) => row.symbol || <span className="quiet">không số</span>,
    },
    {
      key: 'documentDate',
      sort: 'documentDate',
      header: 'Ngày VB',
      width: 54,
      hiddenBelow: 800,
      yields: 2,
      align: 'right',
      cell: (row) => (row.documentDate === null ? '' : <ListDate date={row.documentDate} today={today} />),
    },
    {
      key: 'issuer',
      sort: 'issuer',
      header: 'Cơ quan ban hành',
      width: 128,
      wideWidth: 200,
      cell: (row) => <span className="rt-names">{keepTogether(row.issuerName)}</span>,
    },
    {
      key: 'subject',
      header: 'Tên loại và trích yếu',
      width: 'rest',
      fixed: true,
      cell: (row) => <SubjectText document={row} />,
    },
    filesColumn,
    { key: 'signer', header: 'Người ký', width: 130, fromWidth: 1700, cell: (row) => row.signer },
    { key: 'pages', header: 'Trang', width: 48, align: 'right', fromWidth: 1700, cell: (row) => row.pages ?? '' },
    {
      key: 'arrivalDate',
      sort: 'date',
      header: 'Ngày đến',
      width: 58,
      ...onDemand,
      align: 'right',
      cell: (row) => <ListDate date={row.arrivalDate} today={today} />,
    },
    { key: 'channel', header: 'Đến bằng', width: 72, ...onDemand, cell: (row) => channelLabels[row.channel] },
    { key: 'urgency', header: 'Độ khẩn', width: 84, ...onDemand, cell: (row) => urgencyLabels[row.urgency] },
    { key: 'addressee', header: 'Đơn vị, người nhận', width: 130, ...onDemand, cell: (row) => row.addressee },
    { key: 'fileNote', header: 'Hồ sơ', width: 120, ...onDemand, cell: (row) => row.fileNote },
    { key: 'note', header: 'Ghi chú', width: 140, ...onDemand, cell: (row) => row.note },
    {
      key: 'routing',
      header: 'Chuyển',
      width: 102,
      wideWidth: 170,
      cell: (row) => <RoutingCell document={row} today={today} />,
    },
    {
      key: 'deadline',
      sort: 'deadline',
      header: 'Hạn',
      width: 60,
      hiddenBelow: deadlineMovesBelow,
      cell: (row) => <DeadlineMark document={row} today={today} />,
    },
  ];
}
