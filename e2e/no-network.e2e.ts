import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowser, openContext } from './support/browser.ts';
import { type Network, openNetwork } from './support/network.ts';

describe('a telephone whose network went away', () => {
  let browser: Browser;
  let network: Network;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    network = await openNetwork(inject('communityUrl'));
    const context = await openContext(browser, network.url, { width: 390 });
    page = await context.newPage();
  });
  afterEach(async () => {
    await page.context().close();
    await network.cut();
  });

  async function firstVisit(path: string): Promise<void> {
    await page.goto(path);
    expect(await page.locator('[data-saved]').isVisible()).toBe(false);
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The page itself is kept a moment after the worker took over.
    await page.waitForFunction(async (kept) => (await caches.match(kept)) !== undefined, path);
  }

  it('shows a page that was opened only once, and says that it is a saved copy', async () => {
    await firstVisit('/office');
    const title = await page.locator('h1').innerText();
    await network.cut();
    await page.goto('/office');
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('[data-saved]').innerText()).toMatch(/Збережена копія.*\d+ \p{L}+/su);
  });

  it('shows the telephones in every language, though one only was opened', async () => {
    await firstVisit('/office');
    await network.cut();
    for (const path of ['/emergency', '/gag/emergency']) {
      await page.goto(path);
      expect(await page.locator('main a[href="tel:102"]').isVisible()).toBe(true);
    }
  });

  it('says honestly what works where a page was never opened, in its language', async () => {
    await firstVisit('/office');
    await network.cut();
    await page.goto('/forum/2019');
    expect(await page.locator('h1').innerText()).toBe('Немає мережі');
    await page.goto('/en/forum/2019');
    expect(await page.locator('h1').innerText()).toBe('No network');
    expect(await page.locator('a[href="tel:102"]').count()).toBeGreaterThan(0);
  });

  it('leads from an address of the desk to the work log, which it keeps once it was opened', async () => {
    await firstVisit('/office');
    await page.goto('/work-log');
    await page.waitForFunction(async () => (await caches.match('/work-log')) !== undefined);
    await network.cut();
    await page.goto('/desk/officers');
    expect(await page.locator('main').innerText()).not.toContain('потай');
    await page.locator('main a[href="/work-log"]').click();
    expect(await page.locator('h1').innerText()).toBe('Записати роботу');
  });

  it('keeps nothing of what somebody searched for', async () => {
    await firstVisit('/office');
    for (const asked of ['/search?q=село', '/find?lat=45.891&lon=29.7']) {
      await page.goto(asked);
      // The page that was asked for, and not another that it led to.
      expect(page.url()).toContain(encodeURI(asked));
    }
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return pages.flat().map(({ url }) => url);
    });
    expect(kept.map((url) => new URL(url).pathname)).toContain('/office');
    expect(kept.filter((url) => /\/(?:search|find)(?:[?]|$)|[?&](?:q|lat|lon)=/.test(url))).toEqual(
      [],
    );
  });
});
