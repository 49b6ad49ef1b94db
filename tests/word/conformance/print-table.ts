/**
 * node build/run.mjs tests/word/conformance/print-table.ts
 *
 * Holds every document of the conformance suite against every rule of both rule books, prints the table and writes it to
 * tests/word/conformance/RULES.md. Positions on the printed page are measured where LibreOffice and poppler are installed.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { canRender } from '../../support/tools.ts';
import { conformanceCases } from './cases.ts';
import { evaluate } from './evaluate.ts';
import { evaluateRendered, renderedRules } from './rendered-rules.ts';

type Row = {
  readonly id: string;
  readonly says: string;
  readonly clause: string;
  readonly checked: number;
  readonly failed: number;
};

const books = [
  { id: 'hd05', title: 'Hướng dẫn 05-HD/VPTW, ngày 27/5/2026' },
  { id: 'hd36', title: 'Hướng dẫn 36-HD/VPTW, ngày 03/4/2018' },
] as const;

const parts = books.map(({ id, title }) => {
  const inXml = evaluate(id).map((row): Row => ({
    id: row.rule.id,
    says: row.rule.says,
    clause: row.clause,
    checked: row.checked,
    failed: row.failures.length,
  }));
  const onPaper = canRender()
    ? evaluateRendered(id).map((row): Row => ({
        id: row.rule.id,
        says: row.rule.says,
        clause: row.clause,
        checked: row.checked,
        failed: row.failures.length,
      }))
    : [];
  return { id, title, documents: conformanceCases(id).length, rows: [...inXml, ...onPaper] };
});

const lines = [
  '# Bảng quy tắc thể thức',
  '',
  'Sinh bởi `node build/run.mjs tests/word/conformance/print-table.ts`. Mỗi quy tắc được đo trên mọi văn bản mà nó áp dụng',
  '(tên loại × cơ quan × cách ký, các thành phần bổ sung, bản sao). Mã VT: đo trên trang in bằng LibreOffice. [M]: đo từ bản',
  'mẫu chính thức; [C]: quy tắc để ngỏ, phần mềm chọn.',
  ...(canRender() ? [] : ['', `Máy lập bảng không có LibreOffice: ${renderedRules.length} quy tắc VT chưa đo.`]),
];
for (const { title, documents, rows } of parts) {
  const red = rows.filter((row) => row.failed > 0).length;
  lines.push(
    '',
    `## ${title}`,
    '',
    `${rows.length} quy tắc, ${documents} văn bản, ${red} quy tắc không đạt.`,
    '',
    '| Mã | Quy tắc | Điều khoản | Số lần đo | Kết quả |',
    '|---|---|---|---:|---|',
  );
  for (const row of rows) {
    const result = row.checked === 0 ? 'chưa đo' : row.failed === 0 ? 'đạt' : `**không đạt ${row.failed}**`;
    lines.push(`| ${row.id} | ${row.says.replaceAll('|', '\\|')} | ${row.clause} | ${row.checked} | ${result} |`);
  }
}
const table = `${lines.join('\n')}\n`;
console.log(table);
const file = path.join(import.meta.dirname, 'RULES.md');
writeFileSync(file, table);
console.log(`Đã ghi ${file}`);
if (parts.some(({ rows }) => rows.some((row) => row.failed > 0))) process.exitCode = 1;
