import { useState } from 'react';
import { openYearInput, type NewYearPreview } from '../../../electron/contract/numbering.schema.ts';
import { useNewYearPreview, useOpenYear } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useSaving } from '../../components/use-saving.ts';

/** "Mở sổ năm mới": the year is chosen by a person, and what will happen stands there before it is done. */
export function NewYearDialog({
  latestYear,
  onClose,
}: {
  /** The newest year that has a book of arrivals. */
  readonly latestYear: number;
  readonly onClose: () => void;
}) {
  const [year, setYear] = useState<number | null>(latestYear + 1);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [closeOld, setCloseOld] = useState(false);
  const asked = year !== null && year >= 1975 && year <= 2199 ? year : null;
  const preview = useNewYearPreview(asked);
  const saving = useSaving(openYearInput, useOpenYear(), `Đã mở sổ năm ${year ?? ''}`);
  const shown = preview.data?.year === asked ? preview.data : undefined;
  const books = (shown?.books ?? []).filter(({ seriesId, alreadyOpen }) => !alreadyOpen && !left.has(seriesId));
  const toggle = (id: number, chosen: boolean): void =>
    setLeft((current) => new Set(chosen ? [...current].filter((other) => other !== id) : [...current, id]));
  return (
    <SaveDialog
      wide
      title="Mở sổ năm mới"
      saveLabel={`Mở sổ năm ${year ?? ''}`.trim()}
      saving={{ busy: saving.busy, problem: saving.problem || (saving.errors.books ?? '') }}
      onSave={() =>
        saving.save(
          {
            year: year ?? 0,
            books: books.map(({ seriesId, newTitle }) => ({ fromSeriesId: seriesId, title: newTitle, firstNumber: 1 })),
            closeOld,
          },
          onClose,
        )
      }
      onClose={onClose}
    >
      <NumberField
        label="Năm"
        layout="alone"
        value={year}
        error={saving.errors.year}
        onChange={setYear}
        data-autofocus
      />
      {preview.error ? <Band tone="error">{errorSentence(preview.error)}</Band> : null}
      {shown ? <YearPreview preview={shown} left={left} onToggle={toggle} /> : null}
      <CheckField label="Khóa sổ năm cũ ngay (thường để mở thêm ít ngày)" checked={closeOld} onChange={setCloseOld} />
    </SaveDialog>
  );
}

function YearPreview({
  preview,
  left,
  onToggle,
}: {
  readonly preview: NewYearPreview;
  readonly left: ReadonlySet<number>;
  readonly onToggle: (seriesId: number, chosen: boolean) => void;
}) {
  return (
    <>
      {preview.books.length === 0 ? <Band>Không có sổ đến nào trước năm {preview.year} để mở tiếp.</Band> : null}
      <ul className="period-preview" aria-label={`Sổ của năm ${preview.year}`}>
        {preview.books.map((book) => (
          <li key={book.seriesId}>
            {book.alreadyOpen ? (
              <b>{book.newTitle}: đã mở từ trước</b>
            ) : (
              <CheckField
                label={`${book.newTitle}, bắt đầu từ số 1`}
                checked={!left.has(book.seriesId)}
                onChange={(chosen) => onToggle(book.seriesId, chosen)}
              />
            )}
            <p className="quiet">
              {book.title}: {book.lastNumberText === null ? 'chưa cấp số nào' : `số cuối là ${book.lastNumberText}`}
              {book.reserved === 0 ? '' : `, còn ${book.reserved} số đang giữ`}
            </p>
          </li>
        ))}
      </ul>
      {preview.yearlyBodies.length > 0 ? (
        <p className="quiet">Số văn bản đi bắt đầu lại từ 01 theo năm: {preview.yearlyBodies.join(', ')}.</p>
      ) : (
        <p className="quiet">Số văn bản đi và bản sao theo nhiệm kỳ, không đổi khi sang năm.</p>
      )}
    </>
  );
}
