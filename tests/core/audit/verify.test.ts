import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../electron/core/audit/canonical-json.ts';
import { type AuditEvent, chainStart, hashEvent } from '../../../electron/core/audit/audit-chain.ts';
import type { Connection } from '../../../electron/core/db/connection.ts';
import { openTestOffice, type TestOffice } from '../../support/office.ts';

/** A register with some of everything. */
async function openUsedOffice(): Promise<TestOffice> {
  const office = await openTestOffice();
  const first = await office.register({ subject: 'về công tác dân vận' });
  await office.register({ subject: 'về công tác nội chính' });
  await office.call('incoming.route', {
    id: first.id,
    version: 1,
    routing: [{ recipient: 'Ban Dân vận', role: 'lead' }],
    direction: 'Tham mưu',
    deadline: null,
  });
  await office.issue();
  return office;
}

/** What someone with a database tool does; the triggers of the register are not in his way. */
function tamper(office: TestOffice, work: (file: Connection) => void): void {
  const file = office.openFile();
  file.pragma('foreign_keys = OFF');
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) file.exec(`DROP TRIGGER ${name}`);
  work(file);
}

const events = (file: Connection): AuditEvent[] =>
  file
    .prepare(
      `SELECT seq, at, actor, method, action, subject_kind AS subjectKind, subject_id AS subjectId, reason, changes, state,
        prev_hash AS prevHash, hash FROM audit_event ORDER BY seq`,
    )
    .all() as AuditEvent[];

function rewriteChain(file: Connection): void {
  let prevHash = chainStart;
  const update = file.prepare('UPDATE audit_event SET prev_hash = ?, hash = ? WHERE seq = ?');
  for (const event of events(file)) {
    const hash = hashEvent({ ...event, prevHash });
    update.run(prevHash, hash, event.seq);
    prevHash = hash;
  }
}

/** Changes a title in the newest audited state of the first letter, too. */
function changeTitleEverywhere(file: Connection): void {
  file.exec("UPDATE incoming_document SET subject = 'tiêu đề giả' WHERE id = 1");
  const last = file.prepare("SELECT max(seq) FROM audit_event WHERE subject_kind = 'incoming' AND subject_id = 1");
  const seq = last.pluck().get() as number;
  const state = JSON.parse(
    file.prepare('SELECT state FROM audit_event WHERE seq = ?').pluck().get(seq) as string,
  ) as object;
  file
    .prepare('UPDATE audit_event SET state = ? WHERE seq = ?')
    .run(canonicalJson({ ...state, subject: 'tiêu đề giả' }), seq);
}

