import type { WrittenSignature } from '../../../electron/contract/document-layout.schema.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldsProps } from './document-fields.tsx';

const emptySignature: WrittenSignature = { authority: '', title: '', organ: '', concurrentTitle: '', name: '' };
const usualConfirmation = { of: '', authority: 'T/L BAN THƯỜNG VỤ', title: 'CHÁNH VĂN PHÒNG', name: '' };

/** What few signatures need: another capacity, "kiêm", a second signer, confirmation. Closed until wanted. */
export function SignatureFields({ content, change, organization, errors }: FieldsProps) {
  const { otherSignatures, confirmation, signedAs, concurrentTitle, withoutTitle, signerOrgan } = content;
  const signer = organization.signers.find(({ id }) => id === content.signerId);
  const joint = content.jointOrgans.length > 0;
  const used =
    otherSignatures.length > 0 ||
    confirmation !== null ||
    signedAs !== '' ||
    concurrentTitle !== '' ||
    withoutTitle ||
    joint;
  const set = (index: number, part: Partial<WrittenSignature>): void =>
    change({
      otherSignatures: otherSignatures.map((signature, place) =>
        place === index ? { ...signature, ...part } : signature,
      ),
    });
  return (
    <details className="more-fields" open={used || undefined}>
      <summary>Kiêm nhiệm, người ký thứ hai, xác nhận chữ ký</summary>
      <div className="more-grid">
        <TextField
          label="Ký với tư cách"
          layout="alone"
          value={signedAs}
          placeholder="thay cho chức vụ, ví dụ: CHỦ TRÌ HỘI NGHỊ"
          error={errors.signedAs}
          onChange={(value) => change({ signedAs: value })}
        />
        {signedAs === '' ? (
          <TextField
            label="Kiêm"
            layout="alone"
            value={concurrentTitle}
            placeholder="chức vụ ở ban chỉ đạo không có con dấu riêng, ví dụ: TRƯỞNG BAN CHỈ ĐẠO"
            error={errors.concurrentTitle}
            onChange={(value) => change({ concurrentTitle: value })}
          />
        ) : null}
        {signer?.authority === 'T/M' && signedAs === '' && concurrentTitle === '' ? (
          <CheckField
            label="Không ghi chức vụ (ủy viên thay mặt ký)"
            checked={withoutTitle}
            onChange={(value) => change({ withoutTitle: value })}
          />
        ) : null}
        {joint ? (
          <TextField
            label="Cơ quan người ký"
            layout="alone"
            value={signerOrgan}
            placeholder="ghi dưới chức vụ, ví dụ: TỈNH ỦY"
            error={errors.signerOrgan}
            onChange={(value) => change({ signerOrgan: value })}
          />
        ) : null}
        {otherSignatures.map((signature, index) => (
          <fieldset key={index} className="signature-more">
            <legend>{index === 0 ? 'Người ký bên trái' : `Người ký thứ ${index + 2}`}</legend>
            <TextField
              label="Chức vụ"
              layout="alone"
              value={signature.title}
              placeholder="NGƯỜI GHI BIÊN BẢN"
              error={errors[`otherSignatures.${index}.title`]}
              onChange={(title) => set(index, { title })}
            />
            <TextField
              label="Quyền hạn"
              layout="alone"
              value={signature.authority}
              placeholder="T/M, K/T, T/L … (nếu có)"
              error={errors[`otherSignatures.${index}.authority`]}
              onChange={(authority) => set(index, { authority })}
            />
            {joint ? (
              <TextField
                label="Cơ quan"
                layout="alone"
                value={signature.organ}
                error={errors[`otherSignatures.${index}.organ`]}
                onChange={(organ) => set(index, { organ })}
              />
            ) : null}
            <TextField
              label="Họ và tên"
              layout="alone"
              value={signature.name}
              error={errors[`otherSignatures.${index}.name`]}
              onChange={(name) => set(index, { name })}
            />
            <Button
              small
              variant="quiet"
              onClick={() => change({ otherSignatures: otherSignatures.filter((_, place) => place !== index) })}
            >
              Bỏ người ký này
            </Button>
          </fieldset>
        ))}
        <Button
          small
          variant="quiet"
          disabled={otherSignatures.length >= 9}
          onClick={() => change({ otherSignatures: [...otherSignatures, emptySignature] })}
        >
          + Thêm người ký
        </Button>
        <CheckField
          label="Có phần xác nhận chữ ký"
          checked={confirmation !== null}
          onChange={(wanted) => change({ confirmation: wanted ? usualConfirmation : null })}
        />
        {confirmation ? <ConfirmationFields {...{ confirmation, change, errors }} /> : null}
      </div>
    </details>
  );
}

type Confirmation = NonNullable<FieldsProps['content']['confirmation']>;

const confirmationLabels: Readonly<Record<keyof Confirmation, string>> = {
  of: 'Của đồng chí',
  authority: 'Quyền hạn',
  title: 'Chức vụ',
  name: 'Người xác nhận',
};

function ConfirmationFields({
  confirmation,
  change,
  errors,
}: Pick<FieldsProps, 'change' | 'errors'> & { readonly confirmation: Confirmation }) {
  return (
    <fieldset className="signature-more">
      <legend>Xác nhận chữ ký</legend>
      {(['of', 'authority', 'title', 'name'] as const).map((key) => (
        <TextField
          key={key}
          label={confirmationLabels[key]}
          layout="alone"
          value={confirmation[key]}
          error={errors[`confirmation.${key}`]}
          onChange={(value) => change({ confirmation: { ...confirmation, [key]: value } })}
        />
      ))}
    </fieldset>
  );
}
