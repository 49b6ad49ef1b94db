/** The letter in the fields, the one being saved, and the one begun behind a refused one: none is lost, none is mixed up. */
import { expect, it } from 'vitest';
import {
  changeTurn,
  firstTurn,
  giveTurnBack,
  leaveTurn,
  sendTurn,
  settleTurn,
} from '../../renderer/components/entry-turns.ts';

const isBegun = (text: string): boolean => text !== '';
const write = (text: string) => () => text;
const first = changeTurn(firstTurn(''), 0, write('thư một'));

it('what is typed behind a letter that is being saved is the next letter', () => {
  const sent = sendTurn(first, '', false);
  expect(sent).toMatchObject({ current: '', sent: { draft: 'thư một' } });
  const typed = changeTurn(sent, sent.turn, write('thư hai'));
  expect(settleTurn(typed)).toMatchObject({ current: 'thư hai', sent: null, begun: null });
});

it('an answer that belongs to the letter before changes nothing in the next one', () => {
  const sent = sendTurn(first, '', false);
  expect(changeTurn(sent, first.turn, write('hạn của thư một'))).toBe(sent);
});

it('nothing is typed behind a letter that stays in sight while it is being saved', () => {
  const sent = sendTurn(first, '', true);
  expect(changeTurn(sent, sent.turn, write('thư hai'))).toBe(sent);
});

it('a refused letter comes back; what was begun behind it comes back once it is saved', () => {
  const sent = sendTurn(first, '', false);
  const back = giveTurnBack(changeTurn(sent, sent.turn, write('thư hai')), isBegun);
  expect(back).toMatchObject({ current: 'thư một', sent: null, begun: 'thư hai' });
  const again = settleTurn(sendTurn(changeTurn(back, back.turn, write('thư một, đã sửa')), '', false));
  expect(again).toMatchObject({ current: 'thư hai', sent: null, begun: null });
});

it('a refused letter behind which nothing was typed leaves nothing waiting', () => {
  expect(giveTurnBack(sendTurn(first, '', false), isBegun)).toMatchObject({ current: 'thư một', begun: null });
});

it('giving up the refused letter does not give up the one begun behind it', () => {
  const sent = sendTurn(first, '', false);
  const back = giveTurnBack(changeTurn(sent, sent.turn, write('thư hai')), isBegun);
  expect(leaveTurn(back, '')).toMatchObject({ current: 'thư hai', begun: null });
  expect(leaveTurn(leaveTurn(back, ''), '')).toMatchObject({ current: '' });
});
