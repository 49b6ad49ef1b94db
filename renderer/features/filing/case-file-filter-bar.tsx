import { openDocument } from '../../api/documents.ts';
import { findCaseFileIds, mostHandedOver, type CaseFileFilter } from '../../api/filing.ts';
import { Button } from '../../components/button.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { SegmentedBar } from '../../components/segmented.tsx';
import '../../components/filter-bar.css';

const stateOptions = [
  { value: 'all', label: 'Mọi hồ sơ' },
  { value: 'open', label: 'Đang mở' },
  { value: 'closed', label: 'Đã kết thúc' },
  { value: 'handed_over', label: 'Đã nộp lưu' },
] as const;

/** Which files are listed, and what is done with all of them: the papers of a hand-over, the file plan. */
export function CaseFileFilterBar({
  filter,
  total,
  onState,
  onYear,
  onHandOver,
  onPaste,
}: {
  readonly filter: CaseFileFilter;
  /** How many files it finds; unknown while they are counted. */
  readonly total: number | undefined;
  readonly onState: (state: CaseFileFilter['state']) => void;
  readonly onYear: (year: number | null) => void;
  readonly onHandOver: () => void;
  readonly onPaste: () => void;
}) {
  const thisYear = Number(useFrame().today.slice(0, 4));
  const { state, year } = filter;
  const isListed = state === 'closed' || state === 'handed_over';
  const canHandOver = isListed && total !== undefined && total > 0 && total <= mostHandedOver;
  return (
    <div className="filter-bar" role="group" aria-label="Lọc hồ sơ">
      <SegmentedBar
        label="Tình trạng"
        value={state}
        options={stateOptions}
        onChange={(value) => onState(stateOptions.find((option) => option.value === value)?.value ?? 'all')}
      />
      <select
        className="input filing-year"
        aria-label="Năm"
        value={year ?? ''}
        onChange={(event) => onYear(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">Mọi năm</option>
        {Array.from({ length: 12 }, (_, index) => thisYear + 1 - index).map((one) => (
          <option key={one} value={one}>
            Năm {one}
          </option>
        ))}
      </select>
      <span className="filter-bar-space" />
      {canHandOver ? (
        <>
          <FileButton
            label="Mục lục hồ sơ nộp lưu"
            work={async () => openDocument('filing.handOverList', { ids: await findCaseFileIds(filter) })}
          />
          <FileButton
            label="Biên bản giao nhận"
            work={async () => openDocument('filing.handOverMinute', { ids: await findCaseFileIds(filter) })}
          />
          {state === 'closed' ? <Button onClick={onHandOver}>Nộp lưu…</Button> : null}
        </>
      ) : null}
      <Button onClick={onPaste}>Dán danh mục hồ sơ…</Button>
    </div>
  );
}
