/** How often other work got its turn while the task ran; does not depend on how fast or loaded the machine is. */
export async function turnsDuring(task: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let running = true;
  const count = (): void => {
    turns += 1;
    if (running) setImmediate(count);
  };
  setImmediate(count);
  await task();
  running = false;
  return turns;
}
