import { useState } from 'react';
import { deskRoleLabels, deskRoles, type DeskRole } from '../../../electron/contract/labels.vi.ts';
import { saveDeskUserInput, type DeskUser, type Organization } from '../../../electron/contract/organization.schema.ts';
import { useChooseDeskUser, useSaveDeskUser } from '../../api/organization.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { newestOf } from '../../components/follow-fresh.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** The people at this desk; the one chosen stands in the history of what is done. */
export function UserSettings({ organization }: { readonly organization: Organization }) {
  const choose = useChooseDeskUser();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<DeskUser | 'new' | null>(null);
  return (
    <SettingsPart
      title="Người dùng"
      hint="Ai đang ghi sổ thì chọn tên người đó; lịch sử ghi theo tên này."
      action={<Button onClick={() => setChosen('new')}>Thêm người</Button>}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">
              <span className="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {organization.users.map((user) => (
            <tr key={user.id}>
              <td>
                <button type="button" className="link-button" onClick={() => setChosen(user)}>
                  {user.fullName}
                </button>
              </td>
              <td>{deskRoleLabels[user.role]}</td>
              <td>
                {user.id === organization.currentUserId ? (
                  <span className="done">Đang ghi sổ</span>
                ) : user.active ? (
                  ''
                ) : (
                  <span className="quiet">Đã thôi</span>
                )}
              </td>
              <td className="is-action">
                {user.id === organization.currentUserId || !user.active ? null : (
                  <Button
                    small
                    aria-label={`Chọn ${user.fullName} ghi sổ`}
                    onClick={() =>
                      choose.mutate(
                        { id: user.id },
                        {
                          onSuccess: () => announce(`Người ghi sổ: ${user.fullName}`),
                          onError: (error) => announce(errorSentence(error), 'problem'),
                        },
                      )
                    }
                  >
                    Chọn ghi sổ
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen === null ? null : (
        <UserDialog
          user={chosen === 'new' ? null : newestOf(organization.users, chosen)}
          onClose={() => setChosen(null)}
        />
      )}
    </SettingsPart>
  );
}

interface Edited {
  readonly fullName: string;
  readonly role: DeskRole;
  readonly active: boolean;
}

function UserDialog({ user, onClose }: { readonly user: DeskUser | null; readonly onClose: () => void }) {
  const { values, change, changed } = useFollowing<DeskUser | null, Edited>(user, (known) => ({
    fullName: known?.fullName ?? '',
    role: known?.role ?? 'clerk',
    active: known?.active ?? true,
  }));
  const saving = useSaving(saveDeskUserInput, useSaveDeskUser(), 'Đã lưu người dùng');
  return (
    <SaveDialog
      title={user?.fullName ?? 'Thêm người'}
      unsaved={changed}
      saving={saving}
      onSave={() => saving.save({ id: user?.id ?? null, ...values }, onClose)}
      onClose={onClose}
    >
      <TextField
        label="Họ và tên"
        layout="alone"
        value={values.fullName}
        error={saving.errors.fullName}
        onChange={(fullName) => change({ fullName })}
        data-autofocus
      />
      <SelectField
        label="Vai trò"
        layout="alone"
        value={values.role}
        options={deskRoles.map((value) => ({ value, label: deskRoleLabels[value] }))}
        error={saving.errors.role}
        onChange={(role) => change({ role: role as DeskRole })}
      />
      <CheckField label="Đang làm việc ở bàn này" checked={values.active} onChange={(active) => change({ active })} />
    </SaveDialog>
  );
}
