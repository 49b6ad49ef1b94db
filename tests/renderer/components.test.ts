import { describe, expect, it } from 'vitest';
import { describeDeadline, describeDeadlineLong, formatMoment } from '../../renderer/components/format.ts';
import { keepTogether } from '../../electron/contract/keep-together.ts';
import { splitMatches } from '../../renderer/components/matched-text.tsx';
import { spanOf } from '../../renderer/components/period-bar.tsx';
import {
  chooseColumns,
  fitColumns,
  readColumnChoice,
  type Column,
} from '../../renderer/components/register-table/columns.ts';
import { beginningWords } from '../../renderer/components/series-name.ts';
import { nameOfPress } from '../../renderer/components/use-hotkeys.ts';

const bold = (value: string, typed: string): string =>
  splitMatches(value, typed)
    .map((piece) => (piece.matched ? `[${piece.text}]` : piece.text))
    .join('');

describe('the typed part of a suggestion', () => {
  it('is marked without regard to accents, at the beginning of words', () => {
    expect(bold('Ban Bí thư', 'ban bi')).toBe('[Ban] [Bí] thư');
    expect(bold('Đảng ủy xã Yên Phong', 'dang yen')).toBe('[Đảng] ủy xã [Yên] Phong');
    expect(bold('Ban biên tập', 'ban bi')).toBe('[Ban] [bi]ên tập');
  });

  it('is not marked inside a word, nor without typing', () => {
    expect(bold('Trung ương', 'ung')).toBe('Trung ương');
    expect(bold('Trung ương', ' ')).toBe('Trung ương');
  });

  it('meets decomposed text', () => expect(bold('Bộ Chính trị'.normalize('NFD'), 'bộ')).toBe('[Bộ] Chính trị'));
});

describe('the name of an organ in a narrow cell', () => {
  it('breaks at its joint', () => {
    expect(keepTogether('Đảng ủy phường Võ Cường')).toBe('Đảng\u00a0ủy phường Võ\u00a0Cường');
    expect(keepTogether('Huyện ủy Lạng Giang')).toBe('Huyện\u00a0ủy Lạng\u00a0Giang');
    expect(keepTogether('Văn phòng Trung ương Đảng')).toBe('Văn\u00a0phòng Trung\u00a0ương Đảng');
  });
});

describe('a deadline in words', () => {
  it('turns amber near its day and is marked when past', () => {
    expect(describeDeadline('2026-11-30', '2026-11-22')).toEqual({ text: '30/11', tone: 'plain' });
    expect(describeDeadline('2026-11-25', '2026-11-22').tone).toBe('due');
    expect(describeDeadline('2026-11-22', '2026-11-22')).toEqual({ text: 'hôm nay', tone: 'due' });
    expect(describeDeadline('2025-11-21', '2026-11-22')).toEqual({ text: '21/11/2025', tone: 'overdue' });
    expect(describeDeadlineLong('2026-11-20', '2026-11-22')).toBe('20/11/2026, quá 2 ngày');
  });
});

describe('a moment', () => {
  it('is shown in Vietnam time whatever the machine is set to', () => {
    expect(formatMoment('2026-12-31T18:30:00Z')).toBe('01/01/2027 01:30');
  });
});

describe('the period of a list', () => {
  it('is the week from Monday, or what was typed, once it is a date', () => {
    expect(spanOf({ period: 'week', from: null, to: null }, '2026-11-22')).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
    });
    expect(spanOf({ period: 'custom', from: '2026-01-01', to: '3' }, '2026-11-22')).toEqual({
      from: '2026-01-01',
      to: null,
    });
    expect(spanOf({ period: 'all', from: '2026-01-01', to: null }, '2026-11-22')).toEqual({ from: null, to: null });
  });
});

describe('keys', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };
  it('have the names that stand on the buttons', () => {
    expect(nameOfPress({ ...press, key: 's', ctrlKey: true })).toBe('Ctrl+S');
    expect(nameOfPress({ ...press, key: 'Enter', ctrlKey: true })).toBe('Ctrl+Enter');
    expect(nameOfPress({ ...press, key: 'ArrowLeft', altKey: true })).toBe('Alt+ArrowLeft');
    expect(nameOfPress({ ...press, key: 'Tab', shiftKey: true })).toBe('Shift+Tab');
  });

  it('keep their digit where Alt makes another sign of it', () => {
    expect(nameOfPress({ ...press, key: '¡', code: 'Digit1', altKey: true })).toBe('Alt+1');
  });
});

describe('the columns of a register', () => {
  const column = (key: string, more: Partial<Column<string>> = {}): Column<string> => ({
    key,
    header: key,
    width: 100,
    cell: (row) => row,
    ...more,
  });
  const columns = [
    column('number', { fixed: true }),
    column('pages', { fromWidth: 1700 }),
    column('due', { hiddenBelow: 1100 }),
  ];
  const keysAt = (width: number, shown: Readonly<Record<string, boolean>> = {}): readonly string[] =>
    chooseColumns(columns, { shown, widths: {} }, width).map(({ key }) => key);

  it('follow the width of the window and the choice of the person', () => {
    expect(keysAt(1366)).toEqual(['number', 'due']);
    expect(keysAt(1920)).toEqual(['number', 'pages', 'due']);
    expect(keysAt(683)).toEqual(['number']);
    expect(keysAt(1366, { pages: true, due: false, number: false })).toEqual(['number', 'pages']);
  });

  it('give way in their order when the list is narrower than they are, unless they were chosen', () => {
    const wide = [
      column('number', { fixed: true }),
      column('files', { yields: 1 }),
      column('subject', { width: 'rest' }),
      column('date', { yields: 2 }),
    ];
    const fitting = (room: number, shown: Readonly<Record<string, boolean>> = {}): readonly string[] =>
      fitColumns(wide, { shown, widths: {} }, 1366, room).map(({ key }) => key);
    // 100 px each, 160 for the subject at least, 11 between them.
    expect(fitting(493)).toEqual(['number', 'files', 'subject', 'date']);
    expect(fitting(492)).toEqual(['number', 'subject', 'date']);
    expect(fitting(382)).toEqual(['number', 'subject', 'date']);
    expect(fitting(381)).toEqual(['number', 'subject']);
    expect(fitting(100)).toEqual(['number', 'subject']);
    expect(fitting(492, { files: true })).toEqual(['number', 'files', 'subject']);
  });

  it('survive a damaged memory', () => {
    expect(readColumnChoice(null)).toEqual({ shown: {}, widths: {} });
    expect(readColumnChoice({ shown: { a: true, b: 'x' }, widths: { a: 9000, b: 80 } })).toEqual({
      shown: { a: true },
      widths: { b: 80 },
    });
  });
});

describe('a series without a number in the register yet', () => {
  it('says where its paper book ended, or that it begins', () => {
    expect(beginningWords('113-CV/ĐU', 'Số đầu tiên của dãy')).toBe('Sổ giấy đến số 112');
    expect(beginningWords('08-QĐ/ĐU', 'Số đầu tiên của dãy')).toBe('Sổ giấy đến số 07');
    expect(beginningWords('01-BC/ĐU', 'Số đầu tiên của dãy')).toBe('Số đầu tiên của dãy');
  });
});
