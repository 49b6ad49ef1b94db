import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { ImportReport } from '../../../electron/contract/exchange.schema.ts';
import type { ImportRegister } from '../../../electron/contract/import-registers.ts';
import { formatCount } from '../../components/format.ts';

/** What the trial noticed besides the rows that are not taken. */
export function ReportFindings({
  report,
  register,
}: {
  readonly report: ImportReport;
  readonly register: ImportRegister;
}) {
  const names = register === 'incoming' ? 'Cơ quan ban hành' : 'Người ký';
  const findings: { readonly name: string; readonly text: string }[] = [
    ...(register === 'incoming'
      ? []
      : report.series.map(({ title, isNew, rows, firstNumberText, lastNumberText }) => ({
          name: title,
          text: `${formatCount(rows)} số, ${firstNumberText} đến ${lastNumberText}${isNew ? ', mở mới' : ''}`,
        }))),
    ...(report.skippedCount === 0
      ? []
      : [
          {
            name: 'Bỏ qua',
            text: `${formatCount(report.skippedCount)} dòng không phải văn bản (tiêu đề lặp lại, số trang, dòng cộng): dòng ${shorten(
              report.skippedRows.map(String),
              12,
            )}`,
          },
        ]),
    ...(report.gapCount === 0
      ? []
      : [
          {
            name: 'Số trống',
            text: `${formatCount(report.gapCount)} số không có trong tệp, được ghi là số trống: ${
              report.series.length > 1 ? report.gaps.join('; ') : shorten(report.gaps, 30)
            }`,
          },
        ]),
    ...(report.alikeCount === 0
      ? []
      : [
          {
            name: 'Có thể trùng',
            text: `${formatCount(report.alikeCount)} văn bản cùng ký hiệu, cơ quan và ngày, vẫn nhập: ${shorten(
              report.alike.map(({ numberText, other }) => `số ${numberText} và ${other}`),
              5,
            )}`,
          },
        ]),
    ...(report.shortYearCount === 0
      ? []
      : [
          {
            name: 'Ngày đọc thêm',
            text: `${formatCount(report.shortYearCount)} ngày, ví dụ ${shorten(
              report.shortYears.map(({ from, to }) => `${from} đọc là ${formatDate(to)}`),
              3,
            )}`,
          },
        ]),
    ...(report.mendedCells === 0
      ? []
      : [{ name: 'Phông chữ', text: `${formatCount(report.mendedCells)} ô được chuyển sang chữ Unicode` }]),
    ...(report.issuersRespelled.length === 0
      ? []
      : [
          {
            name: register === 'incoming' ? 'Tên cơ quan' : 'Tên người ký',
            text: `viết theo tên đã có: ${shorten(
              report.issuersRespelled.map(({ from, to }) => `“${from}” thành “${to}”`),
              5,
            )}`,
          },
        ]),
    {
      name: names,
      text: `${formatCount(report.issuersKnown)} đã biết, ${formatCount(report.issuersNewCount)} mới${
        report.issuersNewCount === 0
          ? ''
          : `: ${shorten(
              report.issuersNew.map(({ name }) => name),
              8,
            )}`
      }`,
    },
  ];
  return (
    <dl className="exchange-findings">
      {findings.map(({ name, text }) => (
        <div key={`${name} ${text}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The first ones, each once, and a sign that there are more. */
export function shorten(texts: readonly string[], most: number): string {
  const different = [...new Set(texts)];
  return different.length <= most ? different.join(', ') : `${different.slice(0, most).join(', ')} …`;
}
