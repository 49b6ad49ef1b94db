import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { mostInBatch } from '../../../electron/contract/batch.schema.ts';
import { UndoBand, useLastBatch } from '../batch/undo-band.tsx';
import { Button } from '../button.tsx';
import { EmptyState } from '../empty-state.tsx';
import { formatCount } from '../format.ts';
import type { KeyHelp } from '../key-help.tsx';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { ColumnButton } from '../register-table/column-dialog.tsx';
import type { Column } from '../register-table/columns.ts';
import { focusTable, RegisterTable, type TableBand } from '../register-table/register-table.tsx';
import type { RowSource } from '../register-table/use-table-rows.ts';
import { SavedViews } from '../saved-views.tsx';
import { SearchBox } from '../search-box.tsx';
import { useHotkeys, type Hotkeys } from '../use-hotkeys.ts';
import type { RegisterList } from './use-register-list.ts';
import './register-list.css';

interface ListRow {
  readonly id: number;
  readonly numberText: string;
  readonly status: string;
}

interface RegisterListPageProps<Row extends ListRow, Choice extends object> {
  readonly title: string;
  readonly note?: ReactNode;
  /** Named for those who hear the screen: "Sổ văn bản đến". */
  readonly label: string;
  /** What is counted: "văn bản". */
  readonly noun: string;
  /** Before the number of the row under the cursor: "số đến". */
  readonly numberWord: string;
  readonly list: RegisterList<Choice>;
  readonly columns: readonly Column<Row>[];
  readonly source: RowSource<Row>;
  readonly total: number | undefined;
  readonly bands?: readonly TableBand[];
  /** The filters, from left to right. */
  readonly filters: ReactNode;
  /** What is done with the whole list, before the columns. */
  readonly tools?: ReactNode;
  /** What is done with the marked rows. */
  readonly batch: ReactNode;
  readonly actions: ReactNode;
  readonly onOpen: (row: Row) => void;
  readonly onActiveRow: (row: Row | undefined) => void;
  readonly activeRow: Row | undefined;
  readonly hotkeys?: Hotkeys;
  readonly keys: readonly KeyHelp[];
  /** Shown in an empty register; in a narrowed list the words are the same everywhere. */
  readonly empty: ReactNode;
  readonly preview?: ReactNode;
}

