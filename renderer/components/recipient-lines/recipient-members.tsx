import { useState } from 'react';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import { formatCount } from '../format.ts';
import { NumberInput } from '../number-field.tsx';
import { Field } from '../field.tsx';
import { useLineExpansion, type RecipientDirectory } from './recipient-directory.ts';
import type { LineEditing } from './use-line-editing.ts';

const shownAtOnce = 400;

/** Who stands behind a line on the day, in the office's order, each to be left out by taking its tick away. */
export function RecipientMembers({
  line,
  index,
  directory,
  editing,
  onClose,
}: {
  readonly line: DistributionLine;
  readonly index: number;
  readonly directory: RecipientDirectory;
  readonly editing: LineEditing;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  // With nobody left out, so that those left out can be taken in again.
  const { expansion: everybody } = useLineExpansion(directory, [{ ...line, excludedKeys: [] }], 0);
  const members = everybody?.lines[0]?.recipients ?? [];
  const excluded = new Set(line.excludedKeys);
  const wanted = foldVietnamese(typed.trim());
  const found = members.filter(({ name }) => foldVietnamese(name).includes(wanted));
  const toggle = (key: string): void =>
    editing.change(index, {
      excludedKeys: excluded.has(key)
        ? line.excludedKeys.filter((other) => other !== key)
        : [...line.excludedKeys, key],
    });
  return (
    <div
      className="line-members"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.altKey && event.key === 'ArrowUp')) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="line-members-head">
        <b>
          {line.target.kind === 'file_copy'
            ? 'Bản lưu'
            : `${formatCount(members.length - excluded.size)} nơi${excluded.size > 0 ? `, bỏ ra ${formatCount(excluded.size)}` : ''}`}
        </b>
        <Field label={line.target.kind === 'file_copy' ? 'Số bản lưu' : 'Số bản mỗi nơi'} layout="alone">
          <NumberInput
            className="input-count"
            value={line.copiesPerMember}
            onChange={(copies) => editing.change(index, { copiesPerMember: Math.min(999, copies ?? 0) })}
          />
        </Field>
        {members.length > 12 ? (
          <input
            className="input line-members-search"
            aria-label="Tìm trong nhóm"
            placeholder="Tìm trong nhóm"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : null}
        <span className="quiet line-members-date">Thành viên có hiệu lực ngày {formatDate(directory.asOf)}</span>
        <button type="button" className="link-button" onClick={onClose}>
          Thu gọn
        </button>
      </div>
      {line.target.kind === 'file_copy' || line.target.kind === 'text' ? null : (
        <ul className="line-members-list" aria-label={`Thành viên dòng ${index + 1}`}>
          {found.slice(0, shownAtOnce).map((member) => (
            <li key={member.key}>
              <label className="line-member">
                <input type="checkbox" checked={!excluded.has(member.key)} onChange={() => toggle(member.key)} />
                <span className={excluded.has(member.key) ? 'void' : undefined}>{member.name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      {found.length > shownAtOnce ? (
        <p className="quiet">và {formatCount(found.length - shownAtOnce)} nơi nữa; gõ tên để tìm</p>
      ) : null}
    </div>
  );
}
