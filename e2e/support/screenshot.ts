import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DIST } from '../../tools/paths.ts';

/**
 * Keeps what a page looks like in dist/screenshots, for people to look at: only where somebody asked for it, since a
 * thousand pictures take minutes to draw and no test reads them. What fails is photographed anyway.
 */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['PORUCH_SCREENSHOTS'] === undefined) return;
  const folder = join(DIST, 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
