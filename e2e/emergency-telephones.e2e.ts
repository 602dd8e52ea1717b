import { describe, expect } from 'vitest';
import { type Locale, LOCALES, localePath } from '#platform/i18n/locales.ts';
import { uiText } from '#ui/messages/index.ts';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';

const REVIEWED: ReadonlySet<Locale> = new Set(['uk', 'en']);

describe('the emergency telephones', () => {
  journey(
    'are links that call, first on the page, in six languages and without JavaScript',
    async ({ visit }) => {
      const page = await visit({ width: 320, javascript: false });
      for (const locale of LOCALES) {
        await page.goto(localePath(locale, '/emergency'));
        expect(await page.locator('html').getAttribute('lang')).toBe(locale);
        const first = await page
          .locator('a[href^="tel:"]')
          .evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
        expect(first).toEqual(['tel:102', 'tel:112']);
        await page.locator('main a[href="tel:0800213103"]').waitFor();
      }
    },
  );

  journey(
    'say in Romanian, Bulgarian, Gagauz and Russian that no speaker has read them yet',
    async ({ visit }) => {
      const page = await visit({ javascript: false });
      for (const locale of LOCALES) {
        await page.goto(localePath(locale, '/emergency'));
        const said = page.locator('main').getByText(uiText.in(locale)('reviewed.not'));
        expect([locale, await said.count()]).toEqual([locale, REVIEWED.has(locale) ? 0 : 1]);
      }
    },
  );

  journey('are accessible on an old telephone and on a desk, light and dark', async ({ visit }) => {
    for (const visitor of [{ width: 320 }, { width: 1440, darkMode: true }]) {
      const page = await visit(visitor);
      await page.goto('/emergency');
      await expectAccessible(page);
    }
  });
});
