/** What a person without a mouse does. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The label of the field or button that has the cursor. */
export async function focusedLabel(page: Page): Promise<string> {
  return (await page.evaluate(`(() => {
    const element = document.activeElement;
    const named = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.innerText ?? element?.innerText ?? '';
    return named.trim();
  })()`)) as string;
}

/** Waits until a dialog has the cursor: what is pressed from now on is meant for it. */
export async function atDialog(page: Page, name?: string | RegExp): Promise<Locator> {
  const dialog = page.getByRole('dialog', name === undefined ? {} : { name }).last();
  await dialog.waitFor();
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement)))
    .toBe(true);
  return dialog;
}

/** What stands in a field. */
export function valueOf(page: Page, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).inputValue();
}

/** Goes to a field by its label and types into it, over what stood there. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Opens a place of the program as the menu of the window does. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
}

/** The first run with the office's name and the names that only people know; everything else is proposed. */
export async function answerSetUp(page: Page): Promise<void> {
  await page.getByLabel('Tên cơ quan', { exact: true }).first().focus();
  await page.keyboard.type('Văn phòng Tỉnh ủy Bắc Ninh');
  await page.keyboard.press('Enter');
  const names = page.getByLabel('Họ và tên', { exact: true });
  for (const [index, name] of ['Lê Minh Hoàng', 'Nguyễn Văn Bình', 'Ngô Thị Lan'].entries()) {
    await names.nth(index).focus();
    await page.keyboard.type(name);
  }
  await page.getByLabel('Bắt đầu từ').focus();
  await page.keyboard.type('01/10/2025');
  await page.keyboard.press('Control+s');
}
