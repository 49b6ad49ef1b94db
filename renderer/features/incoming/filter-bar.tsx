import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { arrivalTypes } from '../../../electron/contract/document-types.ts';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { channelLabels, channels } from '../../../electron/contract/labels.vi.ts';
import { suggestIncoming } from '../../api/incoming.ts';
import { Button } from '../../components/button.tsx';
import { FilterMenu } from '../../components/filter-menu.tsx';
import { ColumnButton } from '../../components/register-table/column-dialog.tsx';
import type { Column, ColumnChoice } from '../../components/register-table/columns.ts';
import { PeriodBar } from '../../components/period-bar.tsx';
import { useRested } from '../../components/use-rested.ts';
import type { ListChoice } from './incoming-filter.ts';

const typeOptions = arrivalTypes.map(({ code, name }) => ({ value: code, label: name }));
const routingOptions = [
  { value: 'none', label: 'Chưa chuyển' },
  { value: 'some', label: 'Đã chuyển' },
] as const;
const deadlineOptions = [
  { value: 'overdue', label: 'Quá hạn' },
  { value: 'today', label: 'Đến hạn hôm nay' },
  { value: 'soon', label: 'Sắp đến hạn' },
  { value: 'any', label: 'Có hạn' },
] as const;
const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));

/** One of the listed values, or null. */
function pick<Value extends string>(options: readonly { readonly value: Value }[], value: string | null): Value | null {
  return options.find((option) => option.value === value)?.value ?? null;
}

/** Period, type, organ, routing, deadline; at the right what is done with the whole list. */
export function FilterBar({
  choice,
  onChange,
  today,
  columns,
  columnChoice,
  onColumnChoice,
  onPrintBook,
  children,
}: {
  readonly choice: ListChoice;
  readonly onChange: (choice: ListChoice) => void;
  readonly today: string;
  readonly columns: readonly Column<IncomingDocument>[];
  readonly columnChoice: ColumnChoice;
  readonly onColumnChoice: (choice: ColumnChoice) => void;
  readonly onPrintBook: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="filter-bar" role="group" aria-label="Lọc sổ">
      <PeriodBar
        value={choice}
        periods={['today', 'week', 'month', 'year', 'custom']}
        today={today}
        onChange={(period) => onChange({ ...choice, ...period })}
      />
      <FilterMenu
        label="Loại"
        value={choice.typeCode}
        options={typeOptions}
        onChange={(typeCode) => onChange({ ...choice, typeCode })}
      />
      <IssuerFilter value={choice.issuerName} onChange={(issuerName) => onChange({ ...choice, issuerName })} />
      <FilterMenu
        label="Chuyển"
        value={choice.routing}
        options={routingOptions}
        onChange={(value) => onChange({ ...choice, routing: pick(routingOptions, value) })}
      />
      <FilterMenu
        label="Hạn"
        value={choice.deadline}
        options={deadlineOptions}
        onChange={(value) => onChange({ ...choice, deadline: pick(deadlineOptions, value) })}
      />
      <div className={choice.channel === null ? 'filter-wide-only' : undefined}>
        <FilterMenu
          label="Đến bằng"
          value={choice.channel}
          options={channelOptions}
          onChange={(value) => onChange({ ...choice, channel: pick(channelOptions, value) })}
        />
      </div>
      <span className="filter-bar-space" />
      {children}
      <ColumnButton columns={columns} choice={columnChoice} onChoiceChange={onColumnChoice} />
      <Button variant="quiet" small onClick={onPrintBook}>
        In sổ
      </Button>
    </div>
  );
}

function IssuerFilter({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const [text, setText] = useState('');
  const asked = useRested(text, 90);
  const found = useQuery({
    queryKey: ['suggestions', 'issuer-filter', asked],
    queryFn: () => suggestIncoming('issuer', asked),
  });
  const options = (found.data ?? []).map((suggestion) => ({ value: suggestion.value, label: suggestion.value }));
  return <FilterMenu label="Cơ quan" value={value} options={options} onSearch={setText} onChange={onChange} />;
}
