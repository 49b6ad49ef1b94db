import type { Statistics } from '../../../electron/contract/statistics.schema.ts';
import { shortLabel } from './period-label.ts';
import { formatCount } from '../../components/format.ts';

const height = 150;
const labelRoom = 24;
const countRoom = 18;
const step = 64;
const bar = 36;

/** One bar for each period. The table below it says the same in numbers, so it is a picture to those who read the screen aloud. */
export function PeriodChart({ periods }: { readonly periods: Statistics['periods'] }) {
  const most = Math.max(1, ...periods.map(({ total }) => total));
  // Labels that would touch each other are left out in turn.
  const every = Math.ceil(periods.length / 14);
  const width = periods.length * step;
  return (
    <svg
      className="statistics-chart"
      viewBox={`0 0 ${width} ${height + labelRoom + countRoom}`}
      role="img"
      aria-label={`Số văn bản theo kỳ, nhiều nhất ${formatCount(most)}`}
    >
      <line x1="0" x2={width} y1={height + countRoom} y2={height + countRoom} />
      {periods.map(({ from, label, total }, index) => {
        const tall = (total / most) * height;
        const middle = index * step + step / 2;
        return (
          <g key={from}>
            <rect x={middle - bar / 2} y={countRoom + height - tall} width={bar} height={tall} />
            {total > 0 && every === 1 ? (
              <text x={middle} y={countRoom + height - tall - 5}>
                {formatCount(total)}
              </text>
            ) : null}
            {index % every === 0 ? (
              <text x={middle} y={countRoom + height + 17} className="is-label">
                {shortLabel(label)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
