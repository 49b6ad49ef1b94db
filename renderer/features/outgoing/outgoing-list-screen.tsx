import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import { saveDocument } from '../../api/documents.ts';
import { useOrganization } from '../../api/organization.ts';
import { outgoingPagesKey, pageOutgoing, useOutgoingTotal } from '../../api/outgoing.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportButton } from '../../components/export-button.tsx';
import { FilterMenu } from '../../components/filter-menu.tsx';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { PeriodBar } from '../../components/period-bar.tsx';
import { ColumnButton } from '../../components/register-table/column-dialog.tsx';
import { useColumnChoice } from '../../components/register-table/columns.ts';
import { focusTable, RegisterTable } from '../../components/register-table/register-table.tsx';
import type { RowSource } from '../../components/register-table/use-table-rows.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useRested } from '../../components/use-rested.ts';
import {
  initialChoice,
  outgoingColumns,
  toFilter,
  type OutgoingChoice,
  type OutgoingRow,
} from './outgoing-columns.tsx';

const typeOptions = documentTypes.map(({ code, name }) => ({ value: code, label: name }));

/** The register of outgoing documents. */
export function OutgoingListScreen() {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const organization = useOrganization().data;
  const [choice, setChoice] = useKeptState<OutgoingChoice>('outgoing.choice', initialChoice);
  const [text, setText] = useKeptState('outgoing.search', '');
  const [active, setActive] = useKeptState('outgoing.active', 0);
  const [activeRow, setActiveRow] = useState<OutgoingRow>();
  const [columnChoice, setColumnChoice] = useColumnChoice('outgoing');
  const restedText = useRested(text, 90);
  const filter = useMemo(() => toFilter(choice, restedText, today), [choice, restedText, today]);
  const total = useOutgoingTotal(filter);
  const source = useMemo<RowSource<OutgoingRow>>(
    () => ({
      key: outgoingPagesKey(filter),
      load: (offset, limit, signal) => pageOutgoing(filter, offset, limit, signal),
    }),
    [filter],
  );
  const columns = useMemo(() => outgoingColumns(today), [today]);
  const narrowed = text.trim() !== '' || JSON.stringify(choice) !== JSON.stringify(initialChoice);
  const change = (next: OutgoingChoice): void => {
    setChoice(next);
    setActive(0);
  };
  const forgetFilters = (): void => {
    setText('');
    change(initialChoice);
  };
  const enter = (): void => navigate(paths.outgoingEntry);
  const write = (): void => navigate(paths.writing);
  useHotkeys({
    'Ctrl+P': () => navigate(paths.books),
    F2: enter,
    F9: write,
    Escape: () => {
      forgetFilters();
      focusTable();
    },
  });
  return (
    <Page
      panes
      title="Văn bản đi"
      search={
        <SearchBox
          value={text}
          onChange={(next) => {
            setText(next);
            setActive(0);
          }}
          placeholder="Tìm số, ký hiệu, trích yếu"
          onLeave={focusTable}
        />
      }
      actions={
        <>
          <ExportButton work={(format) => saveDocument('exchange.outgoingList', { ...filter, format })} />
          <Button keyHint="F9" onClick={write}>
            Soạn văn bản
          </Button>
          <Button variant="primary" keyHint="F2" onClick={enter}>
            Vào sổ
          </Button>
        </>
      }
      status={
        <>
          <span>
            <b>{formatCount(total ?? 0)}</b> văn bản
          </span>
          {activeRow ? <span>Đang ở số {activeRow.numberText}</span> : null}
        </>
      }
      statusKeys={
        <>
          <span>↑ ↓ chọn</span>
          <span>Enter mở</span>
          <span>F1 phím tắt</span>
        </>
      }
      keys={[
        { keys: '↑ ↓ PgUp PgDn', does: 'Đi trong sổ' },
        { keys: 'Enter', does: 'Mở văn bản' },
        { keys: 'F2', does: 'Vào sổ văn bản đã ký' },
        { keys: 'F9', does: 'Soạn văn bản' },
        { keys: 'Ctrl+P', does: 'In sổ' },
        { keys: 'Esc', does: 'Bỏ lọc' },
      ]}
    >
      <div className="list-pane">
        <div className="filter-bar" role="group" aria-label="Lọc sổ">
          <PeriodBar
            value={choice}
            periods={['week', 'month', 'year', 'all', 'custom']}
            today={today}
            onChange={(period) => change({ ...choice, ...period })}
          />
          <FilterMenu
            label="Loại"
            value={choice.typeCode}
            options={typeOptions}
            onChange={(typeCode) => change({ ...choice, typeCode })}
          />
          <FilterMenu
            label="Cơ quan ban hành"
            value={choice.bodyId === null ? null : String(choice.bodyId)}
            options={(organization?.bodies ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(value) => change({ ...choice, bodyId: value === null ? null : Number(value) })}
          />
          <FilterMenu
            label="Nhiệm kỳ"
            value={choice.termId === null ? null : String(choice.termId)}
            options={(organization?.terms ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(value) => change({ ...choice, termId: value === null ? null : Number(value) })}
          />
          <span className="filter-bar-space" />
          <ColumnButton columns={columns} choice={columnChoice} onChoiceChange={setColumnChoice} />
          <Button variant="quiet" small onClick={() => navigate(paths.books)}>
            In sổ
          </Button>
        </div>
        <RegisterTable
          label="Sổ văn bản đi"
          columns={columns}
          choice={columnChoice}
          onChoiceChange={setColumnChoice}
          total={total}
          source={source}
          rowId={(row) => row.id}
          rowClass={(row) => (row.status === 'void' ? 'is-void' : undefined)}
          activeIndex={active}
          onActiveChange={setActive}
          onActiveRow={setActiveRow}
          onOpen={(row) => navigate(paths.outgoingDocument(row.id))}
          autoFocus
          empty={
            narrowed ? (
              <EmptyState title="Không có văn bản nào khớp" action={<Button onClick={forgetFilters}>Bỏ lọc</Button>} />
            ) : (
              <EmptyState
                title="Sổ văn bản đi chưa có văn bản nào"
                action={
                  <Button variant="primary" keyHint="F2" onClick={enter}>
                    Vào sổ văn bản đầu tiên
                  </Button>
                }
              >
                <p>
                  Mỗi văn bản cấp số được ghi một dòng ở đây, theo từng loại, từng cơ quan ban hành và nhiệm kỳ. Văn bản
                  đã ký thì vào sổ; văn bản viết trong chương trình thì soạn rồi cấp số.
                </p>
              </EmptyState>
            )
          }
        />
      </div>
    </Page>
  );
}
