import { TextArea } from '../../components/text-area.tsx';
import { below } from '../../components/form-errors.ts';
import { mostAtOnce } from './many-subjects.ts';
import type { OutgoingForm } from './use-outgoing-form.ts';

const shownFirst = 6;

/** "Nhiều số một lần": what all documents have in common, then one name or subject a line, each with the number it will take. */
export function ManyFields({
  form,
  subjects,
  numbers,
}: {
  readonly form: OutgoingForm;
  readonly subjects: readonly string[];
  readonly numbers: readonly string[];
}) {
  const lineProblems = Object.entries(below(form.errors, 'subjects'));
  const problem = lineProblems.map(([index, sentence]) => `Dòng ${Number(index) + 1}: ${sentence}`).slice(0, 3);
  const tooMany = subjects.length > mostAtOnce;
  return (
    <>
      <TextArea
        label="Phần chung"
        layout="span-6"
        value={form.values.subject}
        placeholder="Đứng trước mỗi dòng: về việc khen thưởng đồng chí"
        error={form.errors.subject}
        onChange={(subject) => form.change({ subject })}
      />
      <TextArea
        label="Phần riêng"
        layout="span-6"
        className="outgoing-many"
        value={form.list ?? ''}
        placeholder="Mỗi dòng một văn bản: tên người hoặc phần riêng của trích yếu"
        hint={tooMany ? `Có ${subjects.length} dòng; nhiều nhất ${mostAtOnce} văn bản một lần.` : undefined}
        error={form.errors.subjects ?? (problem.length === 0 ? undefined : problem.join(' '))}
        onKeyDown={(event) => {
          // Each line is a document: Enter begins the next one.
          if (event.key === 'Enter' && !event.ctrlKey) event.stopPropagation();
        }}
        onChange={form.setList}
      />
      {subjects.length === 0 || tooMany ? null : (
        <ol className="outgoing-foreseen" aria-label="Số sẽ cấp">
          {rowsOf(subjects, numbers).map(({ place, number, subject }) => (
            <li key={place}>
              <b>{number}</b>
              <span>{subject}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** All of a short list; of a long one its beginning and its end. */
function rowsOf(subjects: readonly string[], numbers: readonly string[]) {
  const rows = subjects.map((subject, place) => ({ place, number: numbers[place] ?? '', subject }));
  if (rows.length <= shownFirst + 2) return rows;
  const left = rows.length - shownFirst - 1;
  return [
    ...rows.slice(0, shownFirst),
    { place: -1, number: '…', subject: `và ${left} văn bản nữa` },
    ...rows.slice(-1),
  ];
}
