import { useState } from 'react';
import type { PhraseKind, SavedPhrase } from '../../../electron/contract/writing-settings.schema.ts';
import { useSaveWritingSettings, useWritingSettings } from '../../api/outgoing.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { TextArea } from '../../components/text-area.tsx';
import { keepEnter } from './keep-enter.ts';

const titles: Readonly<Record<PhraseKind, string>> = {
  ground: 'Căn cứ đã lưu',
  paragraph: 'Câu mẫu đã lưu',
};

/** The office's own texts of one kind: chosen into the document, or edited. */
export function PhraseButton({
  kind,
  onChoose,
}: {
  readonly kind: PhraseKind;
  readonly onChoose: (text: string) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className="phrase-open">
      <Button small variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {titles[kind]}
      </Button>
      {open ? (
        <PhraseDialog
          kind={kind}
          onClose={() => setOpen(false)}
          onChoose={(text) => {
            onChoose(text);
            setOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}

function PhraseDialog({
  kind,
  onClose,
  onChoose,
}: {
  readonly kind: PhraseKind;
  readonly onClose: () => void;
  readonly onChoose: (text: string) => void;
}) {
  const settings = useWritingSettings().data;
  const save = useSaveWritingSettings();
  const [editing, setEditing] = useState(false);
  // Nothing typed yet: the list as it is saved, once it is known; an empty field would be saved over it.
  const [typed, setTyped] = useState<string | null>(null);
  const phrases = settings?.phrases ?? [];
  const own = phrases.filter((phrase) => phrase.kind === kind);
  const listed = typed ?? own.map(({ text }) => text).join('\n');
  const stopEditing = (): void => {
    setEditing(false);
    setTyped(null);
  };
  const submit = (): void => {
    if (!settings) return;
    const lines = listed.split('\n').filter((line) => line.trim() !== '');
    const kept: SavedPhrase[] = [
      ...phrases.filter((phrase) => phrase.kind !== kind),
      ...lines.map((text) => ({ kind, text })),
    ];
    const rights = settings.rights.filter(({ fromOffice }) => fromOffice);
    save.mutate(
      { rights: rights.map(({ bodyId, typeCodes }) => ({ bodyId, typeCodes })), phrases: kept },
      { onSuccess: stopEditing },
    );
  };
  return (
    <Dialog
      title={titles[kind]}
      wide
      unsaved={typed !== null}
      onClose={onClose}
      footer={
        editing ? (
          <>
            <Button onClick={stopEditing}>Thôi</Button>
            <Button variant="primary" data-submit busy={save.isPending} onClick={submit}>
              Lưu danh sách
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => setEditing(true)}>Sửa danh sách</Button>
            <Button onClick={onClose}>Đóng</Button>
          </>
        )
      }
    >
      {save.error ? <Band tone="error">{errorSentence(save.error)}</Band> : null}
      {!settings ? null : editing ? (
        <TextArea
          label="Danh sách"
          layout="stacked"
          rows={6}
          value={listed}
          hint="Mỗi câu một dòng."
          onKeyDown={keepEnter}
          onChange={setTyped}
        />
      ) : own.length === 0 ? (
        <p className="quiet">Chưa lưu câu nào. Bấm “Sửa danh sách” để ghi, mỗi câu một dòng.</p>
      ) : (
        <ul className="phrases">
          {own.map(({ text }, index) => (
            <li key={index}>
              <button type="button" className="phrase" onClick={() => onChoose(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
