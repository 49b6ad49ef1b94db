import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOrganization } from '../../api/organization.ts';
import { findTargets } from '../../api/directory.ts';
import { FilterMenu } from '../filter-menu.tsx';
import { useFrame } from '../frame-context.ts';
import { useRested } from '../use-rested.ts';
import { FileFilter } from './file-filter.tsx';

const statuses = [
  { value: 'waiting', label: 'Chờ ký nhận' },
  { value: 'received', label: 'Đã ký nhận đủ' },
  { value: 'void', label: 'Đã hủy' },
] as const;
export type ReceiptStatus = (typeof statuses)[number]['value'];

interface IssuedChoice {
  readonly bodyId: number | null;
  readonly termId: number | null;
  readonly status: ReceiptStatus | null;
  readonly recipient: string | null;
  readonly fileId: number | null;
}

/** The filters that outgoing documents and copies have in common: body, term, receipts, recipient, file. */
export function IssuedFilters<Choice extends IssuedChoice>({
  choice,
  onChange,
  bodyLabel,
}: {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly bodyLabel: string;
}) {
  const { today } = useFrame();
  const organization = useOrganization().data;
  const [typed, setTyped] = useState('');
  const asked = useRested(typed, 90);
  const recipients = useQuery({
    queryKey: ['directory', 'recipient-filter', asked],
    queryFn: () => findTargets(asked, today),
  });
  const toOption = ({ id, name }: { readonly id: number; readonly name: string }) => ({
    value: String(id),
    label: name,
  });
  const idOf = (value: string | null): number | null => (value === null ? null : Number(value));
  return (
    <>
      <FilterMenu
        label={bodyLabel}
        value={choice.bodyId === null ? null : String(choice.bodyId)}
        options={(organization?.bodies ?? []).map(toOption)}
        onChange={(value) => onChange({ ...choice, bodyId: idOf(value) })}
      />
      <FilterMenu
        label="Nhiệm kỳ"
        value={choice.termId === null ? null : String(choice.termId)}
        options={(organization?.terms ?? []).map(toOption)}
        onChange={(value) => onChange({ ...choice, termId: idOf(value) })}
      />
      <FilterMenu
        label="Tình trạng"
        value={choice.status}
        options={statuses}
        onChange={(value) =>
          onChange({ ...choice, status: statuses.find((status) => status.value === value)?.value ?? null })
        }
      />
      <FilterMenu
        label="Nơi nhận"
        value={choice.recipient}
        options={(recipients.data ?? [])
          .filter(({ kind }) => kind !== 'group')
          .map(({ name }) => ({ value: name, label: name }))}
        onSearch={setTyped}
        answered={asked === typed && !recipients.isPending}
        onChange={(recipient) => onChange({ ...choice, recipient })}
      />
      <FileFilter value={choice.fileId} onChange={(fileId) => onChange({ ...choice, fileId })} />
    </>
  );
}
