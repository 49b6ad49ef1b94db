import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { CaseFile, FiledDocument, FiledReference } from '../../../electron/contract/filing.schema.ts';
import { useSetSheets, useUnfileDocument } from '../../api/filing.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import '../../components/plain-table.css';
import './filing.css';

const pageOf: Readonly<Record<FiledReference['kind'], (id: number) => string>> = {
  incoming: paths.incomingDocument,
  outgoing: paths.outgoingDocument,
  copy: paths.copy,
};

const keyOf = ({ document }: FiledDocument): string => `${document.kind}${document.id}`;

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
  const [typed, setTyped] = useKeptState<Readonly<Record<string, string>>>(`filing.sheets.${file.id}`, {});
  const fixed = file.handedOverOn !== null;
  const sheetOf = (one: FiledDocument): string => typed[keyOf(one)] ?? String(one.sheetFrom ?? '');
  const changed = contents.some((one) => sheetOf(one) !== String(one.sheetFrom ?? ''));
  const error = save.error ?? remove.error;
  const saveSheets = (): void => {
    if (fixed || !changed) return;
    save.mutate(
      {
        fileId: file.id,
        sheets: contents.map((one) => ({
          document: one.document,
          note: one.note,
          sheetFrom: sheetOf(one) === '' ? null : Number(sheetOf(one)),
        })),
      },
      {
        onSuccess: () => announce(`Đã lưu tờ số của hồ sơ ${file.code}`),
      },
    );
  };
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
              <th scope="col">
                <span className="visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {contents.map((one) => {
              const { document, symbol, date, title, issuer, arrivalNumberText, isVoid } = one;
              return (
                <tr key={keyOf(one)}>
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
                    <input
                      className="input filing-sheet"
                      inputMode="numeric"
                      maxLength={5}
                      aria-label={`Tờ số của ${symbol === '' ? title : symbol}`}
                      value={sheetOf(one)}
                      readOnly={fixed}
                      onChange={(event) => {
                        const digits = event.target.value.replace(/\D/g, '');
                        setTyped((current) => ({ ...current, [keyOf(one)]: digits }));
                      }}
                    />
                  </td>
                  <td className="is-action">
                    {file.closedOn === null ? (
                      <Button
                        small
                        variant="quiet"
                        aria-label={`Lấy ra: ${symbol === '' ? title : symbol}`}
                        busy={remove.isPending}
                        onClick={() =>
                          remove.mutate(
                            { fileId: file.id, document },
                            { onSuccess: () => announce(`Đã lấy ${symbol} ra khỏi hồ sơ ${file.code}`) },
                          )
                        }
                      >
                        Lấy ra
                      </Button>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
      {fixed ? null : (
        <p className="filing-save">
          <Button keyHint="Ctrl+S" busy={save.isPending} disabled={!changed} onClick={saveSheets}>
            Lưu tờ số
          </Button>
        </p>
      )}
    </>
  );
}
