import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DIST } from '../../tools/paths.ts';

/** Keeps what a page looks like in dist/screenshots, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(DIST, 'screenshots');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
