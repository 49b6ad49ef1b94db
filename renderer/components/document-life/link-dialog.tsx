import { useId, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  linkRelationLabels,
  linkRelations,
  type DocumentReference,
  type LinkRelation,
} from '../../../electron/contract/document-life.schema.ts';
import { findLinkTargets, useAddLink, type LinkTarget } from '../../api/life.ts';
import { useAnnounce } from '../announcer.tsx';
import { ComboboxField } from '../combobox-field.tsx';
import type { SuggestionSource } from '../suggestions.ts';
import { fieldsOf } from '../form-errors.ts';
import { focusFirstErrorSoon } from '../form-navigation.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { SegmentedField } from '../segmented.tsx';
import { SelectField } from '../select-field.tsx';
import { TextField } from '../text-field.tsx';
import { savingOf } from '../use-saving.ts';

const kindOptions = [
  { value: 'incoming', label: 'Văn bản đến' },
  { value: 'outgoing', label: 'Văn bản đi' },
] as const;

/** Links a document with another: replaces, corrects, implements, replies to, recalls. (practice.md 2.5) */
export function LinkDialog({
  from,
  numberText,
  onClose,
}: {
  readonly from: DocumentReference;
  readonly numberText: string;
  readonly onClose: () => void;
}) {
  const announce = useAnnounce();
  const add = useAddLink();
  const [relation, setRelation] = useState<LinkRelation>(from.kind === 'outgoing' ? 'replies_to' : 'replaces');
  const [kind, setKind] = useState<DocumentReference['kind']>('incoming');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  // Answers kept from an earlier dialog would be shown without the documents being known here.
  const own = useId();
  const targets = useRef(new Map<string, LinkTarget>());
  const source = useMemo<SuggestionSource>(
    () => ({
      key: `link.${kind}.${own}`,
      load: async (typed) => {
        const found = await findLinkTargets(kind, typed);
        return found
          .filter(({ reference }) => reference.kind !== from.kind || reference.id !== from.id)
          .map((target) => {
            const value = `${target.numberText}, ${target.title}`;
            targets.current.set(value, target);
            return { value, hint: target.date === null ? '' : formatDate(target.date), uses: 0 };
          });
      },
    }),
    [kind, own, from.kind, from.id],
  );
  const errors = fieldsOf(add.error);
  const confirm = (): void => {
    const target = targets.current.get(text);
    setMissing(!target);
    if (!target) return focusFirstErrorSoon();
    add.mutate(
      { from, relation, to: target.reference, note },
      {
        onSuccess: () => {
          announce(`Đã liên kết: ${numberText} ${linkRelationLabels[relation]} ${target.numberText}`);
          onClose();
        },
        onError: focusFirstErrorSoon,
      },
    );
  };
  return (
    <SaveDialog
      wide
      title={`Liên kết số ${numberText} với văn bản khác`}
      unsaved={text !== '' || note !== ''}
      saving={savingOf(add)}
      saveLabel="Liên kết"
      onSave={confirm}
      onClose={onClose}
    >
      <SelectField
        label="Văn bản này"
        layout="alone"
        value={relation}
        options={linkRelations.map((value) => ({ value, label: linkRelationLabels[value] }))}
        error={errors.relation}
        onChange={(value) => setRelation(linkRelations.find((entry) => entry === value) ?? relation)}
      />
      <SegmentedField
        label="Trong sổ"
        layout="alone"
        value={kind}
        options={kindOptions}
        onChange={(value) => {
          setKind(value === 'outgoing' ? 'outgoing' : 'incoming');
          setText('');
        }}
      />
      <ComboboxField
        label="Văn bản"
        layout="alone"
        source={source}
        value={text}
        placeholder="Gõ số, ký hiệu hoặc trích yếu"
        error={missing ? 'Chọn một văn bản trong danh sách gợi ý.' : errors.to}
        onChange={(next) => {
          setText(next);
          setMissing(false);
        }}
      />
      <TextField label="Ghi chú" layout="alone" value={note} error={errors.note} onChange={setNote} />
    </SaveDialog>
  );
}
