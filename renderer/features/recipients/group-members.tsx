import { useState } from 'react';
import type { z } from 'zod';
import type { groupMember } from '../../../electron/contract/directory.schema.ts';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import { Button } from '../../components/button.tsx';
import { DateInput } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Field } from '../../components/field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { formatCount } from '../../components/format.ts';
import '../../components/plain-table.css';

export type EditedMember = z.output<typeof groupMember>;

const shownAtOnce = 200;
const kindLabels: Readonly<Record<EditedMember['kind'], string>> = {
  organ: 'cơ quan',
  person: 'đồng chí',
  group: 'nhóm',
};

/** The members of a group with their dates; filtered by typing. */
export function GroupMembers({
  members,
  today,
  errors,
  onChange,
}: {
  readonly members: readonly EditedMember[];
  readonly today: string;
  readonly errors: FieldErrors;
  readonly onChange: (members: readonly EditedMember[]) => void;
}) {
  const [text, setText] = useState('');
  const wanted = foldVietnamese(text.trim());
  const found = members
    .map((member, index) => ({ member, index }))
    .filter(({ member }) => foldVietnamese(member.name).includes(wanted));
  const set = (index: number, change: Partial<EditedMember>): void =>
    onChange(members.map((member, place) => (place === index ? { ...member, ...change } : member)));
  if (members.length === 0) {
    return (
      <EmptyState title="Nhóm chưa có thành viên">
        <p>Gõ tên ở trên để thêm từng cơ quan; hoặc lưu nhóm rồi dán cả danh sách.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div className="group-filter">
        <b>{formatCount(members.length)} thành viên</b>
        {members.length > 12 ? (
          <input
            className="input"
            aria-label="Tìm trong nhóm"
            placeholder="Tìm trong nhóm"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
      </div>
      <table className="plain-table group-table">
        <thead>
          <tr>
            <th scope="col">Thành viên</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">Đến ngày</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, shownAtOnce).map(({ member, index }) => (
            <tr key={`${member.kind}${member.memberId}`}>
              <td>
                {member.name} <span className="quiet">{kindLabels[member.kind]}</span>
              </td>
              <td>
                <DateCell
                  label={`${member.name}: từ ngày`}
                  value={member.validFrom}
                  today={today}
                  error={errors[`${index}.validFrom`]}
                  onChange={(validFrom) => set(index, { validFrom })}
                />
              </td>
              <td>
                <DateCell
                  label={`${member.name}: đến ngày`}
                  value={member.validTo}
                  today={today}
                  error={errors[`${index}.validTo`]}
                  onChange={(validTo) => set(index, { validTo })}
                />
              </td>
              <td className="is-action">
                <Button
                  small
                  variant="quiet"
                  aria-label={`Bỏ ${member.name} khỏi nhóm`}
                  onClick={() => onChange(members.filter((_, place) => place !== index))}
                >
                  Bỏ
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > shownAtOnce ? (
        <p className="list-foot">và {formatCount(found.length - shownAtOnce)} thành viên nữa; gõ tên để tìm</p>
      ) : null}
    </>
  );
}

function DateCell({
  label,
  value,
  today,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly today: string;
  readonly error: string | undefined;
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <div className="cell-field">
      <Field label={label} layout="stacked" error={error}>
        <DateInput value={value} near={today} onChange={onChange} placeholder="không ghi" />
      </Field>
    </div>
  );
}
