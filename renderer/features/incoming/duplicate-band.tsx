import { useState } from 'react';
import { formatDate, isIsoDate } from '../../../electron/contract/calendar-date.ts';
import { documentTypeName } from '../../../electron/contract/document-types.ts';
import { channelLabels } from '../../../electron/contract/labels.vi.ts';
import type { MethodInput, MethodOutput } from '../../../electron/contract/api.ts';
import { isSameSymbol, useDuplicates, useRecordPaperOriginal } from '../../api/incoming.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { useOnceSettled } from '../../components/use-once-settled.ts';
import { useRested } from '../../components/use-rested.ts';
import type { EntryValues } from './entry-values.ts';

export type Duplicate = MethodOutput<'incoming.findDuplicates'>['duplicates'][number];

const none: readonly Duplicate[] = [];

/** What identifies a letter, as the register is asked for it. */
function askedOf({ symbol, issuerName, documentDate }: EntryValues): MethodInput<'incoming.findDuplicates'> {
  const date = documentDate !== null && isIsoDate(documentDate) ? documentDate : null;
  return { symbol, issuerName, documentDate: date, excludeId: null };
}

export interface FoundDuplicates {
  /** Of the symbol that stands in the field, never of the one before it. */
  readonly documents: readonly Duplicate[];
  /** False while organ or date have changed since they were found: they are shown, and nothing is done with them yet. */
  readonly settled: boolean;
}

/** Documents of the register that may be the one being entered; asked while typing, once the typing rests. */
export function useFoundDuplicates(values: EntryValues): FoundDuplicates {
  const asked = askedOf(useRested(values, 200));
  const { data, isPlaceholderData } = useDuplicates(asked);
  return {
    documents:
      values.symbol.trim() !== '' && isSameSymbol(asked.symbol, values.symbol) ? (data?.duplicates ?? none) : none,
    settled: !isPlaceholderData && JSON.stringify(asked) === JSON.stringify(askedOf(values)),
  };
}

/** "Đã vào sổ": look at it, record its paper copy, or register all the same. It never stops the typing. */
export function DuplicateBand({
  duplicates,
  settled,
  values,
  arrivalDate,
  copies,
  accepted,
  onOpen,
  onPaperRecorded,
  onAccept,
}: {
  readonly duplicates: readonly Duplicate[];
  /** False: found for another organ or date than stand there now; nothing is decided on them. */
  readonly settled: boolean;
  /** What is being entered. */
  readonly values: EntryValues;
  readonly arrivalDate: string;
  readonly copies: number;
  readonly accepted: boolean;
  readonly onOpen: (duplicate: Duplicate) => void;
  readonly onPaperRecorded: (duplicate: Duplicate) => void;
  readonly onAccept: () => void;
}) {
  const paper = useRecordPaperOriginal();
  const [error, setError] = useState('');
  const found = duplicates[0];
  // Only of the letter in sight: when another one is found meanwhile, nothing is done.
  const about = JSON.stringify([found?.id, askedOf(values)]);
  const recordOnceSettled = useOnceSettled(settled, about, () => {
    if (!found) return;
    paper.mutate(
      { id: found.id, receivedOn: arrivalDate, copies },
      { onSuccess: () => onPaperRecorded(found), onError: (problem) => setError(errorSentence(problem)) },
    );
  });
  const acceptOnceSettled = useOnceSettled(settled, about, onAccept);
  if (!found) return null;
  if (accepted) {
    return (
      <Band tone="quiet">
        Sẽ lấy số mới, dù đã có số đến {found.numberText} ngày {formatDate(found.arrivalDate)}.
      </Band>
    );
  }
  const refused = found.certain || isSameDay(found, values);
  const more = duplicates.length > 1 ? ` Còn ${duplicates.length - 1} văn bản khác cùng ký hiệu.` : '';
  return (
    <Band
      actions={
        <>
          <Button small onClick={() => onOpen(found)}>
            Mở
          </Button>
          {refused && found.paperReceivedOn === null ? (
            <Button small busy={paper.isPending} onClick={recordOnceSettled}>
              Ghi nhận bản giấy
            </Button>
          ) : null}
          {refused ? (
            <Button small onClick={acceptOnceSettled}>
              Vẫn đăng ký
            </Button>
          ) : null}
        </>
      }
    >
      <p>
        <b>
          {found.certain ? 'Đã vào sổ' : 'Có thể đã vào sổ'}: số đến {found.numberText}, ngày{' '}
          {formatDate(found.arrivalDate)}, {channelLabels[found.channel].toLowerCase()}.
        </b>
      </p>
      <p>
        {describe(found)} {tail(found, refused)}
        {more}
      </p>
      {error === '' ? null : <p className="field-error">{error}</p>}
    </Band>
  );
}

function describe(found: Duplicate): string {
  const type = documentTypeName(found.typeCode) || 'Văn bản';
  const date = found.documentDate === null ? 'không ghi ngày' : formatDate(found.documentDate);
  return `${type} của ${found.issuerName}, ${date}.`;
}

/** The same day and an organ that may be the same ("Tỉnh ủy", "Tỉnh ủy Thái Nguyên"): refused until the clerk decides. */
function isSameDay(found: Duplicate, { documentDate, issuerName }: Pick<EntryValues, 'documentDate' | 'issuerName'>) {
  return issuerName.trim() !== '' && found.documentDate !== null && found.documentDate === documentDate;
}

function tail(found: Duplicate, refused: boolean): string {
  if (!found.certain) {
    return refused
      ? 'Cùng ký hiệu, cùng ngày: nếu là cơ quan khác thì chọn “Vẫn đăng ký”.'
      : 'Ghi nốt cơ quan và ngày để biết chắc.';
  }
  if (found.paperReceivedOn !== null) return `Bản giấy đã ghi nhận ngày ${formatDate(found.paperReceivedOn)}.`;
  return 'Bản giấy đến sau giữ nguyên số đến.';
}
