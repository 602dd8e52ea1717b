import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startApp } from '../e2e/support/app.ts';
import { openBrowser, openContext } from '../e2e/support/browser.ts';
import { buildOrExit } from './build/ensure-built.ts';
import { ROOT } from './paths.ts';
import { smallPng } from './screenshots/small-png.ts';
import { SHOTS } from './screenshots/shots.ts';

/** Makes docs/screenshots anew from the demonstration community, as a first start shows it. */
const folder = join(ROOT, 'docs', 'screenshots');
await mkdir(folder, { recursive: true });
await buildOrExit();
// Posters name the installation's address: not one of this very run.
const app = await startApp({ env: { PUBLIC_URL: 'https://poruch.example' } });
try {
  const browser = await openBrowser();
  try {
    for (const shot of SHOTS) {
      const { name, path, width, locale, fullPage } = shot;
      const context = await openContext(browser, app.url, { width, locale });
      const page = await context.newPage();
      const answer = await page.goto(path, { waitUntil: 'networkidle' });
      if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}`);
      const picture = await page.screenshot({ fullPage: fullPage ?? false, scale: 'css' });
      const size = await smallPng(picture, join(folder, `${name}.png`));
      console.log(`docs/screenshots/${name}.png  ${Math.round(size / 1024)} KB  ${path}`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  await app.remove();
}
