import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The page on which Chromium asks whether to send a form again. */
const ASKS_TO_SEND_AGAIN = 'chrome-error://chromewebdata/';

/**
 * Goes back to the answer of a form where no service worker runs, and agrees to send that form again. The answer carries a key
 * and is `no-store`, so the browser has no copy of it: Chromium shows ERR_CACHE_MISS, and a reload sends the form.
 */
export async function goBackAndSendAgain(page: Page): Promise<void> {
  // Playwright may see the failed navigation, the error page or neither: its address alone says that Chromium asks.
  const goingBack = page.goBack().catch(() => null);
  await expect.poll(() => page.url(), { timeout: 10_000 }).toBe(ASKS_TO_SEND_AGAIN);
  const sentAgain = await page.reload();
  expect(sentAgain?.request().method()).toBe('POST');
  await goingBack;
}
