import { useState } from 'react';
import { documentTypes } from '../../../electron/contract/document-types.ts';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import type { WritingSettings } from '../../../electron/contract/writing-settings.schema.ts';
import { useSaveWritingSettings, useWritingSettings } from '../../api/outgoing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { savingOf } from '../../components/use-saving.ts';

/** Which body issues which type. Writing another one is pointed out and never refused. (399-QĐ/TW, Điều 8–13) */
export function RightsDialog({
  organization,
  bodyId,
  onClose,
}: {
  readonly organization: Organization;
  readonly bodyId: number;
  readonly onClose: () => void;
}) {
  const settings = useWritingSettings();
  if (!settings.data) {
    return (
      <Dialog
        title="Loại văn bản từng cơ quan ban hành"
        onClose={onClose}
        footer={<Button onClick={onClose}>Đóng</Button>}
      >
        {settings.error ? <Band tone="error">{errorSentence(settings.error)}</Band> : null}
      </Dialog>
    );
  }
  return <RightsForm {...{ organization, bodyId, onClose }} settings={settings.data} />;
}

function RightsForm({
  organization,
  bodyId,
  onClose,
  settings,
}: {
  readonly organization: Organization;
  readonly bodyId: number;
  readonly onClose: () => void;
  readonly settings: WritingSettings;
}) {
  const save = useSaveWritingSettings();
  const [chosen, setChosen] = useState(bodyId);
  const [edited, setEdited] = useState<ReadonlyMap<number, readonly string[]>>(new Map());
  const codesOf = (id: number): readonly string[] =>
    edited.get(id) ?? settings.rights.find((right) => right.bodyId === id)?.typeCodes ?? [];
  const codes = codesOf(chosen);
  const submit = (): void => {
    const rights = settings.rights
      .filter((right) => right.fromOffice || edited.has(right.bodyId))
      .map((right) => ({ bodyId: right.bodyId, typeCodes: [...codesOf(right.bodyId)] }));
    save.mutate({ rights, phrases: settings.phrases }, { onSuccess: onClose });
  };
  return (
    <SaveDialog
      title="Loại văn bản từng cơ quan ban hành"
      wide
      unsaved={edited.size > 0}
      saving={savingOf(save)}
      onSave={submit}
      onClose={onClose}
    >
      <SelectField
        label="Cơ quan"
        layout="alone"
        value={String(chosen)}
        options={organization.bodies.map(({ id, name, symbol }) => ({
          value: String(id),
          label: `${name} (${symbol})`,
        }))}
        onChange={(id) => setChosen(Number(id))}
      />
      <p className="quiet">Loại không đánh dấu vẫn soạn được, chỉ có lời nhắc.</p>
      <div className="type-list">
        {documentTypes.map((type) => (
          <CheckField
            key={type.code}
            label={type.name}
            checked={codes.includes(type.code)}
            onChange={(issued) =>
              setEdited((now) =>
                new Map(now).set(chosen, issued ? [...codes, type.code] : codes.filter((code) => code !== type.code)),
              )
            }
          />
        ))}
      </div>
    </SaveDialog>
  );
}
