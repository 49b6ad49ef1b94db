import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { NumberSeries, ReservedNumber } from '../../../electron/contract/numbering.schema.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { useReservedNumbers } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { ReleaseDialog, ReserveDialog } from './reserve-dialogs.tsx';
import { SettingsPart } from './settings-part.tsx';

/** Numbers that are kept: for whom, until when, and the way back. */
export function ReservedNumbers({
  organization,
  series,
}: {
  readonly organization: Organization;
  readonly series: readonly NumberSeries[];
}) {
  const kept = useReservedNumbers();
  const [reserving, setReserving] = useState(false);
  const [releasing, setReleasing] = useState<ReservedNumber | null>(null);
  const open = series.filter((entry) => entry.open);
  const first = open[0];
  const reserved = kept.data?.reserved ?? [];
  return (
    <SettingsPart
      title="Số đang giữ"
      hint="Khi đăng ký hoặc cấp số, lấy số đang giữ ở “Số khác…” cạnh số dự kiến."
      action={first ? <Button onClick={() => setReserving(true)}>Giữ số…</Button> : null}
    >
      {kept.error ? <Band tone="error">{errorSentence(kept.error)}</Band> : null}
      {reserved.length === 0 ? (
        <p className="quiet">{kept.data ? 'Không có số nào đang giữ.' : ''}</p>
      ) : (
        <div className="table-scroll" role="region" aria-label="Số đang giữ" tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Số</th>
                <th scope="col">Sổ, dãy số</th>
                <th scope="col">Giữ cho</th>
                <th scope="col">Đến ngày</th>
                <th scope="col">Lý do</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {reserved.map((entry) => (
                <tr key={`${entry.seriesId}.${entry.number}${entry.suffix}`}>
                  <td>{entry.numberText}</td>
                  <td>{entry.seriesTitle}</td>
                  <td>{entry.holder}</td>
                  <td>
                    {entry.until === null ? '' : formatDate(entry.until)}
                    {entry.overdue ? <span className="overdue"> quá hạn giữ</span> : null}
                  </td>
                  <td>{entry.note}</td>
                  <td className="is-action">
                    <Button
                      small
                      variant="quiet"
                      aria-label={`Trả số ${entry.numberText}`}
                      onClick={() => setReleasing(entry)}
                    >
                      Trả số
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reserving && first ? (
        <ReserveDialog
          today={organization.today}
          series={open}
          initialSeriesId={first.id}
          onClose={() => setReserving(false)}
        />
      ) : null}
      {releasing ? <ReleaseDialog reserved={releasing} onClose={() => setReleasing(null)} /> : null}
    </SettingsPart>
  );
}
