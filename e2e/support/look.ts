import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { localePath } from '#platform/i18n/locales.ts';
import { expectAccessible } from './accessible.ts';
import { keepScreenshot } from './screenshot.ts';

/** The page as it stands: for axe, for the eye, and nothing of it wider than the screen. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectToFit(page, name);
}

/** The page as it stands, in the hand and at the desk. */
export async function lookAtWidths(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await look(page, `${name}-${width}`);
  }
}

/**
 * A page that has an address, in both languages too. Axe sees each language and each width once: what it finds hangs on
 * the words or on the room. Whether they fit hangs on both, and is asked of each pair.
 */
export async function lookAt(page: Page, path: string, name: string): Promise<void> {
  await page.goto(localePath('uk', path));
  await page.setViewportSize({ width: 320, height: 900 });
  await look(page, `${name}-uk-320`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectToFit(page, `${name}-uk-1440`);
  await page.goto(localePath('en', path));
  await page.setViewportSize({ width: 320, height: 900 });
  await expectToFit(page, `${name}-en-320`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await look(page, `${name}-en-1440`);
}

const WIDTHS = [320, 1440];

async function expectToFit(page: Page, name: string): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, name).toBeLessThanOrEqual(0);
  await keepScreenshot(page, name);
}
