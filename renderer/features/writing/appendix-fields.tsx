import type { Appendix } from '../../../electron/contract/document-layout.schema.ts';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/check-field.tsx';
import { below } from '../../components/form-errors.ts';
import { TextArea } from '../../components/text-area.tsx';
import { BodyEditor } from './body-editor/body-editor.tsx';
import { newBlock } from './body-editor/body-changes.ts';
import type { FieldsProps } from './document-fields.tsx';
import { FindingBands } from './finding-bands.tsx';
import { findingsAt } from './findings.ts';
import type { Content } from './new-content.ts';

/** Phụ lục, each on its own pages with its own page numbers; the line that names its document is made when printing. */
export function AppendixFields({
  content,
  change,
  changeNow,
  errors,
  findings,
}: Pick<FieldsProps, 'content' | 'change' | 'errors' | 'findings'> & {
  /** Changes what is there when the change is made, for keys that follow quickly on each other. */
  readonly changeNow: (make: (content: Content) => Content) => void;
}) {
  const { appendices } = content;
  const set = (index: number, make: (appendix: Appendix) => Appendix): void =>
    changeNow((now) => ({
      ...now,
      appendices: now.appendices.map((appendix, place) => (place === index ? make(appendix) : appendix)),
    }));
  return (
    <div className="appendices">
      {appendices.map((appendix, index) => {
        const name = appendices.length > 1 ? `Phụ lục ${index + 1}` : 'Phụ lục';
        const path = `appendices.${index}`;
        return (
          <section key={index} className="appendix" aria-label={name}>
            <div className="appendix-head">
              <TextArea
                label={`Tên ${name.toLocaleLowerCase('vi')}`}
                layout="alone"
                value={appendix.title}
                error={errors[path] ?? errors[`${path}.title`]}
                onChange={(title) => set(index, (now) => ({ ...now, title }))}
              />
              <CheckField
                label="Trang ngang"
                checked={appendix.landscape}
                onChange={(landscape) => set(index, (now) => ({ ...now, landscape }))}
              />
              <Button
                small
                variant="quiet"
                onClick={() => change({ appendices: appendices.filter((_, place) => place !== index) })}
              >
                Bỏ {name.toLocaleLowerCase('vi')}
              </Button>
            </div>
            <BodyEditor
              title={`Nội dung ${name.toLocaleLowerCase('vi')}`}
              path={`${path}.blocks`}
              blocks={appendix.blocks}
              onChange={(make) => set(index, (now) => ({ ...now, blocks: [...make(now.blocks)] }))}
              findings={findings}
              errors={below(errors, `${path}.blocks`)}
              onLeave={() => document.querySelector<HTMLElement>('.appendix-add')?.focus()}
            />
          </section>
        );
      })}
      <FindingBands findings={findingsAt(findings, 'appendices')} onFix={() => undefined} />
      <Button
        small
        variant="quiet"
        className="appendix-add"
        onClick={() => change({ appendices: [...appendices, { title: '', blocks: [newBlock()], landscape: false }] })}
      >
        + Thêm phụ lục
      </Button>
    </div>
  );
}
