import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { journey } from './support/journey.ts';

/** In the yard of a house in Bilolissia; in the Black Sea. */
const BILOLISSIA = { latitude: 45.891, longitude: 29.7 };
const AT_SEA = { latitude: 44.5, longitude: 31 };

describe('a resident finds her officer', () => {
  journey(
    'by the name of the village, with no JavaScript, on an old telephone',
    async ({ visit }) => {
      const page = await visit({ width: 320, javascript: false });
      await page.goto('/');
      await page.getByRole('searchbox').fill('Білолісся');
      await page.getByRole('button', { name: 'Знайти' }).click();
      await page
        .getByRole('link', { name: /^Білолісся/ })
        .or(page.getByRole('heading', { name: 'Білолісся' }))
        .first()
        .waitFor();
      if (!page.url().includes('/area/'))
        await page
          .getByRole('link', { name: /^Білолісся/ })
          .first()
          .click();
      await page.getByRole('link', { name: 'Олена Зразкова' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Олена Зразкова' }).waitFor();
      await page.getByRole('link', { name: 'Подзвонити 067 000 00 00' }).waitFor();
      expect(await page.locator('main').innerText()).toContain(
        'Білолісся, старостат, вул. Миру, 4',
      );
    },
  );

  journey.for([
    ['in Latin letters', 'bilolissya'],
    ['in the usual wrong Latin letters', 'Bilolisia'],
    ['in Russian', 'Белолесье'],
    ['by its old name', 'акмангіт'],
    ['with a slip', 'Білолися'],
    ['on the wrong keyboard layout', ',skjksccz'],
    ['by its school', 'білоліський ліцей'],
    ['by a street in it', 'вул. Миру Білолісся'],
  ] as const)('naming the village %s', async ([, words], { visit }) => {
    const page = await visit({ javascript: false });
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    const main = page.locator('main');
    if (!page.url().includes('/area/'))
      await main.locator('a[href="/area/bilolissia"]').first().click();
    await main.getByRole('link', { name: 'Олена Зразкова' }).first().waitFor();
  });

  journey('by an old name, and is told that it is one', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    await page.getByRole('combobox').pressSequentially('Акманг', { delay: 20 });
    await page.getByRole('option', { name: /Білолісся.*колишня назва: Акмангіт/ }).waitFor();
    await page.goto('/search?q=Акмангіт');
    await page.locator('main').getByText('колишня назва: Акмангіт').waitFor();
  });

  journey('by what she says at home: the village comes before its beat', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    await page.getByRole('combobox').pressSequentially('у Струмк', { delay: 20 });
    await page.getByRole('option').first().getByText('Струмок').waitFor();
    expect(await page.getByRole('option').count()).toBeGreaterThan(2);
  });

  journey('as she types, by keyboard alone', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    await page.getByRole('combobox').pressSequentially('Деьжил', { delay: 20 });
    const options = page.getByRole('option');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/area/delzhyler');
    await page.getByRole('link', { name: 'Тарас Умовний' }).first().waitFor();
  });

  journey('by «I am here», asked only on a tap', async ({ visit }) => {
    const page = await visit({ width: 390, position: BILOLISSIA });
    await page.goto('/');
    await page.getByRole('link', { name: 'Я зараз тут' }).click();
    await page.waitForURL('**/find?lat=**');
    await page.getByRole('link', { name: 'Олена Зразкова' }).first().waitFor();
  });

  journey(
    'and is told honestly when she is at sea, or refuses to say where she is',
    async ({ visit }) => {
      const atSea = await visit({ position: AT_SEA });
      await atSea.goto(`/find?lat=${AT_SEA.latitude}&lon=${AT_SEA.longitude}`);
      const main = atSea.locator('main');
      await main.getByText('Це місце за межами').waitFor();
      await main.getByText('телефонуйте 102: цей номер діє по всій Україні').waitFor();

      const silent = await visit();
      await silent.goto('/');
      await silent.getByText('Я зараз тут').click();
      await silent.getByText('Не вдалося визначити місце').waitFor();
    },
  );

  journey('on the map, by a tap', async ({ visit }) => {
    const page = await visit();
    await page.goto('/');
    await page
      .locator('svg.map a[aria-label="Дельжилерська дільниця"]')
      .first()
      .click({ force: true });
    await page.getByRole('link', { name: 'Тарас Умовний' }).first().waitFor();
  });

  journey('from the list of villages, in English', async ({ visit }) => {
    const page = await visit({ locale: 'en-GB' });
    await page.goto('/en/');
    await page.getByRole('link', { name: 'Show all villages' }).click();
    await page.getByRole('link', { name: 'Strumok' }).click();
    await page.getByRole('link', { name: 'Mariia Kazkova' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  journey('or learns that the post is vacant, and whom to call meanwhile', async ({ visit }) => {
    const page = await visit({ width: 320 });
    await page.goto('/area/nerushai');
    const main = page.locator('main');
    await main.getByText('На цій дільниці зараз немає поліцейського').waitFor();
    await main.getByRole('link', { name: '(04844) 0-00-00' }).first().waitFor();
    await expectAccessible(page);
  });

  journey('of another hromada, by «change» at the top of every page', async ({ visit }) => {
    const page = await visit({ width: 320, javascript: false });
    await page.goto('/emergency');
    await page.locator('header a[href="/villages"]').click();
    await page.getByRole('link', { name: 'Нерушай', exact: true }).waitFor();
  });

  journey('or gets a way on where nothing was found', async ({ visit }) => {
    const page = await visit({ javascript: false });
    await page.goto('/search?q=Ельдорадо');
    await page
      .locator('main')
      .getByRole('link', { name: /Показати всі села/ })
      .first()
      .waitFor();
  });
});