describe('kiểm tra nhật ký với sổ', () => {
  test('sổ nguyên vẹn', async () => {
    const office = await openUsedOffice();
    const verification = await office.call('audit.verify', {});
    expect(verification).toMatchObject({ sound: true, problem: '' });
    expect(verification.headHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('mọi việc trên văn bản, bản sao, ký nhận, hủy đều khớp nhật ký', async () => {
    const office = await openUsedOffice();
    const { id, version } = (await office.call('incoming.get', { id: 2 })).document;
    const paper = await office.call('incoming.recordPaperOriginal', { id, receivedOn: '2026-11-22', copies: 1 });
    const done = await office.call('incoming.finish', {
      id,
      version: paper.version,
      finishedOn: '2026-11-22',
      result: 'Xong',
    });
    await office.call('incoming.void', { id, version: done.version, reason: 'nhầm' });
    expect(version).toBe(1);
    const { recipients } = await office.call('distribution.getOfDocument', { ownerKind: 'outgoing', ownerId: 1 });
    await office.call('distribution.recordReceipts', {
      recipientIds: recipients.map((recipient) => recipient.id),
      receivedOn: '2026-11-22',
      receivedBy: '',
    });
    const outgoing = await office.call('outgoing.get', { id: 1 });
    await office.call('outgoing.void', { id: 1, version: outgoing.version, reason: 'nhầm' });
    expect(await office.call('audit.verify', {})).toMatchObject({ sound: true, problem: '' });
  });

  test.each<readonly [string, (file: Connection) => void, RegExp]>([
    [
      'chỉ sửa trích yếu trong sổ',
      (file) => void file.exec("UPDATE incoming_document SET subject = 'tiêu đề giả' WHERE id = 1"),
      /khác với nhật ký/,
    ],
    [
      'chỉ sửa nơi được chuyển',
      (file) => void file.exec("UPDATE incoming_routing SET recipient = 'Ban khác' WHERE document_id = 1"),
      /khác với nhật ký/,
    ],
    ['sửa trích yếu và cả chữ trong nhật ký', changeTitleEverywhere, /Nhật ký bị sửa ở sự việc \d+/],
    [
      'xóa một sự việc ở giữa',
      (file) => void file.exec('DELETE FROM audit_event WHERE seq = 3'),
      /Nhật ký thiếu sự việc 3/,
    ],
    [
      'xóa một dòng trong sổ',
      (file) => {
        file.exec('DELETE FROM incoming_waiting WHERE document_id = 2');
        file.exec('DELETE FROM incoming_document WHERE id = 2');
      },
      /Mất một dòng trong sổ/,
    ],
    [
      'chèn một dòng lùi ngày không qua chương trình',
      (file) => {
        file.exec(
          "INSERT INTO issued_number (series_id, number, suffix, state) SELECT book_id, 99, '', 'issued' FROM incoming_document WHERE id = 1",
        );
        file.exec(
          `CREATE TEMP TABLE forged AS SELECT * FROM incoming_document WHERE id = 1;
           UPDATE forged SET id = 99, date_key = date_key + 50, number = 99, arrival_date = '2026-11-01';
           INSERT INTO incoming_document SELECT * FROM forged;`,
        );
      },
      /nhật ký không ghi/,
    ],
    [
      'sửa văn bản đi đã cấp số',
      (file) => void file.exec("UPDATE outgoing_document SET subject = 'tiêu đề giả'"),
      /khác với nhật ký/,
    ],
    [
      'sửa nội dung in của văn bản đi',
      (file) =>
        void file.exec("UPDATE outgoing_document SET printed = replace(printed, 'Lê Minh Hoàng', 'Người Khác')"),
      /khác với nhật ký/,
    ],
    [
      'trả một số đã cấp về chưa dùng',
      (file) => void file.exec("UPDATE number_series SET next_number = 2 WHERE kind = 'incoming'"),
      /dãy số|Dãy số/,
    ],
    [
      'xóa số đã cấp khỏi danh sách số',
      (file) => void file.exec('DELETE FROM issued_number WHERE number = 2'),
      /Số|số/,
    ],
    [
      'đổi trạng thái một số',
      (file) => void file.exec("UPDATE issued_number SET state = 'void' WHERE number = 2"),
      /Số|số/,
    ],
  ])('%s: bị phát hiện', async (_, work, problem) => {
    const office = await openUsedOffice();
    tamper(office, work);
    const verification = await office.call('audit.verify', {});
    expect(verification).toMatchObject({ sound: false, problem: expect.stringMatching(problem) });
  });

  test.each<readonly [string, (file: Connection) => void]>([
    [
      'viết lại cả nhật ký sau khi sửa trích yếu',
      (file) => {
        changeTitleEverywhere(file);
        rewriteChain(file);
      },
    ],
    [
      'xóa sự việc cuối cùng và lùi số',
      (file) => {
        const [last] = events(file).slice(-1);
        file.exec(`DELETE FROM audit_event WHERE seq = ${last?.seq ?? 0}; DELETE FROM answered_request;`);
        file.exec('DELETE FROM distribution_recipient; DELETE FROM distribution; DELETE FROM outgoing_document;');
      },
    ],
  ])('%s: nhật ký bảo đảm ở ngoài sổ phát hiện khi mở lại', async (_, work) => {
    const office = await openUsedOffice();
    tamper(office, work);
    await office.restart();
    const status = await office.call('workspace.getStatus', {});
    expect(status.state).toBe('failed');
    expect(status.failure?.code).toMatch(/database_(behind|differs)/);
  });
});
