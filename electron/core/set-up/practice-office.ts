/**
 * The practice office: Văn phòng Tỉnh ủy Bắc Giang on 18/01/2022. Everything in it goes through the same door as the
 * work of a clerk, so that history, copies and receipts look as they would. Names are invented, save the two that stand in
 * the published document everybody practises with.
 */
import { blankContent } from '../../contract/blank-content.ts';
import type { Method, MethodInput, MethodOutput } from '../../contract/api.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import { openRegister } from '../register.ts';
import type { Register, RegisterContext } from '../workspace/workspace.types.ts';
import {
  practiceCommittee,
  type PracticeLetter,
  practiceLetters,
  practiceRecipients,
  practiceSetUp,
} from './practice-data.ts';
import { seedOffice } from './seed-office.ts';

/** Fills the practice register. */
export async function seedPractice(context: RegisterContext): Promise<void> {
  seedOffice(context, practiceSetUp);
  const register = openRegister(context);
  await addCommittee(register);
  const ids: number[] = [];
  for (const letter of practiceLetters) ids.push(await registerLetter(register, letter));
  const { lines } = await call(register, 'distribution.parseBlock', { text: practiceRecipients, asOf: '2022-01-18' });
  const list = await call(register, 'distribution.saveList', {
    id: null,
    name: 'Bản sao gửi toàn tỉnh',
    lines: lines.map(({ line }) => line),
    reserveCopies: 2,
  });
  await addNoticeList(register);
  await issueFirstCopy(register, ids[1] ?? 0, list.id, list.lines);
  await writeFirstLetter(register, ids[4] ?? 0);
}

async function addCommittee(register: Register): Promise<void> {
  const members: MethodInput<'directory.saveGroup'>['members'] = [];
  for (const [index, fullName] of practiceCommittee.entries()) {
    const person = await call(register, 'directory.savePerson', {
      id: null,
      fullName,
      title: 'Tỉnh ủy viên',
      organId: null,
      channel: 'network',
      validFrom: null,
      validTo: null,
      position: index + 1,
    });
    members.push({ kind: 'person', memberId: person.id, validFrom: '2020-10-16', validTo: null });
  }
  await call(register, 'directory.saveGroup', {
    id: null,
    name: 'Các đồng chí Tỉnh ủy viên',
    aliases: 'Tỉnh ủy viên',
    members,
  });
}

async function addNoticeList(register: Register): Promise<void> {
  const text =
    '- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,\n- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,\n- Lưu Văn phòng Tỉnh ủy.';
  const { lines } = await call(register, 'distribution.parseBlock', { text, asOf: '2022-01-18' });
  await call(register, 'distribution.saveList', {
    id: null,
    name: 'Thông báo, công văn',
    lines: lines.map(({ line }) => line),
    reserveCopies: 0,
  });
}

async function registerLetter(
  register: Register,
  [date, time, symbol, documentDate, issuer, type, subject, pages, channel, routedTo, deadline]: PracticeLetter,
): Promise<number> {
  const { bookId } = await call(register, 'incoming.getEntryDefaults', {});
  const document = await call(register, 'incoming.register', {
    bookId: bookId ?? 0,
    arrivalDate: date,
    arrivalTime: time,
    channel,
    symbol,
    documentDate,
    issuerName: issuer,
    typeCode: type,
    subject,
    signer: '',
    pages,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: routedTo === '' ? [] : [{ recipient: routedTo, role: 'lead' }],
    direction: '',
    deadline,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
  });
  return document.id;
}

async function issueFirstCopy(
  register: Register,
  incomingId: number,
  listId: number,
  lines: readonly DistributionLine[],
): Promise<void> {
  const { signers, bodies } = await call(register, 'organization.get', {});
  const office = bodies.find(({ certifiesCopies }) => certifiesCopies);
  const chief = signers.find(({ certifiesCopies }) => certifiesCopies);
  const copy = await call(register, 'copy.issue', {
    incomingId,
    bodyId: office?.id ?? 0,
    kind: 'transcript',
    form: 'hd36',
    copyDate: '2022-01-14',
    signerId: chief?.id ?? 0,
    lines: [...lines],
    listId,
    reserveCopies: 2,
    excerpt: '',
    note: '',
  });
  const { recipients } = await call(register, 'distribution.getOfDocument', { ownerKind: 'copy', ownerId: copy.id });
  const signed = recipients.slice(0, -7).map(({ id }) => id);
  await call(register, 'distribution.recordReceipts', {
    recipientIds: signed,
    receivedOn: '2022-01-17',
    receivedBy: '',
  });
}

async function writeFirstLetter(register: Register, incomingId: number): Promise<void> {
  const { signers, bodies } = await call(register, 'organization.get', {});
  const office = bodies.find(({ symbol }) => symbol === 'VPTU');
  const deputy = signers.find(({ authority }) => authority === 'K/T');
  const { lines } = await call(register, 'distribution.parseBlock', {
    text: '- Như trên,\n- Thường trực Tỉnh ủy (để báo cáo),\n- Lưu Văn phòng Tỉnh ủy.',
    asOf: '2022-01-18',
  });
  await call(register, 'numbering.openSeries', {
    kind: 'outgoing',
    bodyId: office?.id ?? 0,
    typeCode: 'CV',
    firstNumber: 1284,
  });
  const draft = await call(register, 'outgoing.saveDraft', {
    id: null,
    content: {
      ...blankContent({ id: office?.id ?? 0, place: 'Bắc Giang' }, '2022-01-17'),
      typeCode: 'CV',
      subject: 'về việc chuẩn bị nội dung hội nghị giao ban tháng 01/2022',
      blocks: [
        {
          kind: 'paragraph',
          heading: false,
          text: 'Thực hiện chương trình công tác năm 2022, Văn phòng Tỉnh ủy đề nghị các ban, cơ quan, đơn vị chuẩn bị nội dung hội nghị giao ban tháng 01/2022 như sau:',
        },
        {
          kind: 'number',
          heading: false,
          text: 'Báo cáo kết quả công tác tháng 01/2022, nhiệm vụ trọng tâm tháng 02/2022.',
        },
        { kind: 'number', heading: false, text: 'Gửi báo cáo về Văn phòng Tỉnh ủy trước ngày 25/01/2022 để tổng hợp.' },
      ],
      addressees: ['Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy'],
      signerId: deputy?.id ?? null,
      lines: lines.map(({ line }) => line),
      implementsIncomingId: incomingId === 0 ? null : incomingId,
    },
  });
  await call(register, 'outgoing.issue', { draftId: draft.id });
}

/** A typed call inside the program; a refusal is a mistake of ours and stops the seeding. */
async function call<M extends Method>(register: Register, method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const answer = await register.call({ method, input });
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message} ${JSON.stringify(answer.error.fields ?? {})}`);
  return answer.value as MethodOutput<M>;
}
