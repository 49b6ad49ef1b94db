import { useState } from 'react';
import { recall, remember } from '../platform/remember.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { TextField } from './text-field.tsx';

export interface SavedView<Choice> {
  readonly name: string;
  readonly choice: Choice;
  readonly text: string;
}

/** More would no longer be found by eye. */
const mostViews = 30;

function readViews<Choice>(value: unknown, isChoice: (choice: unknown) => choice is Choice): SavedView<Choice>[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostViews).filter((entry): entry is SavedView<Choice> => {
    if (typeof entry !== 'object' || entry === null) return false;
    const { name, text, choice } = entry as Partial<Record<keyof SavedView<Choice>, unknown>>;
    return typeof name === 'string' && name !== '' && typeof text === 'string' && isChoice(choice);
  });
}

/** Filters of a list under a name, remembered on this machine: taken from a menu, kept and given up beside it. */
export function SavedViews<Choice>({
  list,
  choice,
  text,
  isNarrowed,
  isChoice,
  onApply,
}: {
  /** Which list: "incoming". */
  readonly list: string;
  readonly choice: Choice;
  readonly text: string;
  /** Only a narrowed list is worth a name. */
  readonly isNarrowed: boolean;
  /** What is remembered may come from an older version. */
  readonly isChoice: (value: unknown) => value is Choice;
  /** null: everything again. */
  readonly onApply: (view: SavedView<Choice> | null) => void;
}) {
  const announce = useAnnounce();
  const [views, setViews] = useState(() => readViews(recall(`views.${list}`), isChoice));
  const [naming, setNaming] = useState(false);
  const keep = (next: SavedView<Choice>[]): void => {
    setViews(next);
    remember(`views.${list}`, next);
  };
  const now = JSON.stringify([choice, text]);
  const current = views.find((view) => JSON.stringify([view.choice, view.text]) === now);
  return (
    <>
      {views.length === 0 ? null : (
        <FilterMenu
          label="Danh sách đã lưu"
          value={current?.name ?? null}
          options={views.map(({ name }) => ({ value: name, label: name }))}
          onChange={(name) => onApply(views.find((view) => view.name === name) ?? null)}
        />
      )}
      {current ? (
        <Button
          small
          variant="quiet"
          onClick={() => {
            keep(views.filter((view) => view !== current));
            announce(`Đã bỏ danh sách “${current.name}”`);
          }}
        >
          Bỏ danh sách này
        </Button>
      ) : isNarrowed && views.length < mostViews ? (
        <Button small variant="quiet" onClick={() => setNaming(true)}>
          Lưu danh sách…
        </Button>
      ) : null}
      {naming ? (
        <NameDialog
          onClose={() => setNaming(false)}
          onSave={(name) => {
            keep([...views.filter((view) => view.name !== name), { name, choice, text }]);
            announce(`Đã lưu danh sách “${name}”`);
            setNaming(false);
          }}
        />
      ) : null}
    </>
  );
}

function NameDialog({ onSave, onClose }: { readonly onSave: (name: string) => void; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    if (name.trim() === '') setMissing(true);
    else onSave(name.trim().slice(0, 60));
  };
  return (
    <Dialog
      title="Lưu danh sách đang lọc"
      onClose={onClose}
      unsaved={name.trim() !== ''}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" onClick={confirm} data-submit>
            Lưu
          </Button>
        </>
      }
    >
      <TextField
        label="Tên"
        layout="alone"
        value={name}
        error={missing && name.trim() === '' ? 'Tên: chưa ghi.' : undefined}
        hint="Các điều kiện lọc và chữ đang tìm được nhớ ở máy này; trùng tên thì thay danh sách cũ."
        onChange={setName}
        data-autofocus
      />
    </Dialog>
  );
}
