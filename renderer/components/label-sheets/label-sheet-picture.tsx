import type { LabelSheet } from '../../../electron/contract/label-sheets.ts';
import { classNames } from '../class-names.ts';
import './label-sheets.css';

/** The sheet of labels drawn small: a press on a label begins there. The number field does the same for the keyboard. */
export function LabelSheetPicture({
  sheet,
  startAt,
  count,
  onStart,
}: {
  readonly sheet: LabelSheet;
  readonly startAt: number;
  readonly count: number;
  readonly onStart: (label: number) => void;
}) {
  const cells = Array.from({ length: sheet.columns * sheet.rows }, (_, index) => index);
  return (
    <svg
      className="label-sheet"
      viewBox={`-1 -1 ${sheet.pageWidth + 2} ${sheet.pageHeight + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="label-page" width={sheet.pageWidth} height={sheet.pageHeight} />
      {cells.map((index) => {
        const x = sheet.left + (index % sheet.columns) * sheet.pitchX;
        const y = sheet.top + Math.floor(index / sheet.columns) * sheet.pitchY;
        const label = index + 1;
        return (
          <g key={label} onClick={() => onStart(label)}>
            <rect
              className={classNames('label-cell', label >= startAt && label < startAt + count && 'is-used')}
              x={x + 0.8}
              y={y + 0.8}
              width={sheet.width - 1.6}
              height={sheet.height - 1.6}
            />
            <text className="label-number" x={x + sheet.width / 2} y={y + sheet.height / 2 + 5}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