const commonKeys: readonly KeyHelp[] = [
  { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong sổ' },
  { keys: 'Home, End', does: 'Dòng đầu, dòng cuối' },
  { keys: 'Enter', does: 'Mở' },
  { keys: 'Space', does: 'Đánh dấu để làm một lượt' },
  { keys: 'Ctrl+A', does: `Đánh dấu tất cả (nhiều nhất ${mostInBatch})` },
  { keys: 'Ctrl+Z', does: 'Rút lại việc vừa làm một lượt' },
  { keys: 'Shift+→, Shift+←', does: 'Xếp theo cột bên phải, bên trái' },
  { keys: 'Shift+Enter', does: 'Đảo chiều, bỏ xếp' },
  { keys: 'Gõ chữ', does: 'Tìm ngay trong sổ' },
  { keys: 'Ctrl+P', does: 'In sổ' },
  { keys: 'Esc', does: 'Bỏ đánh dấu, bỏ lọc' },
];

/** A register on screen: search, filters, saved views, the table, what is done with marked rows. One for all three registers. */
export function RegisterListPage<Row extends ListRow, Choice extends object>({
  list,
  columns,
  source,
  ...props
}: RegisterListPageProps<Row, Choice>) {
  const [, navigate] = useLocation();
  const { marked, text, isNarrowed } = list;
  const [reachesMost, setReachesMost] = useState(false);
  const byDay = list.sort === null && text.trim() === '';
  const shownColumns = useMemo(
    () => (byDay ? columns : columns.map((column) => ({ ...column, ...shownWithoutDays(column) }))),
    [columns, byDay],
  );
  const markAll = async (): Promise<void> => {
    const found: Row[] = [];
    const signal = new AbortController().signal;
    for (let offset = 0; offset < mostInBatch; offset += pageLength) {
      const loaded = await source.load(offset, pageLength, signal);
      const rows = 'rows' in loaded ? loaded.rows : loaded;
      found.push(...rows);
      if (rows.length < pageLength) break;
    }
    list.setMarked(new Set(found.map(({ id }) => id)));
    setReachesMost((props.total ?? 0) > found.length);
  };
  // A bar that goes away with the cursor in it gives it back to the table.
  const [lastBatch] = useLastBatch();
  const isMarked = marked.size > 0;
  useEffect(() => {
    const later = setTimeout(() => {
      if (document.activeElement === document.body) focusTable();
    });
    return () => clearTimeout(later);
  }, [isMarked, lastBatch]);
  useHotkeys({
    'Ctrl+P': () => navigate(paths.books),
    Escape: () => {
      if (marked.size > 0) list.unmark();
      else if (isNarrowed) list.forgetFilters();
      focusTable();
    },
    ...props.hotkeys,
  });
  const pane = (
    <div className="list-pane">
      <div className="filter-bar" role="group" aria-label="Lọc sổ">
        {props.filters}
        {isNarrowed ? (
          <Button small variant="quiet" onClick={list.forgetFilters}>
            Xóa lọc
          </Button>
        ) : null}
        <span className="filter-bar-space" />
        <SavedViews
          list={list.name}
          view={list.view}
          isWorthKeeping={isNarrowed || list.sort !== null}
          readChoice={list.readChoice}
          onApply={list.apply}
        />
        {props.tools}
        <ColumnButton columns={columns} choice={list.columnChoice} onChoiceChange={list.setColumnChoice} />
        <Button variant="quiet" small onClick={() => navigate(paths.books)}>
          In sổ
        </Button>
      </div>
      <UndoBand />
      {marked.size === 0 ? null : (
        <div className="batch-bar" role="toolbar" aria-label="Việc với các dòng đang chọn">
          <span className="batch-count">
            <b>{formatCount(marked.size)}</b> đang chọn
            {reachesMost && marked.size === mostInBatch ? ' (mỗi lượt nhiều nhất thế)' : ''}
          </span>
          {props.batch}
          <Button small variant="quiet" onClick={list.unmark} keyHint="Esc">
            Bỏ chọn
          </Button>
        </div>
      )}
      <RegisterTable
        label={props.label}
        columns={shownColumns}
        choice={list.columnChoice}
        onChoiceChange={list.setColumnChoice}
        sort={list.sort}
        onSortChange={list.setSort}
        total={props.total}
        source={source}
        {...(props.bands && byDay ? { bands: props.bands } : {})}
        rowId={(row) => row.id}
        rowClass={(row) => (row.status === 'void' ? 'is-void' : undefined)}
        activeIndex={list.active}
        onActiveChange={list.setActive}
        onActiveRow={props.onActiveRow}
        onOpen={props.onOpen}
        marked={marked}
        onMarkedChange={list.setMarked}
        onMarkAll={() => void markAll()}
        autoFocus
        empty={isNarrowed ? <NothingFound list={list} /> : props.empty}
      />
    </div>
  );
  return (
    <Page
      panes
      title={props.title}
      note={props.note}
      search={
        <SearchBox value={text} onChange={list.setText} placeholder="Tìm số, ký hiệu, trích yếu" onLeave={focusTable} />
      }
      actions={props.actions}
      status={
        <>
          <span>
            <b>{formatCount(props.total ?? 0)}</b> {props.noun}
          </span>
          {props.activeRow ? (
            <span>
              Đang ở {props.numberWord} {props.activeRow.numberText}
            </span>
          ) : null}
        </>
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
          <span>Space đánh dấu</span>
          <span>F1 phím tắt</span>
        </>
      }
      keys={[...commonKeys, ...props.keys]}
    >
      {props.preview === undefined ? (
        pane
      ) : (
        <div className="with-preview">
          {pane}
          {props.preview}
        </div>
      )}
    </Page>
  );
}

const pageLength = 200;

/** Where the list does not go day by day, the bands are gone and the day needs its column. */
function shownWithoutDays<Row>({ sort, fromWidth }: Column<Row>): Partial<Column<Row>> {
  return sort === 'date' && fromWidth !== undefined ? { fromWidth: 1100 } : {};
}

function NothingFound<Choice>({ list }: { readonly list: RegisterList<Choice> }) {
  return (
    <EmptyState
      title="Không có văn bản nào khớp"
      action={<Button onClick={list.forgetFilters}>Xem tất cả các sổ</Button>}
    >
      <p>Bỏ bớt điều kiện lọc, hoặc tìm trong tất cả các năm.</p>
    </EmptyState>
  );
}
