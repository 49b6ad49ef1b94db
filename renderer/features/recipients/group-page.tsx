import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { groupInput, type RecipientGroup } from '../../../electron/contract/directory.schema.ts';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { findTargets, useRecipientGroup, useSaveGroup } from '../../api/directory.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ListPrintMenu } from '../../components/delivery-desk/list-print-menu.tsx';
import { ComboboxField } from '../../components/combobox-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { below, checkFields, fieldsOf, type FieldErrors } from '../../components/form-errors.ts';
import { useFrame } from '../../components/frame-context.ts';
import { formatCount } from '../../components/format.ts';
import { TextField } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { DirectoryHistory } from './directory-history.tsx';
import { GroupMembers, type EditedMember } from './group-members.tsx';
import { ImportOrgansDialog } from './import-organs-dialog.tsx';
import { recipientPaths } from './recipient-paths.ts';
import { RecipientsPage, type RecipientSearch } from './recipients-page.tsx';

interface PageProps {
  /** null: a new group. */
  readonly id: number | null;
  readonly rail: ReactNode;
  readonly search: RecipientSearch;
}

/** The group as one line of nơi nhận. */
const lineOf = ({ id, name }: RecipientGroup): DistributionLine => ({
  text: name,
  purpose: '',
  target: { kind: 'group', id },
  copiesPerMember: 1,
  channel: 'paper',
  excludedKeys: [],
});

/** A group and its members, each with the dates within which it belongs. */
export function GroupPage(props: PageProps) {
  const { today } = useFrame();
  const group = useRecipientGroup(props.id, today);
  if (props.id !== null && !group.data) {
    return (
      <RecipientsPage title="Nhóm nơi nhận" rail={props.rail} search={props.search}>
        {group.error ? <Band tone="error">{errorSentence(group.error)}</Band> : null}
      </RecipientsPage>
    );
  }
  return <GroupEditor {...props} saved={group.data ?? null} />;
}

interface Edited {
  readonly name: string;
  readonly aliases: string;
  readonly members: readonly EditedMember[];
}

function GroupEditor({ saved, rail, search }: PageProps & { readonly saved: RecipientGroup | null }) {
  const { today } = useFrame();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const save = useSaveGroup();
  const [edited, setEdited] = useKeptState<Edited | null>(`recipients.group.${saved?.id ?? 'new'}`, null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState('');
  const [adding, setAdding] = useState('');
  const [importing, setImporting] = useState(false);
  const current: Edited = edited ?? {
    name: saved?.name ?? '',
    aliases: saved?.aliases ?? '',
    members: saved?.members ?? [],
  };
  const change = (next: Partial<Edited>): void => setEdited((now) => ({ ...(now ?? current), ...next }));
  const submit = (): void => {
    const input = {
      id: saved?.id ?? null,
      name: current.name,
      aliases: current.aliases,
      members: current.members.map(({ name: _, ...member }) => member),
    };
    const found = checkFields(groupInput, input);
    setErrors(found);
    setProblem('');
    if (Object.keys(found).length > 0) return;
    save.mutate(input, {
      onSuccess: (group) => {
        // What was changed while it was being saved stays.
        setEdited((now) => (now === edited || !saved ? null : now));
        announce(`Đã lưu nhóm ${group.name}`);
        if (!saved) navigate(recipientPaths.group(group.id), { replace: true });
      },
      onError: (error) => {
        setErrors(fieldsOf(error));
        setProblem(errorSentence(error));
      },
    });
  };
  useHotkeys({ 'Ctrl+S': submit });
  const add = async (name: string): Promise<void> => {
    const target = (await findTargets(name, today)).find((found) => found.name === name);
    if (!target) return;
    const member = { kind: target.kind, memberId: target.id, name: target.name, validFrom: null, validTo: null };
    // To the newest members: another one may have been added while this one was looked up.
    setEdited((now) => {
      const { members, ...rest } = now ?? current;
      const known = members.some(({ kind, memberId }) => kind === target.kind && memberId === target.id);
      return known ? now : { ...rest, members: [...members, member] };
    });
  };
  /** A name that could not be looked up comes back into the field, unless the next one is being typed. */
  const take = (name: string): void => void add(name).catch(() => setAdding((typed) => (typed === '' ? name : typed)));
  return (
    <RecipientsPage
      title="Nhóm nơi nhận"
      rail={rail}
      search={search}
      actions={
        <Button variant="primary" keyHint="Ctrl+S" busy={save.isPending} disabled={edited === null} onClick={submit}>
          Lưu nhóm
        </Button>
      }
      status={edited === null ? null : <span>Có chỗ chưa lưu</span>}
    >
      <div className="list-head">
        <div className="list-name">
          <input
            className="list-title"
            aria-label="Tên nhóm"
            aria-invalid={errors.name ? true : undefined}
            placeholder="Tên nhóm, như sẽ viết ở Nơi nhận"
            autoFocus={saved === null}
            value={current.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          {errors.name ? <p className="field-error">{errors.name}</p> : null}
          <p className="quiet">Thành viên tính theo ngày của văn bản; văn bản đã phát hành giữ danh sách cũ.</p>
        </div>
        {saved ? (
          <p className="list-sum">
            = <b>{formatCount(saved.reached)}</b> nơi
          </p>
        ) : null}
        {saved && edited === null ? (
          <ListPrintMenu
            label="In từ nhóm này"
            list={{ name: saved.name, lines: [lineOf(saved)], asOf: today, count: saved.reached }}
          />
        ) : null}
      </div>
      {problem ? <Band tone="error">{problem}</Band> : null}
      <TextField
        label="Tên khác"
        layout="alone"
        value={current.aliases}
        hint="Cách viết khác của cùng nhóm, cách nhau bằng dấu chấm phẩy."
        error={errors.aliases}
        onChange={(aliases) => change({ aliases })}
      />
      <div className="group-add">
        <ComboboxField
          label="Thêm thành viên"
          layout="alone"
          value={adding}
          placeholder="Gõ tên cơ quan, đồng chí hoặc nhóm"
          source={{
            key: `targets ${today}`,
            load: async (text) =>
              (await findTargets(text, today)).map(({ name, hint }) => ({ value: name, hint, uses: 0 })),
          }}
          onChange={setAdding}
          onTake={(suggestion) => take(suggestion.value)}
        />
        {saved ? <Button onClick={() => setImporting(true)}>Dán nhiều cơ quan</Button> : null}
      </div>
      <GroupMembers
        members={current.members}
        today={today}
        errors={below(errors, 'members')}
        onChange={(members) => change({ members })}
      />
      {saved ? <DirectoryHistory kind="recipient_group" id={saved.id} /> : null}
      {importing && saved ? (
        <ImportOrgansDialog
          groupId={saved.id}
          groupName={saved.name}
          onClose={() => {
            setImporting(false);
            // The pasted organs joined the saved group; it is read anew.
            setEdited(null);
          }}
        />
      ) : null}
    </RecipientsPage>
  );
}
