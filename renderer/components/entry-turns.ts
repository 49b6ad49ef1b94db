/**
 * Letters entered one after the other. A letter that is being saved leaves the fields at once, so that the hands go on with the
 * next one before its number is there; when it is refused it comes back, and what was begun meanwhile waits behind it. Pure.
 */
export interface Turns<Draft> {
  /** What stands in the fields. */
  readonly current: Draft;
  /** On its way into the register. `stays`: nothing is typed behind it, the fields show it until its number is there. */
  readonly sent: { readonly draft: Draft; readonly stays: boolean } | null;
  /** Begun behind a letter that was refused; comes back once that one is in the register. */
  readonly begun: Draft | null;
  /** Grows whenever another letter comes into the fields. */
  readonly turn: number;
}

export function firstTurn<Draft>(current: Draft): Turns<Draft> {
  return { current, sent: null, begun: null, turn: 0 };
}

/** Only the letter that was in the fields when the change began is changed: an answer that comes late is not for the next one. */
export function changeTurn<Draft>(turns: Turns<Draft>, turn: number, make: (current: Draft) => Draft): Turns<Draft> {
  if (turns.turn !== turn || turns.sent?.stays) return turns;
  return { ...turns, current: make(turns.current) };
}

/** The letter in the fields is being saved; `next` takes its place, or what was begun behind it. */
export function sendTurn<Draft>({ current, begun, turn }: Turns<Draft>, next: Draft, stays: boolean): Turns<Draft> {
  return { current: begun ?? next, sent: { draft: current, stays }, begun: null, turn: turn + 1 };
}

/** The letter has its number. */
export function settleTurn<Draft>(turns: Turns<Draft>): Turns<Draft> {
  return { ...turns, sent: null };
}

/** The letter was refused: it is in the fields again, and what was typed behind it is kept. */
export function giveTurnBack<Draft>(turns: Turns<Draft>, isBegun: (draft: Draft) => boolean): Turns<Draft> {
  const { current, sent, turn } = turns;
  if (sent === null) return turns;
  return { current: sent.draft, sent: null, begun: isBegun(current) ? current : null, turn: turn + 1 };
}

/** The letter in the fields is given up, or was taken care of in another way. */
export function leaveTurn<Draft>(turns: Turns<Draft>, next: Draft): Turns<Draft> {
  return { ...turns, current: turns.begun ?? next, begun: null, turn: turns.turn + 1 };
}
