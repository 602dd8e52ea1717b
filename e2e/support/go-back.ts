import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Goes back to the answer of a form where no service worker runs, and agrees to send that form again. The answer carries a key
 * and is `no-store`, so the browser has no copy of it: Chromium shows ERR_CACHE_MISS, and a reload sends the form.
 */
export async function goBackAndSendAgain(page: Page): Promise<void> {
  const goingBack = page.goBack().catch(() => null);
  await untilErrorPage(page);
  const sentAgain = await page.reload();
  expect(sentAgain?.request().method()).toBe('POST');
  await goingBack;
}

/**
 * Waits until Chromium shows its own page for what failed. Playwright may report such a navigation as failed, or wait for its
 * load in vain, so the address is what to wait for.
 */
export async function untilErrorPage(page: Page): Promise<void> {
  await expect.poll(() => page.url(), { timeout: 10_000 }).toBe('chrome-error://chromewebdata/');
}
