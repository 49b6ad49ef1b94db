import { describe, expect, it } from 'vitest';
import type { IncomingDocument } from '../../electron/contract/incoming.schema.ts';
import {
  changeDraft,
  draftOf,
  type EntryDraft,
  moveToBook,
  nextDraft,
  noteOfChannel,
  noteOfType,
  pasteDraft,
  repeatDraft,
  startDraft,
  takeReading,
} from '../../renderer/features/incoming/entry-draft.ts';
import { blankValues } from '../../renderer/features/incoming/entry-values.ts';

const today = '2026-11-22';
const users: Readonly<Record<string, readonly string[]>> = {
  '12-CT/TW': ['Ban Bí thư'],
  '13-CT/TW': ['Ban Bí thư'],
  '41-CV/ĐUCA': ['Đảng ủy Công an tỉnh'],
  '15-BC/ĐU': ['Đảng ủy xã Yên Phong', 'Đảng ủy phường Võ Cường'],
};

/** Types a symbol key by key, as the form hears it, and leaves the field. */
function typeSymbol(draft: EntryDraft, symbol: string): EntryDraft {
  let typed = changeDraft(draft, { symbol: '' });
  for (let end = 1; end <= symbol.length; end += 1) typed = changeDraft(typed, { symbol: symbol.slice(0, end) });
  const issuers = (users[symbol] ?? []).map((name) => ({ name, uses: 1 }));
  return takeReading(typed, symbol, { symbol, issuers });
}

const shown = ({ values: { symbol, typeCode, issuerName } }: EntryDraft): readonly string[] => [
  symbol,
  typeCode,
  issuerName,
];
const start = startDraft(today);
const last = {
  ...blankValues(today),
  symbol: '12-CT/TW',
  typeCode: 'CT',
  issuerName: 'Ban Bí thư',
  subject: 'về công tác cán bộ',
  routing: [],
} as unknown as IncomingDocument;

describe('what was read from a symbol goes with it', () => {
  it('symbol A, then symbol B of another organ', () => {
    const first = typeSymbol(start, '12-CT/TW');
    expect(shown(first)).toEqual(['12-CT/TW', 'CT', 'Ban Bí thư']);
    expect(shown(typeSymbol(first, '41-CV/ĐUCA'))).toEqual(['41-CV/ĐUCA', 'CV', 'Đảng ủy Công an tỉnh']);
  });

  it('symbol A, then B of an organ that nobody knows, or that several share: the organ is asked', () => {
    const first = typeSymbol(start, '12-CT/TW');
    expect(shown(typeSymbol(first, '7-KH/SNV'))).toEqual(['7-KH/SNV', 'KH', '']);
    expect(shown(typeSymbol(first, '15-BC/ĐU'))).toEqual(['15-BC/ĐU', 'BC', '']);
  });

  it('overtyped without leaving the field nothing old is left to be saved', () => {
    const first = typeSymbol(start, '12-CT/TW');
    expect(shown(changeDraft(first, { symbol: '99-XY/LMN' }))).toEqual(['99-XY/LMN', '', '']);
  });

  it('only the number mended: the organ stays', () => {
    const first = typeSymbol(start, '12-CT/TW');
    expect(shown(changeDraft(first, { symbol: '13-CT/TW' }))).toEqual(['13-CT/TW', 'CT', 'Ban Bí thư']);
  });

  it('cleared', () => {
    expect(shown(changeDraft(typeSymbol(start, '12-CT/TW'), { symbol: '' }))).toEqual(['', '', '']);
  });

  it('an answer that comes after the next symbol was typed is not taken', () => {
    const later = changeDraft(start, { symbol: '41-CV/ĐUCA' });
    expect(takeReading(later, '12-CT/TW', { symbol: '12-CT/TW', issuers: [{ name: 'Ban Bí thư', uses: 1 }] })).toBe(
      later,
    );
  });
});

describe('what the clerk typed stays', () => {
  it('organ and type', () => {
    const typed = changeDraft(changeDraft(typeSymbol(start, '12-CT/TW'), { issuerName: 'Bộ Chính trị' }), {
      typeCode: 'KL',
    });
    expect(shown(typeSymbol(typed, '41-CV/ĐUCA'))).toEqual(['41-CV/ĐUCA', 'KL', 'Bộ Chính trị']);
  });

  it('an organ typed before the symbol', () => {
    const typed = changeDraft(start, { issuerName: 'Bộ Chính trị' });
    expect(shown(typeSymbol(typed, '12-CT/TW'))).toEqual(['12-CT/TW', 'CT', 'Bộ Chính trị']);
  });

  it('until it is emptied: then the symbol may fill it again', () => {
    const emptied = changeDraft(changeDraft(typeSymbol(start, '12-CT/TW'), { issuerName: 'x' }), { issuerName: '' });
    expect(shown(typeSymbol(emptied, '41-CV/ĐUCA'))[2]).toBe('Đảng ủy Công an tỉnh');
  });
});

