import type { Page, Request } from 'playwright-core';
import type { Asked } from '../support/answers.ts';
import type { Program } from '../support/program.ts';

/**
 * Answers to these questions (by method, or by a pattern of the whole question) wait until they are let go. The answer to be
 * called lets them go and resolves when the page has taken what came.
 */
export function holdAnswers(program: Program, page: Page, ...asked: readonly Asked[]): () => Promise<void> {
  return letGoOnPage(program, page, asked);
}

/** The same for the first of these questions only: it is answered after those that follow it. */
export function holdFirstAnswer(program: Program, page: Page, ...asked: readonly Asked[]): () => Promise<void> {
  return letGoOnPage(program, page, asked, 1);
}

function letGoOnPage({ answers }: Program, page: Page, asked: readonly Asked[], most?: number): () => Promise<void> {
  const requests: Request[] = [];
  const listen = (request: Request): void => {
    const question = request.postData() ?? '';
    if (asked.some((one) => (typeof one === 'string' ? question.includes(`"${one}"`) : one.test(question))))
      requests.push(request);
  };
  page.on('request', listen);
  const held = answers.hold(asked, most);
  return async () => {
    page.off('request', listen);
    await held.letGo();
    // A question given up by the page has no response.
    await Promise.all(requests.map(async (request) => (await request.response())?.finished()));
    await afterPaint(page);
  };
}

/** Once the page has painted and done what follows a paint. */
export async function afterPaint(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))`);
}
