import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { type RunningApp, startApp, startFirst, type StartOptions } from '../e2e/support/app.ts';
import { openBrowser } from '../e2e/support/browser.ts';
import { buildOrExit } from './build/ensure-built.ts';
import { photographDesk } from './screenshots/desk-shots.ts';
import { photographPublicPages } from './screenshots/public-shots.ts';
import { FOLDER } from './screenshots/take.ts';

/** Makes docs/screenshots anew from the demonstration community, as a first start shows it. */
await mkdir(FOLDER, { recursive: true });
await buildOrExit();
const removeFirst = await startFirst();
const browser = await openBrowser();
try {
  // Posters name the installation's address: not one of this very run.
  await inCommunity({ env: { PUBLIC_URL: 'https://poruch.example' } }, photographPublicPages);
  // Passkeys want the address by which the browser comes.
  await inCommunity({ hostname: 'localhost' }, photographDesk);
} finally {
  await browser.close();
  await removeFirst();
}

async function inCommunity(
  options: StartOptions,
  photograph: (browser: Browser, app: RunningApp) => Promise<void>,
): Promise<void> {
  const app = await startApp(options);
  try {
    await photograph(browser, app);
  } finally {
    await app.remove();
  }
}
