import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes back to the answer of a form where no service worker runs, and sends that form again. */
export async function goBackAndSendAgain(page: Page): Promise<void> {
  await sendAgainAfter(page, page.goBack());
}

/**
 * Agrees to send a form again. The answer that somebody goes back or forward to carries a key and is `no-store`, so the browser has
 * no copy of it: Chromium shows ERR_CACHE_MISS, and a reload sends the form.
 */
export async function sendAgainAfter(page: Page, going: Promise<unknown>): Promise<void> {
  const gone = going.catch(() => null);
  await untilErrorPage(page);
  const sentAgain = await page.reload();
  expect(sentAgain?.request().method()).toBe('POST');
  await gone;
}

/**
 * Waits until Chromium shows its own page for what failed. Playwright may report such a navigation as failed, or wait for its
 * load in vain, so the address is what to wait for.
 */
export async function untilErrorPage(page: Page): Promise<void> {
  await expect.poll(() => page.url(), { timeout: 10_000 }).toBe('chrome-error://chromewebdata/');
}
