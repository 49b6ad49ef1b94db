import type { IncomingEntryDefaults } from '../../../electron/contract/incoming.schema.ts';
import { channelLabels, channels, type Channel } from '../../../electron/contract/labels.vi.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { BatchTable } from './batch-table.tsx';
import type { BatchForm } from './use-batch.ts';

type Book = IncomingEntryDefaults['books'][number];
const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));

/** The pasted letters: day, book and channel of all of them, then one row each. */
export function BatchSheet({
  form,
  book,
  books,
  onOpen,
  onFocusRow,
}: {
  readonly form: BatchForm;
  /** The book they go into. */
  readonly book: Book;
  /** Those that are open. */
  readonly books: readonly Book[];
  readonly onOpen: (position: number) => void;
  readonly onFocusRow: (position: number) => void;
}) {
  const { today } = useFrame();
  const { rows, states } = form;
  const stopped = states.flatMap(({ mark }, position) => (mark === 'stop' ? [position] : []));
  const inBook = stopped.filter((position) => states[position]?.words.startsWith('Đã vào sổ') ?? false);
  const first = rows[0]?.draft.values;
  return (
    <>
      <div className="form-grid batch-head">
        <DateField
          label="Ngày đến"
          near={today}
          lean="behind"
          value={first?.arrivalDate ?? null}
          onChange={(arrivalDate) => form.changeAll({ arrivalDate })}
        />
        <SelectField
          label="Sổ"
          value={String(book.id)}
          options={books.map((open) => ({ value: String(open.id), label: open.title }))}
          onChange={(id) => form.chooseBook(Number(id))}
        />
        <SegmentedField
          label="Đến bằng"
          value={first?.channel ?? 'network'}
          options={channelOptions}
          onChange={(channel) => form.changeAll({ channel: channel as Channel })}
        />
      </div>
      <p className="batch-note">
        Số đến dự kiến từ {book.nextNumber}. Vào sổ tất cả hoặc không dòng nào.
        {stopped.length > 0 ? <span className="due"> {stopped.length} dòng phải xem lại.</span> : null}
      </p>
      <BatchTable
        rows={rows}
        states={states}
        onOpen={onOpen}
        onDrop={(position) => {
          form.drop(rows[position]?.key ?? 0);
          onFocusRow(Math.min(position, rows.length - 2));
        }}
      />
      <div className="batch-foot">
        {inBook.length > 0 ? (
          <Button small onClick={() => form.dropAll(inBook.map((position) => rows[position]?.key ?? 0))}>
            Bỏ {inBook.length} dòng đã vào sổ
          </Button>
        ) : null}
        {form.dropped ? (
          <Button small variant="quiet" onClick={form.takeBack}>
            Lấy lại dòng vừa bỏ
          </Button>
        ) : null}
      </div>
    </>
  );
}
