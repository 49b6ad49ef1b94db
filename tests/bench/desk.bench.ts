/**
 * The desk at 5,000 recipients (`npm run bench desk`): the slowest of several runs of each interaction, which may take 100 ms;
 * of each print the longest time for which nobody else had a turn.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import type { DocumentName } from '../../electron/contract/documents.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';
import type { BenchFigure } from './measure.ts';

const size = 5000;
const today = '2022-01-18';

/** What writes thousands of rows at once. */
const longWork = 1000;
const interaction = 100;

/** Figures of the desk; each beside the time it may take, in ms. */
export async function run(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-desk-bench-'));
  const core = createCore({
    dataFolder: folder,
    programVersion: 'bench',
    clock: { now: () => new Date(`${today}T09:00:00+07:00`) },
  });
  try {
    return await measure(core);
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(core: Core): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = [];
  const note = (name: string, ours: number, peer: number): void => {
    figures.push({ name, ours, peer, ratio: ours / peer, bar: 1 });
  };
  async function call<M extends Method>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
    const answer = await core.call({ method, input });
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return answer.value as MethodOutput<M>;
  }

  async function time(name: string, work: () => Promise<unknown>, runs = 9, most = interaction): Promise<void> {
    let slowest = 0;
    for (let i = 0; i < runs; i += 1) {
      const start = performance.now();
      await work();
      slowest = Math.max(slowest, performance.now() - start);
    }
    note(`${size.toLocaleString('vi')} nơi nhận: ${name} (ms)`, slowest, most);
  }

  await call('workspace.setUp', { ...practiceSetUp, directorySet: 'none' });
  const { id: groupId } = await call('directory.saveGroup', { id: null, name: 'Các chi bộ', aliases: '', members: [] });
  await time(
    `dán ${size} cơ quan vào nhóm`,
    () =>
      call('directory.importOrgans', {
        text: Array.from({ length: size }, (_, i) => `Chi bộ số ${i + 1} trực thuộc Đảng ủy xã Tân Yên`).join('\n'),
        kind: 'cell',
        channel: 'paper',
        validFrom: null,
        groupId,
      }),
    1,
    longWork,
  );
  const block = '- Các chi bộ (trừ Chi bộ số 1 trực thuộc Đảng ủy xã Tân Yên),\n- Lưu Văn phòng Tỉnh ủy.';
  await time('đọc khối nơi nhận', () => call('distribution.parseBlock', { text: block, asOf: today }));
  const { lines } = await call('distribution.parseBlock', { text: block, asOf: today });
  const typed = lines.map(({ line }) => ({ ...line, channel: 'paper' as const }));
  await time(`mở rộng ${size} nơi nhận`, () =>
    call('distribution.expand', {
      lines: typed.map((line) => ({ ...line, text: 'Các chi bộ' })),
      reserveCopies: 0,
      asOf: today,
    }),
  );
  await time(`mở rộng ${size} nơi nhận, có "trừ …"`, () =>
    call('distribution.expand', { lines: typed, reserveCopies: 0, asOf: today }),
  );
  await time('tìm trùng', () => call('directory.findDuplicates', { asOf: today }));

  const { bodies, signers } = await call('organization.get', {});
  const body = bodies.find(({ symbol }) => symbol === 'VPTU');
  const incoming = await call('incoming.register', {
    bookId: (await call('incoming.getEntryDefaults', {})).bookId ?? 0,
    arrivalDate: today,
    arrivalTime: null,
    channel: 'network',
    symbol: '12-CT/TW',
    documentDate: '2022-01-05',
    issuerName: 'Ban Bí thư',
    typeCode: 'CT',
    subject: 'về đối ngoại nhân dân',
    signer: '',
    pages: 7,
    copies: 1,
    urgency: 'normal',
    addressee: '',
    routing: [],
    direction: '',
    deadline: null,
    fileNote: '',
    note: '',
    acceptDuplicate: false,
  });
  let ownerId = 0;
  await time(
    `cấp bản sao gửi ${size} nơi`,
    async () => {
      const copy = await call('copy.issue', {
        incomingId: incoming.id,
        bodyId: body?.id ?? 0,
        kind: 'certified_true',
        form: 'hd36',
        copyDate: today,
        signerId: signers.find(({ certifiesCopies }) => certifiesCopies)?.id ?? 0,
        lines: typed,
        listId: null,
        reserveCopies: 0,
        excerpt: '',
        note: '',
      });
      ownerId = copy.id;
    },
    3,
  );
  const owner = { ownerKind: 'copy' as const, ownerId };
  await time('mở nơi nhận đã phát hành', () => call('distribution.getOfDocument', owner));
  await time('ghi ký nhận 1-4000', () =>
    call('distribution.recordSignatures', {
      recipients: { by: 'ordinals', ...owner, ordinals: '1-4000' },
      receivedOn: today,
      receivedBy: '',
    }),
  );
  await time('đánh số bản', () => call('distribution.numberCopies', { ...owner, firstNumber: 1, paperOnly: true }));
  await time('thống kê theo nơi nhận', () =>
    call('distribution.statsByRecipient', {
      from: today,
      to: today,
      text: '',
      waitingOnly: false,
      offset: 0,
      limit: 50,
    }),
  );
  for (const [document, input] of prints(owner)) {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const answer = await core.render({ document, input });
    clearInterval(timer);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    note(`${size.toLocaleString('vi')} nơi nhận: in ${document}, chặn lâu nhất (ms)`, longest, interaction);
  }
  return figures;
}

const prints = (owner: {
  readonly ownerKind: 'copy';
  readonly ownerId: number;
}): readonly (readonly [DocumentName, unknown])[] => [
  ['distribution.deliveryList', owner],
  ['distribution.labels', { ...owner, recipientIds: null, sheet: 'a4-3x8', startAt: 1, outlines: false }],
  ['distribution.envelopes', { ...owner, recipientIds: null, size: 'C5' }],
  ['distribution.transmittalSlips', { ...owner, recipientIds: null, paper: 'A4' }],
  ['distribution.numberedCopies', owner],
];
