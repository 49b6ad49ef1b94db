import { useState } from 'react';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { saveSignerInput, type Organization, type Signer } from '../../../electron/contract/organization.schema.ts';
import { useSaveSigner } from '../../api/organization.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { newestOf } from '../../components/follow-fresh.ts';
import { signatureLines } from '../../components/office-forms/signature-lines.ts';
import { newSigner, SignerFields, type SignerValues } from '../../components/office-forms/signer-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** Who signs, for which body, with which lines above the name, between which dates. */
export function SignerSettings({ organization }: { readonly organization: Organization }) {
  const [chosen, setChosen] = useState<Signer | 'new' | null>(null);
  const bodies = new Map(organization.bodies.map(({ id, name }) => [id, name]));
  return (
    <SettingsPart
      title="Người ký"
      hint="Một đồng chí ký nhiều tư cách thì khai mỗi tư cách một dòng. Thôi giữ chức: ghi ngày cuối, không xóa."
      action={<Button onClick={() => setChosen('new')}>Thêm người ký</Button>}
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Ký cho</th>
            <th scope="col">Trên văn bản</th>
            <th scope="col">Bản sao</th>
            <th scope="col">Từ ngày, đến ngày</th>
          </tr>
        </thead>
        <tbody>
          {organization.signers.map((signer) => (
            <tr key={signer.id}>
              <td>
                <button type="button" className="link-button" onClick={() => setChosen(signer)}>
                  {signer.fullName}
                </button>
              </td>
              <td>{bodies.get(signer.bodyId) ?? ''}</td>
              <td>{signatureLines(signer).join(' / ')}</td>
              <td>{signer.certifiesCopies ? 'Được ký' : ''}</td>
              <td>{validityWords(signer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen === null ? null : (
        <SignerDialog
          signer={chosen === 'new' ? null : newestOf(organization.signers, chosen)}
          organization={organization}
          onClose={() => setChosen(null)}
        />
      )}
    </SettingsPart>
  );
}

type Edited = SignerValues & { readonly bodyId: number };

function SignerDialog({
  signer,
  organization,
  onClose,
}: {
  readonly signer: Signer | null;
  readonly organization: Organization;
  readonly onClose: () => void;
}) {
  const { values, change, changed } = useFollowing<Signer | null, Edited>(signer, (known) => {
    if (!known) return { ...newSigner, bodyId: organization.bodies[0]?.id ?? 0 };
    const { id: _id, ...fields } = known;
    return fields;
  });
  const saving = useSaving(saveSignerInput, useSaveSigner(), 'Đã lưu người ký');
  return (
    <SaveDialog
      wide
      title={signer?.fullName ?? 'Thêm người ký'}
      unsaved={changed}
      saving={saving}
      onSave={() => saving.save({ id: signer?.id ?? null, ...values }, onClose)}
      onClose={onClose}
    >
      <SignerFields value={values} errors={saving.errors} onChange={change}>
        <SelectField
          label="Ký cho"
          layout="alone"
          value={String(values.bodyId)}
          options={organization.bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          error={saving.errors.bodyId}
          onChange={(id) => change({ bodyId: Number(id) })}
        />
      </SignerFields>
      <div className="settings-dates">
        <DateField
          label="Ký từ ngày"
          layout="stacked"
          near={organization.today}
          value={values.validFrom}
          error={saving.errors.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DateField
          label="Đến hết ngày"
          layout="stacked"
          near={organization.today}
          value={values.validTo}
          error={saving.errors.validTo}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
    </SaveDialog>
  );
}

function validityWords({ validFrom, validTo }: Signer): string {
  const from = validFrom === null ? '' : `từ ${formatDate(validFrom)}`;
  const to = validTo === null ? '' : `đến ${formatDate(validTo)}`;
  return [from, to].filter((part) => part !== '').join(' ') || 'không hạn';
}
