import { useLocation } from 'wouter';
import { formatDate, isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { useSameOutgoing } from '../../api/outgoing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { paths } from '../../components/paths.ts';
import { useRested } from '../../components/use-rested.ts';
import { repeatedLines } from './many-subjects.ts';
import { typeCodeOf, type OutgoingValues } from './outgoing-values.ts';

/** "Đã vào sổ": the same body, type, day and subject stand in the register already. It never stops the typing. */
export function SameBand({
  values,
  subjects,
  accepted,
  onAccept,
}: {
  readonly values: OutgoingValues;
  readonly subjects: readonly string[];
  readonly accepted: boolean;
  readonly onAccept: () => void;
}) {
  const [, navigate] = useLocation();
  const { bodyId, documentDate } = values;
  const rested = useRested(subjects, 250);
  const typeCode = typeCodeOf(values.typeText) ?? '';
  const dated = documentDate !== null && isIsoDate(documentDate);
  const asked = typeCode !== '' && dated && rested.some((subject) => subject.trim() !== '');
  const { data } = useSameOutgoing(
    { bodyId, typeCode, documentDate: documentDate ?? '', subjects: [...rested] },
    asked,
  );
  const repeated = repeatedLines(subjects);
  const found = asked ? data?.documents[0] : undefined;
  if (!found && repeated.length === 0) return null;
  if (accepted) return <Band tone="quiet">Sẽ lấy số mới, dù trích yếu này đã có trong sổ hoặc trùng nhau.</Band>;
  return (
    <Band
      actions={
        <>
          {found ? (
            <Button small onClick={() => navigate(paths.outgoingDocument(found.id))}>
              Mở
            </Button>
          ) : null}
          <Button small onClick={onAccept}>
            Vẫn vào sổ
          </Button>
        </>
      }
    >
      {found ? (
        <p>
          <b>
            Đã vào sổ: số {found.numberText}, ngày {formatDate(found.documentDate)}.
          </b>{' '}
          {found.subject}
        </p>
      ) : null}
      {repeated.length > 0 ? <p>Trùng trong danh sách: dòng {repeated.join(', ')}.</p> : null}
    </Band>
  );
}
