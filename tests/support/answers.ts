/**
 * Holds back what the core answers over the loopback server: what a slow machine does, in an order that the test chooses and not
 * the clock. Held at the server: a browser told to hold begins some time later, and on a busy machine the answer was there first.
 */
import type { CallRequest } from '../../electron/contract/api.ts';
import type { Core } from '../../electron/core/create-core.ts';

/** A question by its method, or by a pattern of the whole of it as JSON. */
export type Asked = string | RegExp;

export interface Held {
  /** How many questions wait, or waited. */
  count(): number;
  /** Resolves once the core has answered those that waited. */
  letGo(): Promise<void>;
}

export interface Answers {
  /** The questions that fit wait until they are let go; `most`: only the first so many of them. */
  hold(asked: readonly Asked[], most?: number): Held;
  /** Answers to these questions take so many milliseconds longer. */
  slow(milliseconds: number, asked: readonly Asked[]): void;
  /** Nothing is held or slowed any more, and what waits goes on. */
  open(): void;
}

interface Gate {
  readonly asked: readonly Asked[];
  /** null: lets the question through. */
  readonly pass: () => Promise<void> | null;
}

const fits = (question: CallRequest, asked: Asked): boolean =>
  typeof asked === 'string'
    ? question.method === asked
    : asked.test(JSON.stringify({ method: question.method, input: question.input }));

/** The core as the server is to see it, and the hand at its gates. */
export function gateAnswers(core: Core): { readonly core: Core; readonly answers: Answers } {
  let gates: Gate[] = [];
  const openers = new Set<() => void>();
  const answering = new Map<CallRequest, Promise<unknown>>();

  const pass = async (question: CallRequest): Promise<void> => {
    await waitAtRandom();
    for (const gate of gates) {
      if (gate.asked.some((asked) => fits(question, asked))) await gate.pass();
    }
  };
  const gated: Core = {
    ...core,
    call: async (question) => {
      const answer = pass(question).then(() => core.call(question));
      answering.set(question, answer);
      return answer.finally(() => answering.delete(question));
    },
    render: async (request, options) => {
      await waitAtRandom();
      return core.render(request, options);
    },
  };
  return {
    core: gated,
    answers: {
      hold(asked, most = Number.POSITIVE_INFINITY) {
        let count = 0;
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => (release = resolve));
        openers.add(release);
        const gate: Gate = { asked, pass: () => ((count += 1) <= most ? released : null) };
        gates.push(gate);
        return {
          count: () => Math.min(count, most),
          async letGo() {
            gates = gates.filter((other) => other !== gate);
            const waiting = [...answering.values()];
            release();
            await Promise.all(waiting);
          },
        };
      },
      slow(milliseconds, asked) {
        gates.push({ asked, pass: () => new Promise((resolve) => setTimeout(resolve, milliseconds)) });
      },
      open() {
        gates = [];
        for (const release of openers) release();
        openers.clear();
      },
    },
  };
}

/**
 * With SLOW_ANSWERS=300 every answer comes 0–300 ms later than it could, each by itself, as on a busy machine: what screens
 * or tests take for granted too early then shows.
 */
async function waitAtRandom(): Promise<void> {
  const longest = Number(process.env.SLOW_ANSWERS ?? '0');
  if (longest > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
