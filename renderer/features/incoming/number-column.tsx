import type { IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import type { ChosenNumber } from '../../../electron/contract/numbering.schema.ts';
import { classNames } from '../../components/class-names.ts';
import { formatTime } from '../../components/format.ts';
import { chosenNumberText, OtherNumber } from '../../components/other-number.tsx';

export interface TakenNumber {
  readonly id: number;
  readonly numberText: string;
  /** Moment of registering; null when an existing number was confirmed. */
  readonly at: string | null;
  /** Until the first key is pressed it stands large and red in the place of the next one. */
  readonly fresh: boolean;
}

/** By the number of signs: 790, 1567, 15671, 15671a, 15671abc. */
const sizes = ['', '', '', '', 'is-long', 'is-longer', 'is-longer', 'is-longest'] as const;

/** Large enough to copy onto the stamp, and never wider than its column: "15671a" is written smaller than "790". */
function LargeNumber({ text, taken = false }: { readonly text: string; readonly taken?: boolean }) {
  const size = sizes[Math.min(text.length, sizes.length - 1)];
  return <span className={classNames('entry-number-large', taken && 'number', size)}>{text}</span>;
}

/** The number foreseen, black; the number taken, red: nobody copies an unissued number onto a stamp. */
export function NumberColumn({
  book,
  taken,
  saved,
  sent,
  chosen,
  onChoose,
  error,
}: {
  readonly book: IncomingEntryDefaults['books'][number] | null;
  readonly taken: TakenNumber | null;
  readonly saved: boolean;
  /** The letter that is being saved. */
  readonly sent: { readonly chosenNumber: ChosenNumber | null } | null;
  /** Another number than the next one. */
  readonly chosen: ChosenNumber | null;
  readonly onChoose: (chosen: ChosenNumber | null) => void;
  readonly error: string | undefined;
}) {
  const showTaken = sent === null && taken !== null && (taken.fresh || saved);
  const shown = sent ? sent.chosenNumber : chosen;
  return (
    <div className="entry-number">
      <div className="entry-number-shown" aria-live="polite">
        {showTaken ? (
          <>
            <span className="entry-number-label">{taken.at === null ? 'Giữ nguyên số đến' : 'Đã lưu số đến'}</span>
            <LargeNumber text={taken.numberText} taken />
            <span className="entry-number-label">
              {taken.at === null ? 'đã ghi nhận bản giấy' : `lúc ${formatTime(taken.at)}`}
            </span>
            <span className="entry-number-label">F9: in dấu đến</span>
          </>
        ) : (
          <>
            <span className="entry-number-label">
              {sent ? 'Đang lưu' : shown ? 'Số đến đã chọn' : 'Số đến dự kiến'}
            </span>
            <LargeNumber text={shown ? chosenNumberText(shown) : String(book?.nextNumber ?? '')} />
            <span className="entry-number-label">{book?.title}</span>
          </>
        )}
      </div>
      {book && !saved ? (
        <OtherNumber
          value={chosen}
          onChange={onChoose}
          belongs={({ seriesId }) => seriesId === book.id}
          error={error}
          hotkey="F8"
        />
      ) : null}
      {taken && !showTaken ? (
        <div className="entry-number-last">
          <span className="entry-number-label">Vừa lưu</span>
          <span className="number">{taken.numberText}</span>
          {taken.at === null ? null : <span className="entry-number-label">lúc {formatTime(taken.at)}</span>}
          <span className="entry-number-label">F9: in dấu đến</span>
        </div>
      ) : null}
    </div>
  );
}
