import type { Page } from 'playwright-core';
import { openContext } from './browser.ts';
import { journey } from './journey.ts';
import { type Network, openNetwork } from './network.ts';

/** A telephone on a network that can be cut, with everything kept that the first visit keeps. */
export const telephone = journey
  .extend<'network', Network>('network', async ({ community }, { onCleanup }) => {
    const network = await openNetwork(community.url);
    onCleanup(() => network.cut());
    return network;
  })
  .extend<'page', Page>('page', async ({ browser, network }, { onCleanup }) => {
    const context = await openContext(browser, network.url, { width: 320 });
    onCleanup(() => context.close());
    const page = await context.newPage();
    await page.goto('/report/new');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return page;
  });

/** What waits on the device, whatever its page shows. */
export const keptDrafts = (page: Page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    const counts = known.map(
      ({ name = '' }) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
          opening.addEventListener('success', () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('drafts')) return resolve(0);
            const counting = database.transaction('drafts').objectStore('drafts').count();
            counting.addEventListener('success', () => resolve(counting.result));
          });
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
