import { numberingSettings, type NumberingSettings } from '../../../electron/contract/numbering.schema.ts';
import { useNumberingSettings, useSaveNumberingSettings } from '../../api/numbering.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { useSaving } from '../../components/use-saving.ts';
import { SettingsPart } from './settings-part.tsx';

/** What the office allows with numbers. */
export function NumberingRules() {
  const settings = useNumberingSettings().data;
  return settings ? <RulesForm settings={settings} /> : null;
}

function RulesForm({ settings }: { readonly settings: NumberingSettings }) {
  const { values: edited, change, changed } = useFollowing(settings, (known) => known);
  const saving = useSaving(numberingSettings, useSaveNumberingSettings(), 'Đã lưu quy ước về số');
  return (
    <SettingsPart title="Quy ước về số" hint="Áp dụng cho số cấp từ nay về sau.">
      <div className="settings-form">
        <CheckField
          label="Dùng “Đăng ký ở sổ riêng” cho văn bản đi và bản sao"
          checked={edited.outgoingPlaceholders}
          onChange={(outgoingPlaceholders) => change({ outgoingPlaceholders })}
        />
        <CheckField
          label="Dùng “Đăng ký ở sổ riêng” cho văn bản đến"
          checked={edited.incomingPlaceholders}
          onChange={(incomingPlaceholders) => change({ incomingPlaceholders })}
        />
        <CheckField
          label="Quyết định và quy định theo hai dãy số riêng"
          checked={edited.separateRegulations}
          onChange={(separateRegulations) => change({ separateRegulations })}
        />
        <SegmentedField
          label="Vào sổ lùi ngày"
          layout="alone"
          value={edited.backDating}
          options={[
            { value: 'with_reason', label: 'Được, có ghi lý do' },
            { value: 'never', label: 'Không' },
          ]}
          error={saving.errors.backDating}
          onChange={(value) => change({ backDating: value === 'never' ? 'never' : 'with_reason' })}
        />
        {saving.problem === '' ? null : <Band tone="error">{saving.problem}</Band>}
        <div className="settings-actions">
          <Button busy={saving.busy} disabled={!changed} onClick={() => saving.save(edited)}>
            Lưu quy ước
          </Button>
        </div>
      </div>
    </SettingsPart>
  );
}
