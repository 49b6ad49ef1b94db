/** How long a screen may be on its way: an answer that comes, a font, a panel that takes its place. */
const patience = 5000;

/** What is found and stays: looks again while there is something to find, so that only what lasts is told. */
export async function findLasting<Found>(look: () => Promise<readonly Found[]>): Promise<readonly Found[]> {
  for (const end = Date.now() + patience; ;) {
    const found = await look();
    if (found.length === 0 || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
