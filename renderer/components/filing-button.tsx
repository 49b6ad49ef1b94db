import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { FiledReference } from '../../electron/contract/filing.schema.ts';
import { pageCaseFiles, useFileDocuments, useFilesOfDocument, useUnfileDocument } from '../api/filing.ts';
import { useAnnounce } from './announcer.tsx';
import { Band } from './band.tsx';
import { Button } from './button.tsx';
import { ComboboxField, type SuggestionSource } from './combobox-field.tsx';
import { Dialog } from './dialog.tsx';
import { errorSentence } from './error-sentence.ts';
import { focusFirstErrorSoon } from './form-navigation.ts';
import { paths } from './paths.ts';

interface FilingProps {
  readonly reference: FiledReference;
  readonly numberText: string;
}

/** "Hồ sơ…": which files a document lies in, and putting it into another one. (practice.md 6) */
export function FilingButton({ reference, numberText }: FilingProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Hồ sơ…</Button>
      {open ? <FilingDialog reference={reference} numberText={numberText} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const found = 12;

function FilingDialog({ reference, numberText, onClose }: FilingProps & { readonly onClose: () => void }) {
  const announce = useAnnounce();
  const files = useFilesOfDocument(reference).data?.files ?? [];
  const add = useFileDocuments();
  const remove = useUnfileDocument();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const ids = useRef(new Map<string, number>());
  const source = useMemo<SuggestionSource>(
    () => ({
      key: 'filing.open',
      load: async (typed) => {
        const rows = await pageCaseFiles({ text: typed, year: null, state: 'open' }, 0, found);
        return rows.map((file) => {
          const value = `${file.code}, ${file.title}`;
          ids.current.set(value, file.id);
          return { value, hint: String(file.year), uses: 0 };
        });
      },
    }),
    [],
  );
  const error = add.error ?? remove.error;
  const confirm = (): void => {
    const fileId = ids.current.get(text);
    setMissing(fileId === undefined);
    if (fileId === undefined) return focusFirstErrorSoon();
    add.mutate(
      { fileId, documents: [reference] },
      {
        onSuccess: ({ file }) => {
          announce(`Đã đưa số ${numberText} vào hồ sơ ${file.code}`);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      wide
      title={`Hồ sơ của số ${numberText}`}
      onClose={onClose}
      unsaved={text !== ''}
      hotkeys={{ 'Ctrl+S': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={add.isPending} onClick={confirm} data-submit>
            Đưa vào hồ sơ
          </Button>
        </>
      }
    >
      {files.map((file) => (
        <p key={file.id}>
          Đang ở hồ sơ{' '}
          <Link href={paths.caseFile(file.id)}>
            {file.code}, {file.title}
          </Link>{' '}
          {file.closed ? (
            <span className="quiet">(đã kết thúc)</span>
          ) : (
            <Button
              small
              variant="quiet"
              aria-label={`Lấy ra khỏi hồ sơ ${file.code}`}
              busy={remove.isPending}
              onClick={() => remove.mutate({ fileId: file.id, document: reference })}
            >
              Lấy ra
            </Button>
          )}
        </p>
      ))}
      <ComboboxField
        label="Đưa vào hồ sơ"
        layout="stacked"
        hint="Gõ ký hiệu hoặc vài chữ của tiêu đề; chỉ tìm trong các hồ sơ chưa kết thúc."
        value={text}
        source={source}
        error={missing ? 'Chọn một hồ sơ trong danh sách. Chưa có thì lập ở Sổ và báo cáo, mục Hồ sơ.' : undefined}
        openOnFocus
        data-autofocus
        onChange={(next) => {
          setText(next);
          setMissing(false);
        }}
      />
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
    </Dialog>
  );
}
