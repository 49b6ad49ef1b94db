/**
 * The practice office: Văn phòng Tỉnh ủy Bắc Giang on 18/01/2022. Everything in it goes through the same door as the
 * work of a clerk, so that history, copies and receipts look as they would. Names are invented, save the two that stand in
 * the published document everybody practises with.
 */
import type { Method, MethodInput, MethodOutput } from '../../contract/api.ts';
import type { DistributionLine } from '../../contract/distribution.schema.ts';
import type { SetUpInput } from '../../contract/workspace.schema.ts';
import { openRegister } from '../register.ts';
import type { Register, RegisterContext } from '../workspace/workspace.types.ts';
import { seedOffice } from './seed-office.ts';

/** The answers of a first run for the practice office; the demo starts from the same ones. */
export const practiceSetUp: SetUpInput = {
  office: { name: 'Văn phòng Tỉnh ủy Bắc Giang', parentName: 'Tỉnh ủy Bắc Giang', place: 'Bắc Giang' },
  bodies: [
    {
      name: 'Văn phòng Tỉnh ủy',
      symbol: 'VPTU',
      headerUpper: 'TỈNH ỦY BẮC GIANG',
      headerName: 'VĂN PHÒNG',
      place: 'Bắc Giang',
      filedAt: 'Văn phòng Tỉnh ủy',
      certifiesCopies: true,
    },
    {
      name: 'Tỉnh ủy Bắc Giang',
      symbol: 'TU',
      headerUpper: '',
      headerName: 'TỈNH ỦY BẮC GIANG',
      place: 'Bắc Giang',
      filedAt: 'Văn phòng Tỉnh ủy',
      certifiesCopies: false,
    },
  ],
  signers: [
    {
      bodySymbol: 'VPTU',
      fullName: 'Lê Minh Hoàng',
      position: 'Chánh Văn phòng',
      authority: 'none',
      authorityOf: '',
      certifiesCopies: true,
      validFrom: null,
      validTo: null,
    },
    {
      bodySymbol: 'VPTU',
      fullName: 'Nguyễn Văn Bình',
      position: 'Phó Chánh Văn phòng',
      authority: 'K/T',
      authorityOf: 'Chánh Văn phòng',
      certifiesCopies: true,
      validFrom: null,
      validTo: null,
    },
    {
      bodySymbol: 'TU',
      fullName: 'Trần Quang An',
      position: 'Bí thư',
      authority: 'T/M',
      authorityOf: 'Ban Thường vụ',
      certifiesCopies: false,
      validFrom: null,
      validTo: null,
    },
    {
      bodySymbol: 'TU',
      fullName: 'Phạm Thị Hạnh',
      position: 'Phó Bí thư',
      authority: 'T/M',
      authorityOf: 'Ban Thường vụ',
      certifiesCopies: false,
      validFrom: null,
      validTo: null,
    },
    {
      bodySymbol: 'TU',
      fullName: 'Lê Minh Hoàng',
      position: 'Chánh Văn phòng',
      authority: 'T/L',
      authorityOf: 'Ban Thường vụ',
      certifiesCopies: false,
      validFrom: null,
      validTo: null,
    },
  ],
  term: { name: 'Nhiệm kỳ 2020 - 2025', startsOn: '2020-10-16' },
  user: { fullName: 'Ngô Thị Lan', role: 'clerk' },
  incomingYear: 2022,
  incomingFirstNumber: 781,
  copyFirstNumber: 125,
  directorySet: 'province_2022',
};

/** The nơi nhận of the copy that everybody practises with. */
export const practiceRecipients = `Nơi nhận:
- Các ban cán sự đảng, đảng đoàn,
- Các ban, cơ quan, đơn vị trực thuộc Tỉnh ủy,
- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy,
- Các đồng chí Tỉnh ủy viên,
- Lưu Văn phòng Tỉnh ủy.`;

type Letter = readonly [
  date: string,
  time: string,
  symbol: string,
  documentDate: string,
  issuer: string,
  type: string,
  subject: string,
  pages: number,
  channel: 'network' | 'paper' | 'post' | 'hand',
  routedTo: string,
  deadline: string | null,
];

