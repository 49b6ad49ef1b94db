import type { Page, Request } from 'playwright-core';

/** A test that fails before it lets go must not wait for ever. */
const longest = 20_000;

/**
 * Answers to these questions (by method, or by a pattern of the whole question) wait until they are let go: what a slow machine does, in an order that the test chooses and not
 * the clock. The answer to be called lets them go and resolves when the page has taken what came.
 */
export async function holdAnswers(page: Page, ...methods: readonly (string | RegExp)[]): Promise<() => Promise<void>> {
  let resolve = (): void => undefined;
  const letGo = new Promise<void>((done) => (resolve = done));
  const held: Request[] = [];
  await page.route('**/api/call', async (route) => {
    const asked = route.request().postData() ?? '';
    if (methods.some((method) => (typeof method === 'string' ? asked.includes(`"${method}"`) : method.test(asked)))) {
      held.push(route.request());
      await Promise.race([letGo, new Promise((go) => setTimeout(go, longest))]);
    }
    // The page may have given the question up meanwhile.
    await route.fallback().catch(() => undefined);
  });
  return async () => {
    resolve();
    await Promise.all(held.map(async (request) => (await request.response())?.finished()));
    await afterPaint(page);
  };
}

/** Once the page has painted and done what follows a paint. */
export async function afterPaint(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))`);
}
