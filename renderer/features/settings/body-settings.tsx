import { useState } from 'react';
import {
  saveIssuingBodyInput,
  type IssuingBody,
  type Organization,
} from '../../../electron/contract/organization.schema.ts';
import { useSaveIssuingBody } from '../../api/organization.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { newestOf } from '../../components/follow-fresh.ts';
import { BodyFields, type BodyValues } from '../../components/office-forms/body-fields.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** The bodies in whose name the office issues documents. */
export function BodySettings({ organization }: { readonly organization: Organization }) {
  const [chosen, setChosen] = useState<IssuingBody | 'new' | null>(null);
  return (
    <SettingsPart
      title="Cơ quan ban hành"
      hint="Mỗi cơ quan có ký hiệu, đầu văn bản và dãy số riêng."
      action={<Button onClick={() => setChosen('new')}>Thêm cơ quan ban hành</Button>}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Ký hiệu</th>
            <th scope="col">Nơi lưu</th>
            <th scope="col">Sao văn bản</th>
            <th scope="col">Đang dùng</th>
          </tr>
        </thead>
        <tbody>
          {organization.bodies.map((body) => (
            <tr key={body.id}>
              <td>
                <button type="button" className="link-button" onClick={() => setChosen(body)}>
                  {body.name}
                </button>
              </td>
              <td>{body.symbol}</td>
              <td>{body.filedAt}</td>
              <td>{body.certifiesCopies ? 'Có' : ''}</td>
              <td>{body.active ? 'Có' : <span className="quiet">Đã thôi</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen === null ? null : (
        <BodyDialog
          body={chosen === 'new' ? null : newestOf(organization.bodies, chosen)}
          place={organization.office.place}
          onClose={() => setChosen(null)}
        />
      )}
    </SettingsPart>
  );
}

type Edited = BodyValues & { readonly active: boolean };

function BodyDialog({
  body,
  place,
  onClose,
}: {
  readonly body: IssuingBody | null;
  readonly place: string;
  readonly onClose: () => void;
}) {
  const { values, change, changed } = useFollowing<IssuingBody | null, Edited>(body, (known) => ({
    name: known?.name ?? '',
    symbol: known?.symbol ?? '',
    headerUpper: known?.headerUpper ?? '',
    headerName: known?.headerName ?? '',
    place: known?.place ?? place,
    filedAt: known?.filedAt ?? '',
    certifiesCopies: known?.certifiesCopies ?? false,
    active: known?.active ?? true,
  }));
  const saving = useSaving(saveIssuingBodyInput, useSaveIssuingBody(), 'Đã lưu cơ quan ban hành');
  return (
    <SaveDialog
      wide
      title={body?.name ?? 'Thêm cơ quan ban hành'}
      unsaved={changed}
      saving={saving}
      onSave={() => saving.save({ id: body?.id ?? null, ...values }, onClose)}
      onClose={onClose}
    >
      <BodyFields value={values} errors={saving.errors} onChange={change} />
      <CheckField label="Đang ban hành văn bản" checked={values.active} onChange={(active) => change({ active })} />
    </SaveDialog>
  );
}
