import { useFrame } from './frame-context.ts';
import { formatDay, formatTime } from './format.ts';
import { formatDate } from '../../electron/contract/calendar-date.ts';

/** When the registers were last copied away, in words. */
export function BackupLine() {
  const { lastBackup, today } = useFrame();
  if (!lastBackup) return <span className="backup-line due">Chưa sao lưu lần nào</span>;
  const day = formatDay(lastBackup.at);
  const when = day === formatDate(today) ? `lúc ${formatTime(lastBackup.at)}` : `ngày ${day}`;
  return (
    <span className="backup-line">
      Sao lưu {when} {lastBackup.verified ? <DoneSign /> : <span className="due">chưa kiểm tra</span>}
    </span>
  );
}

/** A small green tick; the words beside it say the same. */
export function DoneSign() {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true" className="done">
      <path d="m1 6 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
