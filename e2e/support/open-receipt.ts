import type { Page } from 'playwright-core';

/** As whoever holds the code reads the answer. */
export async function openReceipt(page: Page, code: string): Promise<void> {
  await page.goto('/receipt');
  await page.getByLabel('Код').fill(code);
  await page.getByRole('button', { name: 'Показати' }).click();
}
