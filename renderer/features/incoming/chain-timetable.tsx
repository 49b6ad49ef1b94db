import { Link } from 'wouter';
import { formatDayMonth } from '../../../electron/contract/calendar-date.ts';
import type { ChainStep } from '../../../electron/contract/incoming.schema.ts';
import { DoneSign } from '../../components/backup-line.tsx';
import { classNames } from '../../components/class-names.ts';
import { formatCount } from '../../components/format.ts';
import { paths } from '../../components/paths.ts';
import './chain-timetable.css';

const kindLabels: Readonly<Record<ChainStep['kind'], string>> = {
  arrival: 'Đến',
  paper: 'Bản giấy',
  direction: 'Chỉ đạo',
  copy: 'Bản sao',
  implementation: 'Triển khai',
  event: 'Diễn biến',
  link: 'Liên kết',
  finished: 'Xong',
  void: 'Hủy số',
};

/** The way of a document as a timetable: date, dot, step, text, state. */
export function ChainTimetable({
  steps,
  compact,
}: {
  readonly steps: readonly ChainStep[];
  readonly compact?: boolean;
}) {
  return (
    <ol className={classNames('chain', compact && 'is-compact')}>
      {steps.map((step, index) => (
        <li key={index} className="chain-step">
          <span className="chain-date">{formatDayMonth(step.date)}</span>
          <span className={`chain-dot is-${step.mark}`} aria-hidden="true" />
          <span className="chain-kind">{kindLabels[step.kind]}</span>
          <div className="chain-text">
            <p>
              {step.kind === 'arrival' ? (
                <>
                  {step.title} <StepNumber step={step} />
                </>
              ) : (
                <>
                  <StepNumber step={step} /> {step.title}
                </>
              )}
            </p>
            {step.detail === '' ? null : <p className="chain-detail">{step.detail}</p>}
          </div>
          <StepState step={step} />
        </li>
      ))}
    </ol>
  );
}

const pathOf = { copy: paths.copy, outgoing: paths.outgoingDocument, incoming: paths.incomingDocument } as const;

function StepNumber({ step }: { readonly step: ChainStep }) {
  if (step.number === null) return null;
  if (step.link === null) return <span className="number">{step.number}</span>;
  const to = pathOf[step.link.to](step.link.id);
  return (
    <Link className="number" href={to}>
      {step.number}
    </Link>
  );
}

function StepState({ step }: { readonly step: ChainStep }) {
  const state =
    step.mark === 'done' ? (
      <span className="done">
        <DoneSign /> {step.state}
      </span>
    ) : (
      <span className={step.mark === 'owed' ? 'overdue' : undefined}>{step.state}</span>
    );
  if (step.progress === null) return <span className="chain-state">{step.state === '' ? null : state}</span>;
  const { done, total } = step.progress;
  return (
    <span className="chain-state">
      <b>
        {formatCount(done)}/{formatCount(total)} ký nhận
      </b>
      <progress className="chain-bar" max={Math.max(1, total)} value={done} aria-label="Đã ký nhận" />
    </span>
  );
}
