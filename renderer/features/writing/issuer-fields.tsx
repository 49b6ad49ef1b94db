import {
  congressOrganLabels,
  congressOrgans,
  type CongressOrgan,
} from '../../../electron/contract/document-layout.schema.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { FieldsProps } from './document-fields.tsx';
import { isCongress } from './type-needs.ts';

/** Who issues besides the body: the organ of a congress, or organs that issue it together. */
export function IssuerFields({ content, change, organization, errors }: FieldsProps) {
  const body = organization.bodies.find(({ id }) => id === content.bodyId);
  const { jointOrgans } = content;
  const set = (index: number, part: Partial<(typeof jointOrgans)[number]>): void =>
    change({ jointOrgans: jointOrgans.map((organ, place) => (place === index ? { ...organ, ...part } : organ)) });
  return (
    <>
      {isCongress(body?.symbol) || content.congressOrgan !== '' ? (
        <SelectField
          label="Cơ quan đại hội"
          layout="alone"
          value={content.congressOrgan}
          options={congressOrgans.map((value) => ({ value, label: congressOrganLabels[value] }))}
          error={errors.congressOrgan}
          onChange={(organ) => change({ congressOrgan: organ as CongressOrgan })}
        />
      ) : null}
      {jointOrgans.map((organ, index) => (
        <div key={index} className="joint-organ" role="group" aria-label={`Cơ quan cùng ban hành ${index + 1}`}>
          <TextField
            label="Cùng ban hành"
            layout="alone"
            value={organ.name}
            placeholder="tên đầy đủ của cơ quan"
            error={errors[`jointOrgans.${index}`] ?? errors[`jointOrgans.${index}.name`]}
            onChange={(name) => set(index, { name })}
          />
          <TextField
            label="Ký hiệu"
            layout="alone"
            value={organ.symbol}
            placeholder="BNCTU"
            error={errors[`jointOrgans.${index}.symbol`]}
            onChange={(symbol) => set(index, { symbol })}
          />
          <Button
            small
            variant="quiet"
            aria-label={`Bỏ cơ quan cùng ban hành ${index + 1}`}
            onClick={() => change({ jointOrgans: jointOrgans.filter((_, place) => place !== index) })}
          >
            Bỏ
          </Button>
        </div>
      ))}
    </>
  );
}
