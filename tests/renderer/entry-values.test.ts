import { describe, expect, it } from 'vitest';
import type { IncomingDocument } from '../../electron/contract/incoming.schema.ts';
import { registerIncomingInput } from '../../electron/contract/incoming.schema.ts';
import {
  blankValues,
  fillFromLast,
  isTouched,
  toDocumentFields,
} from '../../renderer/features/incoming/entry-values.ts';
import { writeHour } from '../../renderer/features/incoming/incoming-fields.tsx';

const today = '2026-11-22';
const last: IncomingDocument = {
  id: 9,
  bookId: 1,
  bookTitle: 'Văn bản đến 2026',
  number: 790,
  suffix: '',
  numberText: '790',
  arrivalDate: '2026-11-20',
  arrivalTime: null,
  channel: 'post',
  symbol: '12-CT/TW',
  documentDate: '2026-11-05',
  issuerName: 'Ban Bí thư',
  typeCode: 'CT',
  subject: 'về công tác cán bộ',
  signer: 'Trần Quang Hải',
  pages: 4,
  copies: 1,
  urgency: 'urgent',
  addressee: 'Thường trực Tỉnh ủy',
  routing: [{ recipient: 'Ban Tổ chức', role: 'lead' }],
  direction: '',
  deadline: null,
  fileNote: '',
  note: '',
  paperReceivedOn: null,
  finishedOn: null,
  result: '',
  status: 'registered',
  voidReason: '',
  version: 1,
  registeredAt: '2026-11-20T02:00:00Z',
  registeredBy: 'Ngô Thị Lan',
};

describe('Ctrl+D, as the last one', () => {
  it('fills what is empty and keeps what was typed', () => {
    const typed = { ...blankValues(today), subject: 'về việc khác', symbol: '13-CT/TW' };
    const filled = fillFromLast(typed, last, today);
    expect(filled).toMatchObject({
      subject: 'về việc khác',
      symbol: '13-CT/TW',
      issuerName: 'Ban Bí thư',
      typeCode: 'CT',
      channel: 'post',
      urgency: 'urgent',
      routing: 'Ban Tổ chức (chủ trì)',
      documentDate: '2026-11-05',
    });
  });

  it('never repeats the symbol nor the day of arrival', () => {
    const filled = fillFromLast(blankValues(today), last, today);
    expect(filled.symbol).toBe('');
    expect(filled.arrivalDate).toBe(today);
  });
});

describe('an entry', () => {
  it('is untouched until something was typed', () => {
    expect(isTouched(blankValues(today), today)).toBe(false);
    expect(isTouched({ ...blankValues(today), channel: 'paper', arrivalDate: '2026-11-21' }, today)).toBe(false);
    expect(isTouched({ ...blankValues(today), symbol: '1' }, today)).toBe(true);
  });

  it('is taken by the contract as it stands in the fields', () => {
    const values = { ...blankValues(today), issuerName: 'Ban Bí thư', subject: 'về công tác cán bộ' };
    const input = { bookId: 1, ...toDocumentFields(values), acceptDuplicate: false };
    expect(registerIncomingInput.safeParse(input).success).toBe(true);
  });

  it('is refused with a sentence at the field for a date that does not exist', () => {
    const values = { ...blankValues(today), issuerName: 'Ban Bí thư', subject: 'x', documentDate: '31/02' };
    const parsed = registerIncomingInput.safeParse({ bookId: 1, ...toDocumentFields(values), acceptDuplicate: false });
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['documentDate', 'Ngày không có trong lịch. Ghi dạng 22/11/2026, 221126 hoặc 22/11.'],
    ]);
  });
});

describe('the hour of an urgent letter', () => {
  it.each([
    ['8.20', '08:20'],
    ['820', '08:20'],
    ['14h05', '14:05'],
    ['14:05', '14:05'],
  ])('is written from %s as %s', (typed, written) => expect(writeHour(typed)).toBe(written));

  it('stays as typed when it is no hour', () => expect(writeHour('sáng')).toBe('sáng'));
});
