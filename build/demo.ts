/**
 * npm run demo: the main job on the real document, without a window and through the same door as the screens.
 * Chỉ thị 12-CT/TW arrives over the network, is registered as số đến 790, certified as 126-BS/VPTU in the form of its day,
 * certified once more in the form of today, distributed, and printed in the book; a notice and a report are written.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Method, MethodInput, MethodOutput } from '../electron/contract/api.ts';
import { blankContent } from '../electron/contract/blank-content.ts';
import type { BodyBlock } from '../electron/contract/body.schema.ts';
import { formatDate } from '../electron/contract/calendar-date.ts';
import type { DocumentInput, DocumentName } from '../electron/contract/documents.ts';
import { vietnamDate } from '../electron/core/clock.ts';
import { createCore } from '../electron/core/create-core.ts';
import { practiceRecipients, practiceSetUp } from '../electron/core/set-up/practice-data.ts';

const folder = path.resolve(process.argv[2] ?? 'demo-output');
const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-demo-'));
mkdirSync(folder, { recursive: true });

const clock = { now: () => new Date() };
const today = vietnamDate(clock.now());
const core = createCore({ dataFolder, programVersion: 'demo', clock });

async function call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const answer = await core.call({ method, input });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message} ${JSON.stringify(answer.error.fields ?? {})}`);
  return answer.value as MethodOutput<M>;
}

async function write<N extends DocumentName>(name: string, document: N, input: DocumentInput<N>): Promise<void> {
  const answer = await core.render({ document, input });
  if (!answer.ok) throw new Error(`${document}: ${answer.error.message}`);
  const file = path.join(folder, name);
  writeFileSync(file, answer.value.bytes);
  console.log(`  → ${file}`);
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text, heading: false });
const numbered = (text: string, heading = false): BodyBlock => ({ kind: 'number', text, heading });

try {
  // 1. The office continues its paper books: the next arrival is 790, the next copy 126.
  await call('workspace.setUp', { ...practiceSetUp, incomingFirstNumber: 790, copyFirstNumber: 126 });
  const { bodies, signers } = await call('organization.get', {});
  const find = <Row extends { readonly id: number }>(rows: readonly Row[], matches: (row: Row) => boolean): number => {
    const row = rows.find(matches);
    if (!row) throw new Error('The set-up of the demo lacks a body or a signer');
    return row.id;
  };
  const office = find(bodies, ({ symbol }) => symbol === 'VPTU');
  const committee = find(bodies, ({ symbol }) => symbol === 'TU');
  const chief = find(signers, ({ bodyId, authority }) => bodyId === office && authority === 'none');
  const byOrder = find(signers, ({ bodyId, authority }) => bodyId === committee && authority === 'T/L');

  const members: MethodInput<'directory.saveGroup'>['members'] = [];
  for (const [index, fullName] of [
    'Trần Quang An',
    'Phạm Thị Hạnh',
    'Lê Minh Hoàng',
    'Nguyễn Văn Bình',
    'Vũ Đức Thắng',
    'Hoàng Thị Mai',
  ].entries()) {
    const person = await call('directory.savePerson', {
      id: null,
      fullName,
      title: 'Tỉnh ủy viên',
      organId: null,
      channel: 'network',
      validFrom: null,
      validTo: null,
      position: index + 1,
    });
    members.push({ kind: 'person', memberId: person.id, validFrom: null, validTo: null });
  }
  await call('directory.saveGroup', { id: null, name: 'Các đồng chí Tỉnh ủy viên', aliases: '', members });

  // 2. The directive arrives.
  const { bookId } = await call('incoming.getEntryDefaults', {});
  const reading = await call('incoming.readSymbol', { symbol: '12-ct/tw' });
  const arrival = await call('incoming.register', {
    bookId: bookId ?? 0,
    arrivalDate: '2022-01-18',
    arrivalTime: null,
    channel: 'network',
    symbol: reading.symbol,
    documentDate: '2022-01-05',
    issuerName: 'Ban Bí thư',
    typeCode: reading.typeCode,
    subject: 'về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
    signer: 'Võ Văn Thưởng',
    pages: 4,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [{ recipient: 'Ban Dân vận Tỉnh ủy', role: 'lead' }],
    direction: 'Sao gửi các đơn vị trực thuộc; Ban Dân vận tham mưu văn bản triển khai',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
  });
  console.log(
    `Đã vào sổ: số đến ${arrival.numberText}, ngày ${formatDate(arrival.arrivalDate)}: ${reading.typeName ?? ''} ${arrival.symbol}`,
  );

  // 3. The nơi nhận block of the copy becomes a saved list; 4. the copy, in the form of its day and in the form of today.
  const { lines } = await call('distribution.parseBlock', { text: practiceRecipients, asOf: '2022-01-18' });
  const list = await call('distribution.saveList', {
    id: null,
    name: 'Bản sao gửi toàn tỉnh',
    lines: lines.map(({ line }) => line),
    reserveCopies: 0,
  });
  const issue = async (copyDate: string, form: 'hd36' | 'hd05'): Promise<MethodOutput<'copy.issue'>> => {
    const copy = await call('copy.issue', {
      incomingId: arrival.id,
      bodyId: office,
      kind: 'certified_true',
      form,
      copyDate,
      signerId: chief,
      lines: list.lines,
      listId: list.id,
      reserveCopies: 0,
      excerpt: '',
      note: '',
    });
    console.log(
      `Bản sao Số ${copy.numberText}, ngày ${formatDate(copyDate)}, mẫu ${form === 'hd36' ? '36-HD' : '05-HD'}: ${copy.totals.recipients} nơi, ${copy.totals.copies} bản`,
    );
    return copy;
  };
  const copy = await issue('2022-01-18', 'hd36');
  await write('1-ban-sao-126-BS-VPTU-mau-36-HD.docx', 'copy.sheet', { id: copy.id, form: null, stamp: 'filled' });
  const again = await issue(today, 'hd05');
  await write('2-ban-sao-127-BS-VPTU-mau-05-HD.docx', 'copy.sheet', { id: again.id, form: null, stamp: 'filled' });
  await write('3-danh-sach-giao-nhan-126-BS-VPTU.docx', 'distribution.deliveryList', {
    ownerKind: 'copy',
    ownerId: copy.id,
  });

  // 5. The page of the book.
  await write('4-so-van-ban-den-2022.docx', 'books.book', {
    kind: 'incoming',
    seriesId: bookId,
    from: '2022-01-01',
    to: '2022-12-31',
    volume: '1',
  });

  // 6. A notice and a report.
  const publish = async (
    name: string,
    content: Partial<MethodInput<'outgoing.saveDraft'>['content']> & {
      readonly typeCode: string;
      readonly subject: string;
      readonly blocks: BodyBlock[];
    },
  ): Promise<void> => {
    const recipients = await call('distribution.parseBlock', {
      text: '- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy;\n- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy;\n- Lưu Văn phòng Tỉnh ủy.',
      asOf: today,
    });
    const draft = await call('outgoing.saveDraft', {
      id: null,
      content: {
        ...blankContent({ id: office, place: 'Bắc Giang' }, today),
        signerId: chief,
        lines: recipients.lines.map(({ line }) => line),
        implementsIncomingId: arrival.id,
        ...content,
      },
    });
    const document = await call('outgoing.issue', { draftId: draft.id });
    console.log(`${document.typeName} Số ${document.numberText}, ngày ${formatDate(document.documentDate)}`);
    await write(name, 'outgoing.document', { id: document.id });
  };
  await publish('5-thong-bao.docx', {
    bodyId: committee,
    signerId: byOrder,
    typeCode: 'TB',
    subject: 'kết luận của Ban Thường vụ Tỉnh ủy về việc thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư',
    blocks: [
      paragraph(
        'Ban Thường vụ Tỉnh ủy họp cho ý kiến về kết quả thực hiện Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư. Sau khi nghe báo cáo và thảo luận, Ban Thường vụ Tỉnh ủy kết luận như sau:',
      ),
      numbered('Thống nhất đánh giá các cấp ủy đã quán triệt Chỉ thị kịp thời, nghiêm túc.'),
      numbered('Giao Ban Dân vận Tỉnh ủy:'),
      { kind: 'letter', heading: false, text: 'Bổ sung nhiệm vụ đối ngoại nhân dân vào chương trình công tác năm.' },
      { kind: 'letter', heading: false, text: 'Đôn đốc các đơn vị chưa báo cáo.' },
      numbered('Văn phòng Tỉnh ủy theo dõi, báo cáo kết quả với Thường trực Tỉnh ủy.'),
    ],
  });
  await publish('6-bao-cao.docx', {
    typeCode: 'BC',
    subject: 'kết quả quán triệt, thực hiện Chỉ thị số 12-CT/TW của Ban Bí thư',
    grounds: [
      'Chỉ thị số 12-CT/TW, ngày 05/01/2022 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
    ],
    blocks: [
      { kind: 'roman', heading: true, text: 'Kết quả thực hiện' },
      numbered('Công tác lãnh đạo, chỉ đạo', true),
      paragraph(
        'Văn phòng Tỉnh ủy đã sao gửi Chỉ thị đến các ban, cơ quan, đơn vị, huyện ủy, thành ủy, đảng ủy trực thuộc ngay trong ngày nhận được.',
      ),
      numbered('Kết quả quán triệt', true),
      paragraph('Các đơn vị đã tổ chức quán triệt đến cán bộ, đảng viên.'),
      { kind: 'roman', heading: true, text: 'Nhiệm vụ thời gian tới' },
      { kind: 'dash', heading: false, text: 'Tiếp tục theo dõi, đôn đốc việc thực hiện Chỉ thị.' },
      { kind: 'dash', heading: false, text: 'Định kỳ báo cáo Ban Thường vụ Tỉnh ủy.' },
    ],
  });

  const { sound, events, problem } = await call('audit.verify', {});
  if (!sound) throw new Error(problem);
  console.log(`Nhật ký ${events} sự việc, khớp với sổ. Các tệp nằm trong ${folder}`);
} finally {
  await core.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
