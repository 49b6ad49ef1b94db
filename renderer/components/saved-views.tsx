import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { recall, remember } from '../platform/remember.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { CheckField } from './check-field.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { readColumnChoice, readSort, type ColumnChoice, type Sort } from './register-table/columns.ts';
import { SaveDialog } from './save-dialog.tsx';
import { TextField } from './text-field.tsx';

/** How a list stands: what narrows it, its order, its columns. */
export interface ListView<Choice> {
  readonly choice: Choice;
  readonly text: string;
  readonly sort: Sort | null;
  readonly columns: ColumnChoice;
}

export interface SavedView<Choice> extends ListView<Choice> {
  readonly name: string;
  /** The list opens with it. */
  readonly isDefault: boolean;
}

/** More would no longer be found by eye. */
const mostViews = 30;

/** The views remembered for a list; `readChoice` gives null for what another version left there. */
export function readViews<Choice>(
  list: string,
  readChoice: (value: unknown) => Choice | null,
): readonly SavedView<Choice>[] {
  const value = recall(`views.${list}`);
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostViews).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, text, choice, sort, columns, isDefault } = entry as Partial<Record<keyof SavedView<Choice>, unknown>>;
    const read = readChoice(choice);
    if (typeof name !== 'string' || name === '' || typeof text !== 'string' || read === null) return [];
    return [
      {
        name,
        text,
        choice: read,
        sort: readSort(sort),
        columns: readColumnChoice(columns),
        isDefault: isDefault === true,
      },
    ];
  });
}

// Columns are pulled about all the time: the same filter in the same order is still the same view.
const keyOf = <Choice,>({ choice, text, sort }: ListView<Choice>): string => JSON.stringify([choice, text, sort]);

/** Filters, order and columns of a list under a name, remembered on this machine: taken from a menu, kept and given up beside it. */
export function SavedViews<Choice>({
  list,
  view,
  isWorthKeeping,
  readChoice,
  onApply,
}: {
  /** Which list: "incoming". */
  readonly list: string;
  readonly view: ListView<Choice>;
  /** Only a list that differs from the usual one is worth a name. */
  readonly isWorthKeeping: boolean;
  readonly readChoice: (value: unknown) => Choice | null;
  /** null: everything again. */
  readonly onApply: (view: ListView<Choice> | null) => void;
}) {
  const announce = useAnnounce();
  const [views, setViews] = useState(() => readViews(list, readChoice));
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const keep = (next: readonly SavedView<Choice>[], said: string): void => {
    setViews(next);
    remember(`views.${list}`, next);
    announce(said);
  };
  const current = views.find((saved) => keyOf(saved) === keyOf(view));
  const replace = (name: string, saved: SavedView<Choice>, said: string): void =>
    keep(
      [
        ...views
          .filter((other) => other.name !== name && other.name !== saved.name)
          .map((other) => ({ ...other, isDefault: other.isDefault && !saved.isDefault })),
        saved,
      ],
      said,
    );
  return (
    <>
      {views.length === 0 ? null : (
        <FilterMenu
          label="Danh sách đã lưu"
          value={current?.name ?? null}
          options={views.map(({ name, isDefault }) => ({ value: name, label: isDefault ? `${name} (mở đầu)` : name }))}
          onChange={(name) => onApply(views.find((saved) => saved.name === name) ?? null)}
        />
      )}
      {current ? (
        <CurrentViewMenu
          current={current}
          onRename={() => setNaming('rename')}
          onDefault={() =>
            replace(
              current.name,
              { ...current, isDefault: !current.isDefault },
              current.isDefault ? 'Sổ mở như thường' : `Sổ mở bằng danh sách “${current.name}”`,
            )
          }
          onRemove={() =>
            keep(
              views.filter((saved) => saved !== current),
              `Đã bỏ danh sách “${current.name}”`,
            )
          }
        />
      ) : isWorthKeeping && views.length < mostViews ? (
        <Button small variant="quiet" onClick={() => setNaming('new')}>
          Lưu danh sách…
        </Button>
      ) : null}
      {naming ? (
        <NameDialog
          current={naming === 'rename' ? current : undefined}
          onClose={() => setNaming(null)}
          onSave={(name, isDefault) => {
            const saved = { ...view, name, isDefault };
            replace(naming === 'rename' ? (current?.name ?? name) : name, saved, `Đã lưu danh sách “${name}”`);
            setNaming(null);
          }}
        />
      ) : null}
    </>
  );
}

function CurrentViewMenu<Choice>({
  current,
  onRename,
  onDefault,
  onRemove,
}: {
  readonly current: SavedView<Choice>;
  readonly onRename: () => void;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <MenuProvider placement="bottom-start">
      <MenuButton className="filter-button">
        Danh sách này
        <span className="filter-arrow" aria-hidden="true" />
      </MenuButton>
      <Menu className="filter-popover" portal={false} fixed gutter={4} aria-label={`Danh sách “${current.name}”`}>
        <MenuItem className="completion-item" onClick={onRename}>
          Đổi tên…
        </MenuItem>
        <MenuItem className="completion-item" onClick={onDefault}>
          {current.isDefault ? 'Thôi mở sổ bằng danh sách này' : 'Mở sổ bằng danh sách này'}
        </MenuItem>
        <MenuItem className="completion-item" onClick={onRemove}>
          Bỏ danh sách này
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}

function NameDialog<Choice>({
  current,
  onSave,
  onClose,
}: {
  /** The view to be given another name; without it a new one. */
  readonly current: SavedView<Choice> | undefined;
  readonly onSave: (name: string, isDefault: boolean) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(current?.name ?? '');
  const [isDefault, setDefault] = useState(current?.isDefault ?? false);
  const [missing, setMissing] = useState(false);
  const confirm = (): void => {
    if (name.trim() === '') setMissing(true);
    else onSave(name.trim().slice(0, 60), isDefault);
  };
  return (
    <SaveDialog
      title={current ? `Đổi tên danh sách “${current.name}”` : 'Lưu danh sách đang xem'}
      unsaved={name.trim() !== (current?.name ?? '')}
      onSave={confirm}
      onClose={onClose}
    >
      <TextField
        label="Tên"
        layout="alone"
        value={name}
        error={missing && name.trim() === '' ? 'Tên: chưa ghi.' : undefined}
        hint="Điều kiện lọc, chữ đang tìm, thứ tự và cột được nhớ ở máy này; trùng tên thì thay danh sách cũ."
        onChange={setName}
        data-autofocus
      />
      <CheckField label="Mở sổ bằng danh sách này" checked={isDefault} onChange={setDefault} />
    </SaveDialog>
  );
}
