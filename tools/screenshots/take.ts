import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../paths.ts';
import { smallPng } from './small-png.ts';

export const FOLDER = join(ROOT, 'docs', 'screenshots');

/** Keeps what a page shows under that name, the whole page where that is asked for. */
export async function take(page: Page, name: string, fullPage = false): Promise<void> {
  const picture = await page.screenshot({ fullPage, scale: 'css' });
  const size = await smallPng(picture, join(FOLDER, `${name}.png`));
  console.log(`docs/screenshots/${name}.png  ${Math.round(size / 1024)} KB  ${page.url()}`);
}
