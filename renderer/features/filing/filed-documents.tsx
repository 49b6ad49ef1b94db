import { useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import {
  formatSheets,
  readSheets,
  type CaseFile,
  type FiledDocument,
  type FiledReference,
} from '../../../electron/contract/filing.schema.ts';
import { useSetSheets, useUnfileDocument } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { CellField } from '../../components/field.tsx';
import { fieldsOf } from '../../components/form-errors.ts';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { paths } from '../../components/paths.ts';
import { TextInput } from '../../components/text-field.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import '../../components/plain-table.css';
import './filing.css';

const pageOf: Readonly<Record<FiledReference['kind'], (id: number) => string>> = {
  incoming: paths.incomingDocument,
  outgoing: paths.outgoingDocument,
  copy: paths.copy,
};

interface Typed {
  readonly sheets: string;
  readonly note: string;
}

const keyOf = ({ document }: FiledDocument): string => `${document.kind}${document.id}`;
const nameOf = ({ symbol, title }: FiledDocument): string => (symbol === '' ? title : symbol);

/** The documents of a file in the order of their dates; the sheets are numbered in the table. */
export function FiledDocuments({
  file,
  contents,
}: {
  readonly file: CaseFile;
  readonly contents: readonly FiledDocument[];
}) {
  const announce = useAnnounce();
  const save = useSetSheets();
  const remove = useUnfileDocument();
  // What was typed and not saved yet, by document: it survives leaving the screen and taking another document out.
  const [typed, setTyped] = useKeptState<Readonly<Record<string, Typed>>>(`filing.sheets.${file.id}`, {});
  const [tried, setTried] = useState(false);
  const fixed = file.handedOverOn !== null;
  const savedOf = (one: FiledDocument): Typed => ({
    sheets: formatSheets(one.sheetFrom, one.sheetTo),
    note: one.note,
  });
  const typedOf = (one: FiledDocument): Typed => typed[keyOf(one)] ?? savedOf(one);
  const change = (one: FiledDocument, part: Partial<Typed>): void =>
    setTyped((current) => ({ ...current, [keyOf(one)]: { ...typedOf(one), ...part } }));
  const changed = contents.some((one) => {
    const [now, before] = [typedOf(one), savedOf(one)];
    return now.sheets !== before.sheets || now.note !== before.note;
  });
  const error = save.error ?? remove.error;
  const saveSheets = (): void => {
    if (fixed || !changed) return;
    setTried(true);
    const sheets = contents.map((one) => ({
      document: one.document,
      note: typedOf(one).note,
      read: readSheets(typedOf(one).sheets),
    }));
    if (sheets.some(({ read }) => read === null)) return focusFirstErrorSoon();
    save.mutate(
      {
        fileId: file.id,
        sheets: sheets.map(({ read, ...rest }) => ({ ...rest, ...(read ?? { sheetFrom: null, sheetTo: null }) })),
      },
      {
        onSuccess: () => {
          // What was changed while it was being saved stays.
          setTyped((now) => (now === typed ? {} : now));
          setTried(false);
          announce(`Đã lưu tờ số, ghi chú của hồ sơ ${file.code}`);
        },
        onError: focusFirstErrorSoon,
      },
    );
  };
  const takeOut = (filed: FiledDocument): void =>
    remove.mutate(
      { fileId: file.id, document: filed.document },
      { onSuccess: () => announce(`Đã lấy ${nameOf(filed)} ra khỏi hồ sơ ${file.code}`) },
    );
  useHotkeys({ 'Ctrl+S': saveSheets });
  if (contents.length === 0)
    return (
      <p className="quiet">
        Chưa có văn bản nào. Mở một văn bản đến hoặc đi rồi bấm “Hồ sơ…” để đưa văn bản ấy vào đây.
      </p>
    );
  return (
    <>
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Ngày</th>
              <th scope="col">Tên loại và trích yếu</th>
              <th scope="col">Tác giả</th>
              <th scope="col">Số đến</th>
              <th scope="col">Tờ số</th>
              <th scope="col">Ghi chú</th>
              <th scope="col">
                <span className="visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {contents.map((one, index) => (
              <FiledRow
                key={keyOf(one)}
                filed={one}
                typed={typedOf(one)}
                fixed={fixed}
                isUnread={tried && readSheets(typedOf(one).sheets) === null}
                noteError={fieldsOf(save.error)[`sheets.${index}.note`]}
                onChange={(part) => change(one, part)}
                removal={file.closedOn === null ? { busy: remove.isPending, remove: () => takeOut(one) } : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
      {fixed ? null : (
        <p className="filing-save">
          <Button keyHint="Ctrl+S" busy={save.isPending} disabled={!changed} onClick={saveSheets}>
            Lưu tờ số, ghi chú
          </Button>
        </p>
      )}
    </>
  );
}

function FiledRow({
  filed,
  typed,
  fixed,
  isUnread,
  noteError,
  onChange,
  removal,
}: {
  readonly filed: FiledDocument;
  readonly typed: Typed;
  /** The file is in the archive. */
  readonly fixed: boolean;
  /** The sheets as they are typed are none. */
  readonly isUnread: boolean;
  readonly noteError: string | undefined;
  readonly onChange: (part: Partial<Typed>) => void;
  /** null: nothing is taken out of a file that is closed. */
  readonly removal: { readonly busy: boolean; readonly remove: () => void } | null;
}) {
  const { document, symbol, date, title, issuer, arrivalNumberText, isVoid } = filed;
  const name = nameOf(filed);
  return (
    <tr>
      <td>
        <Link href={pageOf[document.kind](document.id)} className={isVoid ? 'void' : 'number'}>
          {symbol === '' ? 'Không số' : symbol}
        </Link>
      </td>
      <td>{date === null ? '' : formatDate(date)}</td>
      <td>
        {title}
        {isVoid ? <span className="quiet"> (đã hủy)</span> : null}
      </td>
      <td>{issuer}</td>
      <td className="number">{arrivalNumberText}</td>
      <td>
        <CellField error={isUnread ? 'Ghi dạng 7 hoặc 7-9.' : undefined}>
          <TextInput
            className="filing-sheet"
            maxLength={13}
            aria-label={`Tờ số của ${name}`}
            value={typed.sheets}
            readOnly={fixed}
            onChange={(sheets) => onChange({ sheets })}
          />
        </CellField>
      </td>
      <td>
        <CellField error={noteError}>
          <TextInput
            className="filing-note"
            maxLength={200}
            aria-label={`Ghi chú của ${name}`}
            value={typed.note}
            readOnly={fixed}
            onChange={(note) => onChange({ note })}
          />
        </CellField>
      </td>
      <td className="is-action">
        {removal ? (
          <Button small variant="quiet" aria-label={`Lấy ra: ${name}`} busy={removal.busy} onClick={removal.remove}>
            Lấy ra
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
