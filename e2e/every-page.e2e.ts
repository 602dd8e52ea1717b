import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { localePath } from '#platform/i18n/locales.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';
import { keepScreenshot } from './support/screenshot.ts';

const PAGES = [
  '/',
  '/search?q=село',
  '/find?lat=45.891&lon=29.7',
  '/villages',
  '/area/bilolissia',
  '/area/nerushai',
  '/area/tatarbunarska-hromada',
  '/officer/olena-zrazkova',
  '/officer/petro-vyhadanyi',
  '/officer/olena-zrazkova/poster',
  '/officer/olena-zrazkova/wrong',
  '/nearest?lat=45.891&lon=29.7',
  '/station/tatarbunarske-viddilennia-politsii',
  '/area/tatarbunarska-hromada/reports',
  '/reports/5a1d0c7e-3f42-4b6a-9c58-2e7b90d4f613',
  '/report/new',
  '/report/paper',
  '/receipt',
  '/guide/talk',
  '/guide/phone',
  '/month',
  '/emergency',
  '/office',
  '/forum/2019',
  '/offline',
  '/offline/desk',
  '/ui',
  '/api/docs',
] as const;

const WEIGHT = 30 * 1024;

describe('every public page', () => {
  // One visitor for all of them: to open a browser’s context for each page took longer than to look at it.
  // Axe sees each language and each width: what it finds hangs on the words or on the room. Whether they fit hangs on both.
  journey.for([
    [320, 'uk'],
    [768, 'en'],
    [1440, 'uk'],
  ] as const)(
    'is whole at %s pixels, in Ukrainian and English, and accessible',
    async ([width, looked], { visit }) => {
      const page = await visit({ width });
      for (const path of PAGES) {
        for (const locale of ['uk', 'en'] as const) {
          const answer = await page.goto(localePath(locale, path));
          expect(answer?.status(), path).toBe(200);
          expect(await page.locator('html').getAttribute('lang'), path).toBe(locale);
          expect(await page.locator('h1').count(), path).toBe(1);
          const [seen, whole] = await page.evaluate(() => [
            innerWidth,
            document.documentElement.scrollWidth,
          ]);
          expect(whole, `${path} is not wider than a screen of ${width}`).toBeLessThanOrEqual(
            seen ?? 0,
          );
          if (locale === looked) await expectAccessible(page);
          await keepScreenshot(page, `${locale}-${width}-${path.replaceAll(/[^a-z0-9]+/g, '-')}`);
        }
      }
    },
  );

  journey(
    'weighs at most 30 KB with its styles, scripts and font, photographs apart',
    async ({ visit }) => {
      for (const path of PAGES) {
        const page = await visit({ width: 390 });
        const parts: { readonly url: string; readonly bytes: number }[] = [];
        const reading: Promise<void>[] = [];
        page.on('response', (response) => {
          if (response.request().resourceType() === 'image') return;
          reading.push(
            response.body().then(
              (body) => {
                // Fonts are compressed in themselves; the rest as our server compresses it for a browser.
                const bytes =
                  response.request().resourceType() === 'font'
                    ? body.length
                    : brotliCompressSync(body).length;
                parts.push({ url: response.url(), bytes });
              },
              () => undefined,
            ),
          );
        });
        await page.goto(path, { waitUntil: 'networkidle' });
        await Promise.all(reading);
        const weight = parts
          .filter(({ url }) => !url.endsWith('/sw.js'))
          .reduce((sum, { bytes }) => sum + bytes, 0);
        expect(weight, `${path}: ${JSON.stringify(parts)}`).toBeLessThanOrEqual(WEIGHT);
        expect(weight).toBeGreaterThan(2000);
      }
    },
  );

  journey(
    'says with the same bytes that a page is absent, whatever was asked for',
    async ({ visit }) => {
      const page = await visit();
      const bodies = await Promise.all(
        ['/officer/nobody', '/area/nowhere', '/station/none', '/forum/1999', '/no/such/page'].map(
          async (path) => {
            const answer = await page.request.get(path);
            expect(answer.status()).toBe(404);
            return await answer.text();
          },
        ),
      );
      expect(new Set(bodies).size).toBe(1);
    },
  );
});
