import type { Page } from 'playwright-core';

/** Presses the button of exactly this name in the content of the page. */
export const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();
