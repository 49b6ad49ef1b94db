import { findDocumentType } from '../../../electron/contract/document-types.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldsProps } from './document-fields.tsx';
import { keepEnter } from './keep-enter.ts';

/** Sizes, distances and paper, within what the rules leave to the office. (05-HD/VPTW, Phụ lục 2; II.I.6.2.1; II.IV) */
export function LayoutFields({ content, change, errors }: FieldsProps) {
  const form = findDocumentType(content.typeCode)?.form;
  const used =
    content.bodySize !== 14 ||
    content.titleSize !== 15 ||
    content.subjectSize !== 14 ||
    content.linePitch !== null ||
    content.firstLineIndent !== null ||
    content.duplex ||
    content.notForMedia ||
    content.theme !== '' ||
    content.paper !== 'A4';
  return (
    <details className="more-fields" open={used || undefined}>
      <summary>Trình bày trang, cỡ chữ, liên cơ quan</summary>
      <div className="more-grid">
        {form === 'paper' ? (
          <SegmentedField
            label="Khổ giấy"
            layout="alone"
            value={content.paper}
            options={choices('A4', 'A5')}
            onChange={(paper) => change({ paper: paper === 'A5' ? 'A5' : 'A4' })}
          />
        ) : null}
        <SegmentedField
          label="Cỡ chữ"
          layout="alone"
          value={String(content.bodySize)}
          options={choices('14', '15')}
          onChange={(size) => change({ bodySize: size === '15' ? 15 : 14 })}
        />
        {form === 'letter' ? null : (
          <>
            <SegmentedField
              label="Cỡ chữ tên loại"
              layout="alone"
              value={String(content.titleSize)}
              options={choices('15', '16')}
              onChange={(size) => change({ titleSize: size === '16' ? 16 : 15 })}
            />
            <SegmentedField
              label="Cỡ chữ trích yếu"
              layout="alone"
              value={String(content.subjectSize)}
              options={choices('14', '15')}
              onChange={(size) => change({ subjectSize: size === '15' ? 15 : 14 })}
            />
          </>
        )}
        <NumberField
          label="Cách dòng (pt)"
          layout="alone"
          value={content.linePitch}
          hint="Từ 18 đến 22; để trống: 19."
          error={errors.linePitch}
          onChange={(linePitch) => change({ linePitch })}
        />
        <NumberField
          label="Lùi đầu dòng (mm)"
          layout="alone"
          value={content.firstLineIndent}
          hint="Để trống: 10."
          error={errors.firstLineIndent}
          onChange={(firstLineIndent) => change({ firstLineIndent })}
        />
        <CheckField
          label="In hai mặt (lề trong, lề ngoài đổi chỗ ở mặt sau)"
          checked={content.duplex}
          onChange={(duplex) => change({ duplex })}
        />
        <CheckField
          label="Không phổ biến trên phương tiện thông tin đại chúng"
          checked={content.notForMedia}
          onChange={(notForMedia) => change({ notForMedia })}
        />
        {content.typeCode === 'BC' || content.theme !== '' ? (
          <>
            <TextArea
              label="Chủ đề đại hội"
              layout="alone"
              value={content.theme}
              hint="Báo cáo chính trị: in hoa thay cho tên loại và trích yếu."
              error={errors.theme}
              onKeyDown={keepEnter}
              onChange={(theme) => change({ theme })}
            />
            {content.theme === '' ? null : (
              <TextField
                label="Dòng dưới chủ đề"
                layout="alone"
                value={content.themeNote}
                placeholder="Báo cáo của Ban Chấp hành … trình Đại hội …"
                error={errors.themeNote}
                onChange={(themeNote) => change({ themeNote })}
              />
            )}
          </>
        ) : null}
        <Button
          small
          variant="quiet"
          disabled={content.jointOrgans.length >= 5}
          onClick={() => change({ jointOrgans: [...content.jointOrgans, { name: '', symbol: '' }] })}
        >
          + Thêm cơ quan cùng ban hành
        </Button>
      </div>
    </details>
  );
}

function choices(...values: readonly string[]): { readonly value: string; readonly label: string }[] {
  return values.map((value) => ({ value, label: value }));
}
