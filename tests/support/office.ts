/**
 * An office of its own for a test: the real core on a real database in a temporary folder, with a clock that the test sets.
 * Everything goes through the one door, as the screens do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import type { Method, MethodInput, MethodOutput } from '../../electron/contract/api.ts';
import { blankContent } from '../../electron/contract/blank-content.ts';
import type { UploadPart } from '../../electron/contract/bridge.ts';
import type { DistributionLine } from '../../electron/contract/distribution.schema.ts';
import type { DocumentFile, DocumentName } from '../../electron/contract/documents.ts';
import type { ErrorCode } from '../../electron/contract/error-messages.vi.ts';
import type { Answer, ApiError } from '../../electron/contract/errors.ts';
import {
  type Attachment,
  type AttachmentOwner,
  largestPart,
  type StreamRequest,
} from '../../electron/contract/files.schema.ts';
import type { IncomingDocument } from '../../electron/contract/incoming.schema.ts';
import type { OutgoingContent, OutgoingDetail } from '../../electron/contract/outgoing.schema.ts';
import type { SetUpInput } from '../../electron/contract/workspace.schema.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { type Connection, openConnection } from '../../electron/core/db/connection.ts';
import type { StreamedFile } from '../../electron/core/files/streamed-file.ts';
import { officePaths } from '../../electron/core/workspace/office-paths.ts';
import { practiceSetUp } from '../../electron/core/set-up/practice-data.ts';

/** The practice office's people and letterheads, in the term of 2025 and with empty books of 2026. */
export const testSetUp: SetUpInput = {
  ...practiceSetUp,
  term: { name: 'Nhiệm kỳ 2025 - 2030', startsOn: '2025-10-01' },
  incomingYear: 2026,
  incomingFirstNumber: 1,
  copyFirstNumber: 1,
  directorySet: 'none',
};

/** A letter as a clerk enters it; each test says only what matters to it. */
export type Letter = Partial<MethodInput<'incoming.register'>>;

export interface TestOffice {
  readonly folder: string;
  /** A call that must succeed. */
  call<M extends Method>(method: M, input: MethodInput<M>, requestId?: string): Promise<MethodOutput<M>>;
  /** A call that must be refused with this code. */
  expectRefused<M extends Method>(method: M, input: MethodInput<M>, code: ErrorCode): Promise<ApiError>;
  /** Any call, checked by nobody. */
  ask(method: string, input: unknown, requestId?: string): Promise<Answer<unknown>>;
  /** Makes a file, refused or not. */
  render(document: DocumentName, input: unknown): Promise<Answer<DocumentFile>>;
  /** Hands a file in, as the screens do; gives its id. */
  receive(name: string, content: string | Uint8Array): Promise<string>;
  /** Attaches a file as the screens do, in parts; the attachments of the document afterwards. */
  attach(owner: AttachmentOwner, name: string, content: string | Uint8Array): Promise<readonly Attachment[]>;
  /** A part of a file that is coming in, refused or not. */
  takePart(part: UploadPart): Promise<Answer<null>>;
  /** Reads a file that leaves as a stream. */
  readStream(request: StreamRequest): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Opens such a file, refused or not. */
  openStream(request: StreamRequest): Promise<Answer<StreamedFile>>;
  /** Registers a letter in the open incoming book. */
  register(letter?: Letter): Promise<IncomingDocument>;
  /** Registers a letter, which must be refused with this code. */
  expectLetterRefused(letter: Letter, code: ErrorCode): Promise<ApiError>;
  /** Writes and issues an outgoing document. */
  issue(changes?: Partial<OutgoingContent>): Promise<OutgoingDetail>;
  /** Id of an issuing body by its symbol, of the signers of a body, of the open incoming book. */
  bodyId(symbol: string): Promise<number>;
  signerId(bodySymbol: string, position?: string): Promise<number>;
  bookId(): Promise<number>;
  /** The clock stands at this moment of Vietnam from now on. */
  setDay(date: string, time?: string): void;
  /** A second connection to the register file, as somebody with a database tool has. Closed with the office. */
  openFile(): Connection;
  /** Closes the program and starts it again on the same folder. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const open = new Set<TestOffice>();

afterEach(async () => {
  for (const office of open) await office.close();
});

/** Opens a new office on a day; gone after the test. `setUp` replaces parts of the first run's answers. */
export async function openTestOffice({
  date = '2026-11-22',
  setUp = {},
}: { readonly date?: string; readonly setUp?: Partial<SetUpInput> } = {}): Promise<TestOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-van-thu-office-'));
  let now = toMoment(date, '09:00');
  const start = (): Core =>
    createCore({ dataFolder: folder, programVersion: 'test', clock: { now: () => new Date(now) } });
  let core = start();
  const connections: Connection[] = [];
  let requests = 0;

  const ask = (method: string, input: unknown, requestId?: string): Promise<Answer<unknown>> =>
    core.call(requestId === undefined ? { method, input } : { method, input, requestId });

