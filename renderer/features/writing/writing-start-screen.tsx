import { useState } from 'react';
import { useLocation } from 'wouter';
import { documentTypeName, findDocumentType } from '../../../electron/contract/document-types.ts';
import { foldVietnamese } from '../../../electron/contract/text.ts';
import { useIncomingDetail } from '../../api/incoming.ts';
import { useOrganization } from '../../api/organization.ts';
import { useSaveDraft } from '../../api/outgoing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { errorSentence } from '../../components/error-sentence.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useKeptState } from '../../components/use-kept-state.ts';
import { DraftList } from './draft-list.tsx';
import { implementingContent, newContent } from './new-content.ts';
import { RightsDialog } from './rights-dialog.tsx';
import { templatesOf, type Template } from './templates.ts';
import { frequentTypes, typeGroups } from './type-needs.ts';
import './writing.css';

/** Soạn văn bản: the drafts under way, and a new document of a chosen type. */
export function WritingStartScreen() {
  return <StartPage incomingId={null} />;
}

/** The same, for the document that carries out an incoming one. */
export function ImplementScreen({ incomingId }: { readonly incomingId: number }) {
  return <StartPage incomingId={incomingId} />;
}

function StartPage({ incomingId }: { readonly incomingId: number | null }) {
  const [, navigate] = useLocation();
  const organization = useOrganization().data;
  const saveDraft = useSaveDraft();
  const bodies = (organization?.bodies ?? []).filter(({ active }) => active);
  const [chosenBody, setChosenBody] = useKeptState<number | null>('writing.body', null);
  const [typeCode, setTypeCode] = useKeptState('writing.type', 'TB');
  const bodyId = bodies.find(({ id }) => id === chosenBody)?.id ?? bodies[0]?.id ?? 0;
  const [asking, setAsking] = useState(false);
  const incoming = useIncomingForWriting(incomingId);
  const begin = (template: Template | null): void => {
    if (!organization || bodyId === 0) return;
    const empty = newContent(organization, bodyId, typeCode, template);
    const content = incoming ? implementingContent(empty, incoming.document, incoming.typeName) : empty;
    saveDraft.mutate({ id: null, content }, { onSuccess: (draft) => navigate(paths.draft(draft.id)) });
  };
  const found = templatesOf(typeCode);
  return (
    <Page
      panes
      title={incoming ? 'Văn bản triển khai' : 'Soạn văn bản'}
      {...(incoming
        ? {
            crumbs: [
              { label: 'Văn bản đến', to: paths.incoming },
              { label: `Số đến ${incoming.document.numberText}`, to: paths.incomingDocument(incoming.document.id) },
            ],
          }
        : {})}
    >
      <div className="writing-start">
        <section className="writing-new" aria-labelledby="writing-new">
          <h2 id="writing-new" className="section-title">
            Soạn mới
          </h2>
          {saveDraft.error ? <Band tone="error">{errorSentence(saveDraft.error)}</Band> : null}
          <SelectField
            label="Cơ quan ban hành"
            layout="alone"
            value={String(bodyId)}
            options={bodies.map(({ id, name, symbol }) => ({ value: String(id), label: `${name} (${symbol})` }))}
            onChange={(id) => setChosenBody(Number(id))}
          />
          <div>
            <Button small variant="quiet" aria-haspopup="dialog" onClick={() => setAsking(true)}>
              Loại văn bản được ban hành
            </Button>
          </div>
          {asking && organization ? (
            <RightsDialog organization={organization} bodyId={bodyId} onClose={() => setAsking(false)} />
          ) : null}
          <TypePicker value={typeCode} onChange={setTypeCode} />
          <div className="writing-begin">
            <h3>
              {documentTypeName(typeCode)} <span className="quiet">{findDocumentType(typeCode)?.symbol}</span>
            </h3>
            {incoming
              ? null
              : found.map((template) => (
                  <Button key={template.name} busy={saveDraft.isPending} onClick={() => begin(template)}>
                    {template.name}
                  </Button>
                ))}
            <Button variant="primary" busy={saveDraft.isPending} disabled={bodyId === 0} onClick={() => begin(null)}>
              {incoming ? 'Soạn văn bản triển khai' : 'Soạn từ trang trắng'}
            </Button>
          </div>
        </section>
        <section className="writing-drafts" aria-labelledby="writing-drafts">
          <h2 id="writing-drafts" className="section-title">
            Nháp đang soạn
          </h2>
          <DraftList />
        </section>
      </div>
    </Page>
  );
}

function useIncomingForWriting(incomingId: number | null) {
  const detail = useIncomingDetail(incomingId ?? 0, incomingId !== null);
  return incomingId === null ? undefined : detail.data;
}

/** The types as one list of choices, the frequent ones in front; typing filters it. */
function TypePicker({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const [text, setText] = useState('');
  const wanted = foldVietnamese(text.trim());
  return (
    <fieldset className="type-picker">
      <legend className="visually-hidden">Loại văn bản</legend>
      <input
        className="input"
        aria-label="Tìm loại văn bản"
        placeholder="Tìm loại: cong van, quyet dinh, giay moi"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const typed = foldVietnamese(event.target.value.trim());
          const first = typeGroups
            .flatMap(({ types }) => types)
            .find((type) => typed !== '' && foldVietnamese(`${type.name} ${type.symbol}`).includes(typed));
          if (first) onChange(first.code);
        }}
      />
      {typeGroups.map(({ title, types }) => {
        const shown = [...types]
          .filter((type) => foldVietnamese(`${type.name} ${type.symbol}`).includes(wanted))
          .sort((a, b) => rank(a.code) - rank(b.code));
        if (shown.length === 0) return null;
        return (
          <div key={title} role="radiogroup" aria-label={title}>
            <p className="type-group">{title}</p>
            <div className="type-list">
              {shown.map((type) => (
                <label
                  key={type.code}
                  className={classNames('type-choice', frequentTypes.includes(type.code) && 'is-frequent')}
                >
                  <input
                    type="radio"
                    name="document-type"
                    value={type.code}
                    checked={type.code === value}
                    onChange={() => onChange(type.code)}
                  />
                  {type.name}
                </label>
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

function rank(code: string): number {
  const place = frequentTypes.indexOf(code);
  return place < 0 ? frequentTypes.length : place;
}