describe('Ctrl+D', () => {
  it('before the symbol: the symbol decides type and organ where it knows them', () => {
    const repeated = repeatDraft(start, last, today);
    expect(shown(repeated)).toEqual(['', 'CT', 'Ban Bí thư']);
    expect(shown(typeSymbol(repeated, '13-CT/TW'))).toEqual(['13-CT/TW', 'CT', 'Ban Bí thư']);
    expect(shown(typeSymbol(repeated, '41-CV/ĐUCA'))).toEqual(['41-CV/ĐUCA', 'CV', 'Đảng ủy Công an tỉnh']);
    expect(shown(typeSymbol(repeated, '15-BC/ĐU'))).toEqual(['15-BC/ĐU', 'BC', '']);
  });

  it('before a symbol that tells nothing: what was repeated stays', () => {
    expect(shown(typeSymbol(repeatDraft(start, last, today), 'không số'))).toEqual(['không số', 'CT', 'Ban Bí thư']);
  });

  it('after the symbol: the organ is repeated on purpose, the type stays as read', () => {
    const repeated = repeatDraft(typeSymbol(start, '15-BC/ĐU'), last, today);
    expect(shown(repeated)).toEqual(['15-BC/ĐU', 'BC', 'Ban Bí thư']);
    const left = takeReading(repeated, '15-BC/ĐU', {
      symbol: '15-BC/ĐU',
      issuers: [{ name: 'Đảng ủy xã Yên Phong', uses: 3 }],
    });
    expect(shown(left)).toEqual(['15-BC/ĐU', 'BC', 'Ban Bí thư']);
  });

  it('a number of the Quốc hội does not become a Chỉ thị', () => {
    expect(shown(repeatDraft(typeSymbol(start, '117/2025/QH15'), last, today))[1]).toBe('');
  });
});

describe('a pasted row', () => {
  const row = { symbol: '12-CT/TW', issuerName: 'Ban Bí thư', typeCode: 'CT', subject: 'về công tác cán bộ' };

  it('takes the place of the row pasted before it', () => {
    const first = pasteDraft(start, row, today);
    const second = pasteDraft(first, { subject: 'về phòng, chống thiên tai', documentDate: '2026-11-20' }, today);
    expect(second.values).toMatchObject({
      ...blankValues(today),
      subject: 'về phòng, chống thiên tai',
      documentDate: '2026-11-20',
    });
  });

  it('without a type takes it from the symbol', () => {
    expect(shown(pasteDraft(start, { symbol: '15-BC/ĐU', subject: 'kết quả' }, today))).toEqual(['15-BC/ĐU', 'BC', '']);
  });

  it('over a read symbol leaves nothing of it', () => {
    const first = typeSymbol(start, '12-CT/TW');
    expect(shown(pasteDraft(first, { symbol: '15-BC/ĐU', subject: 'kết quả' }, today))).toEqual(['15-BC/ĐU', 'BC', '']);
  });

  it('what the clerk changed after pasting stays', () => {
    const changed = changeDraft(pasteDraft(start, row, today), { subject: 'về việc khác' });
    expect(pasteDraft(changed, { symbol: '1-BC/ĐU', issuerName: 'Đảng ủy xã Yên Phong' }, today).values.subject).toBe(
      'về việc khác',
    );
  });
});

describe('correcting a registered document', () => {
  const registered = {
    ...blankValues(today),
    symbol: '12-CT/TW',
    typeCode: 'CT',
    issuerName: 'Ban Bí thư',
    subject: 'x',
  };

  it('the type follows a corrected symbol, the organ stays as registered', () => {
    expect(shown(changeDraft(draftOf(registered, today), { symbol: '12-KL/ĐUCA' }))).toEqual([
      '12-KL/ĐUCA',
      'KL',
      'Ban Bí thư',
    ]);
  });

  it('a type that was not the symbol’s stays', () => {
    const chosen = draftOf({ ...registered, typeCode: 'QĐi', symbol: '5-QĐ/TW' }, today);
    expect(shown(changeDraft(chosen, { symbol: '6-QĐ/TW' }))[1]).toBe('QĐi');
  });
});

describe('the note beside the type', () => {
  it.each([
    ['12-CT/TW', 'đọc từ ký hiệu'],
    ['5-QĐ/TU', 'hoặc quy định'],
    ['117/2025/QH15', 'luật hay nghị quyết?'],
    ['không số', undefined],
  ])('%s: %s', (symbol, note) => expect(noteOfType(typeSymbol(start, symbol))).toBe(note));

  it('says nothing once the type was chosen', () => {
    expect(noteOfType(changeDraft(typeSymbol(start, '117/2025/QH15'), { typeCode: 'LUAT' }))).toBeUndefined();
  });
});

describe('into the book of another year, in January', () => {
  const january = startDraft('2027-01-05');
  const move = (draft: EntryDraft, id: number, year: number) => moveToBook(draft, { id, year }, '2027-01-05');

  it('the day of arrival is asked for again, never guessed', () => {
    expect(move(january, 1, 2026)).toMatchObject({ bookId: 1, values: { arrivalDate: null } });
  });

  it('a day that the book holds stays, and today comes back with the book of this year', () => {
    const last = changeDraft(move(january, 1, 2026), { arrivalDate: '2026-12-31' });
    expect(move(last, 3, 2026).values.arrivalDate).toBe('2026-12-31');
    expect(move(last, 2, 2027).values.arrivalDate).toBe('2027-01-05');
  });
});

describe('đến bằng của văn bản sau', () => {
  it('giữ như văn bản vừa lưu và nói ra; chọn lại thì thôi', () => {
    expect(noteOfChannel(nextDraft(start, today))).toBeUndefined();
    const next = nextDraft(changeDraft(start, { channel: 'paper' }), today);
    expect(next.values.channel).toBe('paper');
    expect(noteOfChannel(changeDraft(next, { subject: 'về việc khác' }))).toBe('Giấy: giữ như văn bản vừa lưu.');
    expect(noteOfChannel(changeDraft(next, { channel: 'post' }))).toBeUndefined();
  });
});
