import type { ReactNode } from 'react';
import type { Organization } from '../../../electron/contract/organization.schema.ts';
import { DateInput } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { FindingBands } from './finding-bands.tsx';
import { keepEnter } from './keep-enter.ts';
import { IssuerFields } from './issuer-fields.tsx';
import { pasteMended } from './mended-paste.ts';
import { PhraseButton } from './phrase-dialog.tsx';
import { applyFix, findingsAt, type Finding } from './findings.ts';
import type { Content } from './new-content.ts';
import { needsOf } from './type-needs.ts';

export interface FieldsProps {
  readonly content: Content;
  readonly change: (change: Partial<Content>) => void;
  readonly organization: Organization;
  readonly errors: FieldErrors;
  readonly findings: readonly Finding[];
}

/** What stands above the text: body, date, subject, grounds, addressees; only what the type needs. */
export function DocumentFields({
  content,
  change,
  organization,
  errors,
  findings,
  numberText,
  otherNumber,
}: FieldsProps & {
  readonly numberText: string;
  /** The way to another number than the next one. */
  readonly otherNumber?: ReactNode;
}) {
  const needs = needsOf(content.typeCode);
  const bodies = organization.bodies.filter(({ active, id }) => active || id === content.bodyId);
  return (
    <div className="document-fields">
      <div className="document-top">
        <SelectField
          label="Ban hành"
          layout="alone"
          value={String(content.bodyId)}
          options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          error={errors.bodyId}
          onChange={(id) => change(changeBody(organization, content, Number(id)))}
        />
        <Field group label="Số sẽ cấp" layout="alone">
          <output className="document-number">{numberText}</output>
          {otherNumber}
        </Field>
        <Field label="Ngày" layout="alone" error={errors.documentDate}>
          <DateInput
            value={content.documentDate}
            near={organization.today}
            onChange={(documentDate) => change({ documentDate: documentDate ?? '' })}
          />
        </Field>
      </div>
      <FindingBands findings={findingsAt(findings, 'typeCode')} onFix={() => undefined} />
      <FindingBands findings={findingsAt(findings, 'documentDate')} onFix={() => undefined} />
      <IssuerFields {...{ content, change, organization, errors, findings }} />
      {needs.authorLine ? (
        <TextField
          label="Tác giả"
          layout="alone"
          value={content.authorLine}
          placeholder="của Ban Thường vụ Tỉnh ủy (nếu có)"
          error={errors.authorLine}
          onChange={(authorLine) => change({ authorLine })}
        />
      ) : null}
      <TextArea
        label="Trích yếu"
        layout="alone"
        value={content.subject}
        error={errors.subject}
        onPaste={(event) => pasteMended(event, content.subject, (subject) => change({ subject }))}
        onChange={(subject) => change({ subject })}
      />
      <FindingBands
        findings={findingsAt(findings, 'subject')}
        onFix={(finding) => change({ subject: applyFix(content.subject, finding) })}
      />
      {needs.addressees === null && content.addressees.length === 0 ? null : (
        <TextArea
          label={needs.addressees ?? 'Kính gửi'}
          layout="alone"
          value={content.addressees.join('\n')}
          hint="Mỗi nơi một dòng."
          error={errors.addressees ?? errors['addressees.0']}
          onKeyDown={keepEnter}
          onChange={(text) => change({ addressees: toLines(text) })}
        />
      )}
      <FindingBands findings={findingsAt(findings, 'addressees', true)} onFix={() => undefined} />
      {needs.grounds || content.grounds.length > 0 ? (
        <TextArea
          label="Căn cứ"
          layout="alone"
          value={content.grounds.join('\n')}
          hint="Mỗi căn cứ một dòng; dấu cuối dòng tự đặt khi in."
          error={errors['grounds.0']}
          onKeyDown={keepEnter}
          onPaste={(event) =>
            pasteMended(event, content.grounds.join('\n'), (text) => change({ grounds: toLines(text) }))
          }
          onChange={(text) => change({ grounds: toLines(text) })}
        />
      ) : null}
      {needs.grounds ? (
        <PhraseButton
          kind="ground"
          onChoose={(text) => change({ grounds: [...content.grounds.filter((ground) => ground !== ''), text] })}
        />
      ) : null}
      <FindingBands
        findings={findingsAt(findings, 'grounds', true)}
        onFix={(finding) =>
          change({
            grounds: content.grounds.map((ground, index) =>
              finding.path === `grounds.${index}` ? applyFix(ground, finding) : ground,
            ),
          })
        }
      />
    </div>
  );
}

/** Lines as they are typed: an empty one stays while one is writing, an empty field has none. */
function toLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** With the body change its place, its archive line and a signer who may sign for it. */
function changeBody(organization: Organization, content: Content, bodyId: number): Partial<Content> {
  const body = organization.bodies.find(({ id }) => id === bodyId);
  const former = organization.bodies.find(({ id }) => id === content.bodyId);
  const signer = organization.signers.find((candidate) => candidate.bodyId === bodyId);
  return {
    bodyId,
    signerId: signer?.id ?? null,
    place: body && content.place === former?.place ? body.place : content.place,
    lines: content.lines.map((line) =>
      body && line.target.kind === 'file_copy' && line.text === `Lưu ${former?.filedAt ?? ''}`
        ? { ...line, text: `Lưu ${body.filedAt}` }
        : line,
    ),
  };
}
