import { memo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { arrivalTypes } from '../../../electron/contract/document-types.ts';
import { channelLabels, channels } from '../../../electron/contract/labels.vi.ts';
import { suggestIncoming, useIncomingEntryDefaults } from '../../api/incoming.ts';
import { FilterMenu } from '../../components/filter-menu.tsx';
import { PeriodBar } from '../../components/period-bar.tsx';
import { FileFilter } from '../../components/register-list/file-filter.tsx';
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
const statusOptions = [
  { value: 'open', label: 'Đang giải quyết' },
  { value: 'finished', label: 'Đã giải quyết xong' },
  { value: 'void', label: 'Đã hủy' },
] as const;
const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));

/** One of the listed values, or null. */
function pick<Value extends string>(options: readonly { readonly value: Value }[], value: string | null): Value | null {
  return options.find((option) => option.value === value)?.value ?? null;
}

/** Period, book, type, organ, routing, unit, deadline, state, channel, file. Left alone while words are typed. */
export const IncomingFilters = memo(function IncomingFilters({
  choice,
  onChange,
  today,
}: {
  readonly choice: ListChoice;
  readonly onChange: (choice: ListChoice) => void;
  readonly today: string;
}) {
  const books = useIncomingEntryDefaults().data?.books ?? [];
  return (
    <>
      <PeriodBar
        value={choice}
        periods={['today', 'week', 'month', 'year', 'custom']}
        today={today}
        onChange={(period) => onChange({ ...choice, ...period })}
      />
      {books.length < 2 ? null : (
        <FilterMenu
          label="Sổ"
          value={choice.bookId === null ? null : String(choice.bookId)}
          options={books.map(({ id, title }) => ({ value: String(id), label: title }))}
          onChange={(value) => onChange({ ...choice, bookId: value === null ? null : Number(value) })}
        />
      )}
      <FilterMenu
        label="Loại"
        value={choice.typeCode}
        options={typeOptions}
        onChange={(typeCode) => onChange({ ...choice, typeCode })}
      />
      <SuggestedFilter
        label="Cơ quan"
        field="issuer"
        value={choice.issuerName}
        onChange={(issuerName) => onChange({ ...choice, issuerName })}
      />
      <FilterMenu
        label="Chuyển"
        value={choice.routing}
        options={routingOptions}
        onChange={(value) => onChange({ ...choice, routing: pick(routingOptions, value) })}
      />
      <SuggestedFilter
        label="Đơn vị"
        field="routing"
        value={choice.unit}
        onChange={(unit) => onChange({ ...choice, unit })}
      />
      <FilterMenu
        label="Hạn"
        value={choice.deadline}
        options={deadlineOptions}
        onChange={(value) => onChange({ ...choice, deadline: pick(deadlineOptions, value) })}
      />
      <FilterMenu
        label="Tình trạng"
        value={choice.status}
        options={statusOptions}
        onChange={(value) => onChange({ ...choice, status: pick(statusOptions, value) })}
      />
      <FilterMenu
        label="Đến bằng"
        value={choice.channel}
        options={channelOptions}
        onChange={(value) => onChange({ ...choice, channel: pick(channelOptions, value) })}
      />
      <FileFilter value={choice.fileId} onChange={(fileId) => onChange({ ...choice, fileId })} />
    </>
  );
});

function SuggestedFilter({
  label,
  field,
  value,
  onChange,
}: {
  readonly label: string;
  readonly field: 'issuer' | 'routing';
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const [text, setText] = useState('');
  const asked = useRested(text, 90);
  const found = useQuery({
    queryKey: ['suggestions', `${field}-filter`, asked],
    queryFn: () => suggestIncoming(field, asked),
  });
  const options = (found.data ?? []).map((suggestion) => ({ value: suggestion.value, label: suggestion.value }));
  return (
    <FilterMenu
      label={label}
      value={value}
      options={options}
      onSearch={setText}
      answered={asked === text && !found.isPending}
      onChange={onChange}
    />
  );
}