// 781 to 789; the next letter is number 790, Chỉ thị 12-CT/TW.
const letters: readonly Letter[] = [
  [
    '2022-01-14',
    '08:05',
    '15-BC/HU',
    '2022-01-12',
    'Huyện ủy Lục Ngạn',
    'BC',
    'kết quả công tác xây dựng Đảng năm 2021',
    12,
    'network',
    'Ban Tổ chức Tỉnh ủy',
    null,
  ],
  [
    '2022-01-14',
    '08:20',
    '112-CV/VPTW',
    '2022-01-11',
    'Văn phòng Trung ương Đảng',
    'CV',
    'về việc gửi, nhận văn bản điện tử trên mạng thông tin diện rộng của Đảng',
    3,
    'network',
    'Phòng Cơ yếu - Công nghệ thông tin',
    '2022-01-17',
  ],
  [
    '2022-01-14',
    '14:30',
    '09-TTr/ĐUK',
    '2022-01-13',
    'Đảng ủy Khối Doanh nghiệp tỉnh',
    'TTr',
    'đề nghị chuẩn y bổ sung ủy viên Ban Chấp hành Đảng bộ',
    4,
    'paper',
    'Ban Tổ chức Tỉnh ủy',
    '2022-01-25',
  ],
  [
    '2022-01-17',
    '08:10',
    '31-KH/BTGTU',
    '2022-01-14',
    'Ban Tuyên giáo Tỉnh ủy',
    'KH',
    'tuyên truyền kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam',
    6,
    'network',
    'Phòng Tổng hợp',
    '2022-01-20',
  ],
  [
    '2022-01-17',
    '08:40',
    '06-GM/HU',
    '2022-01-14',
    'Huyện ủy Lạng Giang',
    'GM',
    'dự hội nghị triển khai nhiệm vụ năm 2022',
    1,
    'network',
    'Chánh Văn phòng',
    '2022-01-18',
  ],
  [
    '2022-01-17',
    '15:15',
    '22-BC/BNCTU',
    '2022-01-14',
    'Ban Nội chính Tỉnh ủy',
    'BC',
    'công tác nội chính, phòng, chống tham nhũng quý IV năm 2021',
    15,
    'paper',
    'Phòng Tổng hợp',
    null,
  ],
  [
    '2022-01-18',
    '07:50',
    '118-CV/ĐUQS',
    '2022-01-15',
    'Đảng ủy Quân sự tỉnh',
    'CV',
    'về việc phối hợp tổ chức Lễ giao, nhận quân năm 2022',
    2,
    'hand',
    '',
    '2022-01-20',
  ],
  [
    '2022-01-18',
    '08:00',
    '18-TB/UBKTTU',
    '2022-01-17',
    'Ủy ban Kiểm tra Tỉnh ủy',
    'TB',
    'kết luận kiểm tra việc chấp hành quy chế làm việc',
    5,
    'network',
    '',
    null,
  ],
  [
    '2022-01-18',
    '08:15',
    '41-CV/ĐUCA',
    '2022-01-17',
    'Đảng ủy Công an tỉnh',
    'CV',
    'về việc bảo đảm an ninh, trật tự dịp Tết Nguyên đán',
    2,
    'network',
    '',
    null,
  ],
];

const committeeMembers = [
  'Trần Quang An',
  'Phạm Thị Hạnh',
  'Lê Minh Hoàng',
  'Nguyễn Văn Bình',
  'Vũ Đức Thắng',
  'Hoàng Thị Mai',
  'Đỗ Văn Long',
  'Bùi Thị Thu',
  'Ngô Quang Huy',
  'Dương Văn Nam',
  'Đặng Thị Yến',
  'Phan Văn Khánh',
];

/** Fills the practice register. */
export async function seedPractice(context: RegisterContext): Promise<void> {
  seedOffice(context, practiceSetUp);
  const register = openRegister(context);
  await addCommittee(register);
  const ids: number[] = [];
  for (const letter of letters) ids.push(await registerLetter(register, letter));
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
  for (const [index, fullName] of committeeMembers.entries()) {
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
  [date, time, symbol, documentDate, issuer, type, subject, pages, channel, routedTo, deadline]: Letter,
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
      bodyId: office?.id ?? 0,
      typeCode: 'CV',
      documentDate: '2022-01-17',
      place: 'Bắc Giang',
      authorLine: '',
      subject: 'về việc chuẩn bị nội dung hội nghị giao ban tháng 01/2022',
      grounds: [],
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
      listId: null,
      reserveCopies: 0,
      urgency: 'normal',
      dissemination: '',
      draftNumber: 0,
      drafterCode: '',
      contactLine: '',
      implementsIncomingId: incomingId === 0 ? null : incomingId,
      bodySize: 14,
      note: '',
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
