import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Installation } from '#app/installation.ts';
import { inTransaction, notify, type StaffActor } from '#modules/identity/index.ts';
import { endSessions } from '#modules/identity/testing.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { expectAccessible } from './support/accessible.ts';
import { staffJourney } from './support/staff.ts';
import { look } from './support/look.ts';

const COORDINATOR = { name: 'Ірина Вигадана', role: 'coordinator' } as const;
const PAGES = ['/desk', '/desk/notifications', '/desk/search?q=Зразкова', '/ui/desk'] as const;

/** As the installation itself would: nobody at a desk did it. */
async function tell({ context }: Installation, { id }: StaffActor): Promise<void> {
  const system = { ...context, actor: { kind: 'system', name: 'journey' } as const };
  await inTransaction(system, (tx) =>
    notify(tx, system, { to: { accounts: [id] }, kind: 'role.granted', path: '/desk' }),
  );
}

const focusedRow = (page: Page) => page.locator('[data-row]:focus-within').innerText();

describe('the desk', () => {
  staffJourney.for(PAGES)(
    '%s is accessible and whole at 320 and 1440 pixels, light and dark, in Ukrainian and English',
    async (path, { enter, house }) => {
      // Each two of width, light and language meet once.
      for (const [width, darkMode, locale] of [
        [320, false, 'uk'],
        [320, true, 'en'],
        [1440, false, 'en'],
        [1440, true, 'uk'],
      ] as const) {
        const { page, actor } = await enter(COORDINATOR, { width, darkMode });
        await tell(house, actor);
        const answer = await page.goto(localePath(locale, path));
        expect(answer?.status()).toBe(200);
        const name = path.replaceAll(/[^a-z]+/g, '-');
        await look(page, `desk${name}-${width}-${locale}${darkMode ? '-dark' : ''}`);
      }
    },
  );

  staffJourney('is a page that nobody finds who has not signed in', async ({ visit }) => {
    const page = await visit();
    for (const path of ['/desk', '/desk/notifications', '/desk/search?q=a', '/desk/changes']) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      expect(answer.status(), path).toBe(303);
      expect(answer.headers()['location']).toContain('/sign-in?next=');
    }
  });

  staffJourney('works without JavaScript on a telephone', async ({ enter, house }) => {
    const { page, actor } = await enter(COORDINATOR, { width: 320, javascript: false });
    await tell(house, actor);
    await page.goto('/desk');
    expect(await page.locator('kbd:visible').count(), 'no key is shown').toBe(0);
    const places = page.getByRole('navigation', { name: 'Розділи робочого столу' });
    expect(await places.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Меню' }).click();
    await places.getByRole('link', { name: 'Мій день' }).waitFor();
    await places.getByRole('searchbox').fill('Зразкова');
    await places.getByRole('searchbox').press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Пошук' }).waitFor();
    await page.getByRole('link', { name: /Сповіщення/ }).click();
    await page.getByRole('button', { name: 'Усе прочитано' }).click();
    await page.getByText('Позначили прочитаними.').waitFor();
    expect(await page.locator('.fresh').count()).toBe(0);
  });

  staffJourney(
    'is walked by keys, in any layout, and takes none from what one types',
    async ({ enter, house }) => {
      const { page, actor } = await enter(COORDINATOR);
      for (let count = 0; count < 3; count += 1) await tell(house, actor);
      await page.goto('/desk/notifications');
      await page.locator('.desk-hints kbd').first().waitFor();

      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      const rows = page.locator('[data-row]');
      expect(await rows.nth(0).evaluate((row) => row.matches(':focus-within'))).toBe(true);
      // A Ukrainian layout: the key lies where J does and writes «о».
      await page.evaluate(() => {
        const key = new KeyboardEvent('keydown', { code: 'KeyJ', key: 'о', bubbles: true });
        document.activeElement?.dispatchEvent(key);
      });
      expect(await rows.nth(1).evaluate((row) => row.matches(':focus-within'))).toBe(true);

      await page.keyboard.press('/');
      const search = page.getByRole('searchbox', { name: 'Шукати на робочому столі' }).first();
      await page.keyboard.type('jag/?');
      expect(await search.inputValue()).toBe('jag/?');
      expect(await page.locator('dialog[open]').count()).toBe(0);
      await page.keyboard.press('Escape');

      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Клавіші' }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await page.getByRole('heading', { level: 1, name: 'Мій день' }).waitFor();
    },
  );

  staffJourney('opens the row under the focus with Enter', async ({ enter, house }) => {
    const { page, actor } = await enter(COORDINATOR);
    await tell(house, actor);
    await page.goto('/desk/notifications');
    await page.locator('.desk-hints kbd').first().waitFor();
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toContain('нове');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/desk');
    await page.goto('/desk/notifications');
    expect(await page.locator('.fresh').count()).toBe(0);
  });

  staffJourney('lets its keys be turned off, and remembers it', async ({ enter, house }) => {
    const { page, actor } = await enter(COORDINATOR);
    await tell(house, actor);
    await page.goto('/desk/notifications');
    await page.locator('.desk-hints kbd').first().waitFor();
    await page.keyboard.press('?');
    await page.getByLabel('Не слухати цих клавіш на цьому пристрої').check();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('.desk-live.on').waitFor();
    await page.keyboard.press('j');
    expect(await page.locator('[data-row]:focus-within').count()).toBe(0);
    expect(await page.locator('.desk-hints kbd:visible').count()).toBe(0);
  });

  staffJourney(
    'hears of what is new and moves nothing under the hand',
    async ({ enter, house }) => {
      const { page, actor } = await enter(COORDINATOR);
      await page.goto('/desk/notifications');
      await page.getByText('наживо').waitFor();
      const bell = page.getByRole('link', { name: /Сповіщення/ });
      expect(await bell.innerText()).not.toMatch(/\d/);
      await tell(house, actor);
      await bell.getByText('1').waitFor();
      const changed = page.getByRole('link', { name: 'Щось змінилося — оновити' });
      await changed.waitFor();
      expect(await page.locator('[data-row]').count(), 'the page waits to be asked').toBe(0);
      await changed.click();
      await page.locator('[data-row]').first().waitFor();
    },
  );

  staffJourney('stops hearing when its session is ended elsewhere', async ({ enter, house }) => {
    const { page, actor } = await enter(COORDINATOR);
    await page.goto('/desk');
    await page.getByText('наживо').waitFor();
    await endSessions(house.context.platform, actor);
    await page.getByText('без зв’язку').waitFor();
    await page.getByText('Сеанс завершено — увійдіть знову').waitFor({ timeout: 20_000 });
  });

  staffJourney('prints without its frame, and says who printed it', async ({ enter }) => {
    const { page } = await enter(COORDINATOR);
    await page.goto('/ui/desk');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.desk-head').isVisible()).toBe(false);
    expect(await page.locator('.desk-places').isVisible()).toBe(false);
    expect(await page.locator('.desk-printed').innerText()).toMatch(/^Надруковано/);
  });
});