  const office: TestOffice = {
    folder,
    ask,
    render: (document, input) => core.render({ document, input }),
    async call<M extends Method>(method: M, input: MethodInput<M>, requestId?: string) {
      requests += 1;
      const answer = await ask(method, input, requestId ?? `test-${requests}`);
      if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${JSON.stringify(answer.error)}`);
      return answer.value as MethodOutput<M>;
    },
    async expectRefused(method, input, code) {
      const answer = await ask(method, input);
      if (answer.ok) throw new Error(`${method} was not refused: ${JSON.stringify(answer.value).slice(0, 300)}`);
      if (answer.error.code !== code)
        throw new Error(`${method} was refused with ${answer.error.code}: ${JSON.stringify(answer.error)}`);
      return answer.error;
    },
    async receive(name, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      const answer = await core.receive(name, Readable.from([bytes]));
      if (!answer.ok) throw new Error(`receive: ${JSON.stringify(answer.error)}`);
      return answer.value.fileId;
    },
    async attach(owner, name, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      const { uploadId } = await office.call('files.beginUpload', { owner, name, sizeBytes: bytes.length });
      for (let offset = 0; offset < bytes.length; offset += largestPart) {
        const answer = await core.takePart({ uploadId, offset, bytes: bytes.slice(offset, offset + largestPart) });
        if (!answer.ok) throw new Error(`takePart: ${JSON.stringify(answer.error)}`);
      }
      const finished = await office.call('files.finishUpload', { uploadId });
      const { attachments } = await office.call('files.attach', { owner, ...finished, note: '' });
      return attachments;
    },
    takePart: (part) => core.takePart(part),
    openStream: (request) => core.openStream(request),
    async readStream(request) {
      const answer = await core.openStream(request);
      if (!answer.ok) throw new Error(`openStream: ${JSON.stringify(answer.error)}`);
      return { fileName: answer.value.fileName, bytes: new Uint8Array(await buffer(answer.value.content)) };
    },
    register: async (letter = {}) =>
      office.call('incoming.register', { ...plainLetter, bookId: letter.bookId ?? (await office.bookId()), ...letter }),
    expectLetterRefused: async (letter, code) =>
      office.expectRefused(
        'incoming.register',
        { ...plainLetter, bookId: letter.bookId ?? (await office.bookId()), ...letter },
        code,
      ),
    async issue(changes = {}) {
      const bodyId = changes.bodyId ?? (await office.bodyId('VPTU'));
      const signerId = changes.signerId ?? (await office.signerId('VPTU'));
      const content = { ...plainContent, bodyId, signerId, ...changes };
      const { id } = await office.call('outgoing.saveDraft', { id: null, content });
      return office.call('outgoing.issue', { draftId: id });
    },
    async bodyId(symbol) {
      const { bodies } = await office.call('organization.get', {});
      return found(bodies.find((body) => body.symbol === symbol)).id;
    },
    async signerId(bodySymbol, position = 'Chánh Văn phòng') {
      const bodyId = await office.bodyId(bodySymbol);
      const { signers } = await office.call('organization.get', {});
      return found(signers.find((signer) => signer.bodyId === bodyId && signer.position === position)).id;
    },
    async bookId() {
      const { bookId } = await office.call('incoming.getEntryDefaults', {});
      return found(bookId ?? undefined);
    },
    setDay(day, time = '09:00') {
      now = toMoment(day, time);
    },
    openFile() {
      const connection = openConnection(officePaths(folder, false).database);
      connections.push(connection);
      return connection;
    },
    async restart() {
      await core.close();
      core = start();
    },
    async close() {
      if (!open.delete(office)) return;
      for (const connection of connections) connection.close();
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  open.add(office);
  await office.call('workspace.setUp', { ...testSetUp, ...setUp });
  return office;
}

/** A line of nơi nhận; what it points at decides whom it reaches. */
export function line(text: string, changes: Partial<DistributionLine> = {}): DistributionLine {
  return {
    text,
    purpose: '',
    target: { kind: 'text' },
    copiesPerMember: 1,
    channel: 'paper',
    excludedKeys: [],
    ...changes,
  };
}

/** The part of an arrival that the form of correction sends back; each test says only what it changes. */
export function correctable(document: IncomingDocument): Omit<MethodInput<'incoming.correct'>, 'reason'> {
  const {
    bookId: _book,
    bookTitle: _title,
    number: _number,
    suffix: _suffix,
    numberText: _text,
    paperReceivedOn: _paper,
    finishedOn: _finished,
    result: _result,
    status: _status,
    voidReason: _reason,
    registeredAt: _at,
    registeredBy: _by,
    ...fields
  } = document;
  return fields;
}

/** What a test needs must be there. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('not there');
  return value;
}

const plainLetter: Omit<MethodInput<'incoming.register'>, 'bookId'> = {
  arrivalDate: '2026-11-20',
  arrivalTime: null,
  channel: 'network',
  symbol: '',
  documentDate: null,
  issuerName: 'Ban Tổ chức Tỉnh ủy',
  typeCode: null,
  subject: 'về việc báo cáo công tác tháng',
  signer: '',
  pages: null,
  copies: 1,
  urgency: 'normal',
  addressee: '',
  routing: [],
  direction: '',
  deadline: null,
  fileNote: '',
  note: '',
  acceptDuplicate: false,
};

const plainContent: OutgoingContent = {
  ...blankContent({ id: 0, place: 'Bắc Giang' }, '2026-11-20'),
  typeCode: 'TB',
  subject: 'về lịch công tác tuần',
  blocks: [{ kind: 'paragraph', text: 'Văn phòng Tỉnh ủy thông báo lịch công tác tuần.', heading: false }],
  lines: [line('Các ban đảng'), line('Lưu Văn phòng Tỉnh ủy', { target: { kind: 'file_copy' } })],
};

/** A moment of the clock on the wall in Vietnam. */
function toMoment(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00+07:00`);
}
