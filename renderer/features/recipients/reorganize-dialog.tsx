import { useState } from 'react';
import { isIsoDate } from '../../../electron/contract/calendar-date.ts';
import {
  organKindLabels,
  organKinds,
  type Organ,
  type OrganKind,
} from '../../../electron/contract/directory.schema.ts';
import { reorganizeInput, type ReorganizeInput } from '../../../electron/contract/reorganization.schema.ts';
import { findTargets, useReorganizationPreview, useReorganize } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ComboboxField } from '../../components/combobox-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ReorganizationSummary } from './reorganization-summary.tsx';

type Successor = ReorganizeInput['successors'][number];

interface Plan {
  readonly effectiveOn: string | null;
  readonly oldOrgans: readonly { readonly id: number; readonly name: string }[];
  readonly successors: readonly (Successor & { readonly shown: string })[];
  readonly note: string;
}

/** "Sáp nhập, chia tách" in two steps: what happens, then what it touches, before anything is written. (practice.md 9.4) */
export function ReorganizeDialog({
  organs,
  onClose,
}: {
  readonly organs: readonly Organ[];
  readonly onClose: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const reorganize = useReorganize();
  const [plan, setPlan] = useState<Plan>({ effectiveOn: today, oldOrgans: [], successors: [], note: '' });
  const [newKind, setNewKind] = useState<OrganKind>('commune');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [previewing, setPreviewing] = useState(false);
  const change = (part: Partial<Plan>): void => setPlan((now) => ({ ...now, ...part }));
  const input = inputOf(plan);
  const preview = useReorganizationPreview(input, previewing);
  const goOn = (): void => {
    const found = checkFields(reorganizeInput, input);
    setErrors(found);
    setPreviewing(Object.keys(found).length === 0);
  };
  const back = (): void => {
    setErrors(fieldsOf(preview.error ?? reorganize.error));
    reorganize.reset();
    setPreviewing(false);
  };
  const submit = (): void =>
    reorganize.mutate(input, {
      onSuccess: ({ ended }) => {
        announce(`Đã ghi sáp nhập, chia tách; ${formatCount(ended.length)} cơ quan thôi hoạt động`);
        onClose();
      },
    });
  const step = previewing ? submit : goOn;
  const problem = preview.error ?? reorganize.error;
  return (
    <Dialog
      wide
      title={previewing ? 'Sáp nhập, chia tách: xem trước' : 'Sáp nhập, chia tách'}
      onClose={onClose}
      unsaved={plan.oldOrgans.length > 0}
      hotkeys={{ 'Ctrl+S': step }}
      footer={
        previewing ? (
          <>
            <Button onClick={back}>Quay lại</Button>
            <Button
              variant="primary"
              keyHint="Ctrl+S"
              busy={reorganize.isPending}
              disabled={!preview.data}
              onClick={submit}
              data-submit
            >
              Ghi vào danh bạ
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>Thôi</Button>
            <Button variant="primary" keyHint="Ctrl+S" onClick={goOn} data-submit>
              Xem trước
            </Button>
          </>
        )
      }
    >
      {previewing ? (
        <>
          {problem ? <Band tone="error">{errorSentence(problem)}</Band> : null}
          {preview.data ? <ReorganizationSummary report={preview.data} effectiveOn={plan.effectiveOn ?? ''} /> : null}
        </>
      ) : (
        <>
          <DateField
            label="Từ ngày"
            layout="alone"
            near={today}
            value={plan.effectiveOn}
            error={errors.effectiveOn}
            hint="Ngày cơ quan mới bắt đầu hoạt động; cơ quan cũ thôi từ hôm trước."
            onChange={(effectiveOn) => change({ effectiveOn })}
            data-autofocus
          />
          <OrganPicker
            label="Cơ quan cũ"
            today={today}
            organs={organs}
            chosen={plan.oldOrgans.map(({ name }) => name)}
            error={errors.oldIds}
            onTake={(id, name) => {
              if (!plan.oldOrgans.some((organ) => organ.id === id))
                change({ oldOrgans: [...plan.oldOrgans, { id, name }] });
            }}
            onRemove={(index) => change({ oldOrgans: plan.oldOrgans.filter((_, at) => at !== index) })}
          />
          <OrganPicker
            label="Cơ quan mới"
            today={today}
            organs={organs}
            chosen={plan.successors.map(({ shown }) => shown)}
            error={errors.successors ?? newOrganError(errors)}
            newKind={newKind}
            onTake={(id, name) => {
              if (!plan.successors.some((row) => row.kind === 'existing' && row.id === id))
                change({ successors: [...plan.successors, { kind: 'existing', id, shown: name }] });
            }}
            onNew={(name) =>
              change({
                successors: [
                  ...plan.successors,
                  {
                    kind: 'new',
                    name,
                    symbol: newKind === 'commune' || newKind === 'direct' ? 'ĐU' : '',
                    organKind: newKind,
                    shown: `${name} (mới)`,
                  },
                ],
              })
            }
            onRemove={(index) => change({ successors: plan.successors.filter((_, at) => at !== index) })}
          />
          <SelectField
            label="Nhóm của cơ quan mới"
            layout="alone"
            value={newKind}
            options={organKinds.map((value) => ({ value, label: organKindLabels[value] }))}
            hint="Cho cơ quan chưa có trong danh bạ. Cơ quan cũ vẫn hoạt động thì ghi cả vào Cơ quan mới."
            onChange={(value) => setNewKind(value as OrganKind)}
          />
          <TextField
            label="Căn cứ"
            layout="alone"
            value={plan.note}
            error={errors.note}
            placeholder="Nghị quyết số …, ngày …"
            onChange={(note) => change({ note })}
          />
        </>
      )}
    </Dialog>
  );
}

function inputOf({ effectiveOn, oldOrgans, successors, note }: Plan): ReorganizeInput {
  return {
    // A day that is still missing or no date is refused at its field.
    effectiveOn: effectiveOn !== null && isIsoDate(effectiveOn) ? effectiveOn : '',
    oldIds: oldOrgans.map(({ id }) => id),
    successors: successors.map(({ shown: _, ...successor }) => successor),
    note,
  };
}

function newOrganError(errors: FieldErrors): string | undefined {
  return Object.entries(errors).find(([path]) => path.startsWith('successors.'))?.[1];
}

/** Organs found by typing, one after another; below them what was chosen. `onNew`: a name nobody has becomes a new organ. */
function OrganPicker({
  label,
  today,
  organs,
  chosen,
  error,
  newKind,
  onTake,
  onNew,
  onRemove,
}: {
  readonly label: string;
  readonly today: string;
  readonly organs: readonly Organ[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly newKind?: OrganKind;
  readonly onTake: (id: number, name: string) => void;
  readonly onNew?: (name: string) => void;
  readonly onRemove: (index: number) => void;
}) {
  const [text, setText] = useState('');
  const typed = text.trim();
  const exact = organs.find(({ name }) => name === typed);
  const add = (): void => {
    if (exact) onTake(exact.id, exact.name);
    else if (onNew && typed !== '') onNew(typed);
    else return;
    setText('');
  };
  return (
    <div className="organ-picker">
      <ComboboxField
        label={label}
        layout="alone"
        value={text}
        error={error}
        placeholder={onNew ? 'Gõ tên; chưa có thì thành cơ quan mới' : 'Gõ tên, không cần dấu'}
        source={{
          key: `organs ${today}`,
          load: async (wanted) =>
            (await findTargets(wanted, today))
              .filter(({ kind }) => kind === 'organ')
              .map(({ name, hint, ended }) => ({ value: name, hint: ended ? `đã thôi, ${hint}` : hint, uses: 0 })),
        }}
        onChange={setText}
        onKeyDown={(event) => {
          // With no suggestion to take, Enter adds what was typed instead of going to the next field.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || typed === '') return;
          if (!exact && !onNew) return;
          event.preventDefault();
          add();
        }}
        onTake={({ value }) => {
          const organ = organs.find(({ name }) => name === value);
          if (!organ) return;
          onTake(organ.id, organ.name);
          setText('');
        }}
      />
      {typed === '' || (!exact && !onNew) ? null : (
        <Button small onClick={add}>
          {exact ? `Thêm ${exact.name}` : `Thêm cơ quan mới “${typed}”, ${organKindLabels[newKind ?? 'other']}`}
        </Button>
      )}
      <ul className="organ-chosen" aria-label={`${label} đã chọn`}>
        {chosen.map((name, index) => (
          <li key={name}>
            {name}
            <Button small variant="quiet" aria-label={`Bỏ ${name} khỏi ${label}`} onClick={() => onRemove(index)}>
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
