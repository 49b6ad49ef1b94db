/** A repeated command answers as the first time, so that a double click never acts twice. */

/** Commands whose answers are kept for a repeated request. */
const remembered = 50;

/** Does the work of a key once; later calls of the key get the same answer. */
export function createAnswerOnce<Value>(): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const answered = new Map<string, Promise<Value>>();
  return (key, work) => {
    const earlier = answered.get(key);
    if (earlier) return earlier;
    const answer = work();
    answered.set(key, answer);
    const [oldest] = answered.keys();
    if (answered.size > remembered && oldest !== undefined) answered.delete(oldest);
    return answer;
  };
}
