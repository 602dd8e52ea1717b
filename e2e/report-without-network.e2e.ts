import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { openContext } from './support/browser.ts';
import { journey } from './support/journey.ts';
import { look, lookAt } from './support/look.ts';
import { type Network, openNetwork } from './support/network.ts';

const BILOLISSIA = { latitude: 45.891, longitude: 29.7 };

/** A telephone on a network that can be cut, with everything kept that the first visit keeps. */
const telephone = journey
  .extend<'network', Network>('network', async ({ community }, { onCleanup }) => {
    const network = await openNetwork(community.url);
    onCleanup(() => network.cut());
    return network;
  })
  .extend<'page', Page>('page', async ({ browser, network }, { onCleanup }) => {
    const context = await openContext(browser, network.url, { width: 320 });
    onCleanup(() => context.close());
    const page = await context.newPage();
    await page.goto('/report/new');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return page;
  });

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

async function toWords(page: Page, category: RegExp): Promise<void> {
  await page.getByRole('button', { name: category }).click();
  await page.getByRole('searchbox').fill('Білолісся');
  await press(page, 'Знайти');
  await page
    .getByRole('button', { name: /^Білолісся/ })
    .first()
    .click();
  await press(page, 'Далі');
  await page.getByRole('heading', { level: 1, name: 'Є світлини?' }).waitFor();
}

async function photograph() {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#642' } });
  return { name: 'lamp.jpg', mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
}

/** What the house has, by the code that the telephone shows. */
async function read(page: Page): Promise<string> {
  const code = (await page.locator('[data-report-drafts] .receipt-code').innerText()).trim();
  expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  const receipt = await page.context().newPage();
  await receipt.goto('/receipt');
  await receipt.getByLabel('Код').fill(code);
  await receipt.getByRole('button', { name: 'Показати' }).click();
  await receipt.getByRole('heading', { level: 1, name: 'Отримано' }).waitFor();
  const said = await receipt.locator('main').innerText();
  const photographs = await receipt.getByRole('img', { name: 'Ваша світлина' }).count();
  await receipt.close();
  return `${said} · ${photographs}`;
}

/** What waits on the device, whatever its page shows. */
const keptDrafts = (page: Page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    const counts = known.map(
      ({ name = '' }) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => reject(opening.error ?? new Error(name)));
          opening.addEventListener('success', () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('drafts')) return resolve(0);
            const counting = database.transaction('drafts').objectStore('drafts').count();
            counting.addEventListener('success', () => resolve(counting.result));
          });
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });

describe('the browser’s «back» within a report', () => {
  telephone(
    'shows the questions that were answered, and keeps nothing on the device',
    async ({ page }) => {
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
      await toWords(page, /^Собаки/);
      await press(page, 'Далі без світлин');
      await page.getByLabel('Розкажіть своїми словами').fill('Собаки біля школи.');
      await press(page, 'Далі');
      await press(page, 'Далі');
      await heading('Перевірте, чи все так');
      await page.goBack();
      await page.goBack();
      await page.getByLabel('Розкажіть своїми словами').waitFor();
      await page.goBack();
      await heading('Є світлини?');
      await look(page, 'report-back-320');
      for (let steps = 0; steps < 3; steps += 1) await page.goForward();
      await heading('Перевірте, чи все так');
      await press(page, 'Надіслати');
      const received = await page.locator('main code').first().innerText();
      await page.goBack();
      await heading('Це повідомлення вже надіслано');
      await press(page, 'Показати код ще раз');
      expect(await page.locator('main code').first().innerText()).toBe(received);
      expect(await keptDrafts(page)).toBe(0);

      // Forward opens the receipt: the tab remembers the code.
      await page.waitForURL('**/receipt');
      await page.goBack();
      await heading('Це повідомлення вже надіслано');
      await page.goForward();
      await expect.poll(() => page.locator('main code').first().innerText()).toBe(received);
      expect(new URL(page.url()).pathname).toBe('/receipt');
      await look(page, 'report-forward-320');

      // Whoever follows a link to the page of codes wants to type another one.
      await page.evaluate(() => location.assign('/receipt'));
      await page.getByLabel('Код').waitFor();
      expect(await page.getByLabel('Код').inputValue()).toBe('');
      await page.reload();
      expect(await page.getByLabel('Код').inputValue()).toBe('');
      expect(await page.evaluate<unknown>(() => history.state)).toBeNull();
      expect(await keptDrafts(page)).toBe(0);
    },
  );

  telephone('shows the questions of an appeal, too', async ({ page }) => {
    await page.goto('/appeal');
    await page.getByLabel(/^Заява/).check();
    const hromada = page.getByLabel('Поліція якої громади має відповісти?');
    if ((await hromada.inputValue()) === '') await hromada.selectOption({ index: 1 });
    await press(page, 'Далі');
    const name = page.getByLabel('Прізвище, ім’я, по батькові');
    await name.fill('Вигадана Ганна Петрівна');
    await page.getByLabel('Місце проживання').fill('с. Вигадане');
    await press(page, 'Далі');
    const substance = page.getByLabel('Суть звернення');
    await substance.fill('Прошу перевірити.');
    await press(page, 'Далі');
    await page.getByRole('heading', { name: 'Чи є що додати?' }).waitFor();
    await page.goBack();
    await substance.waitFor();
    await page.goBack();
    await name.waitFor();
    for (let steps = 0; steps < 2; steps += 1) await page.goForward();
    await page.getByRole('heading', { name: 'Чи є що додати?' }).waitFor();
  });

  telephone(
    'says that there is no network where there is none, and that alone',
    async ({ page, network }) => {
      await toWords(page, /^Собаки/);
      await press(page, 'Далі без світлин');
      await page.getByLabel('Розкажіть своїми словами').waitFor();
      await network.cut();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Немає мережі' }).waitFor();
      expect(await keptDrafts(page)).toBe(0);
      await network.mend();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Є світлини?' }).waitFor();
    },
  );
});

describe('a problem that is told where the network went away', () => {
  telephone(
    'waits with its photograph in the telephone, and goes by itself, once',
    async ({ page, network }) => {
      await toWords(page, /^Темно/);
      await page.locator('input[type=file]').setInputFiles(await photograph());
      await network.cut();
      await press(page, 'Додати світлини');
      await page.getByText('Чернетка: не завершено й не надіслано').waitFor();
      await page.getByText('Світлин: 1').waitFor();
      await press(page, 'Змінити');
      await page.getByLabel('Що сталося?').fill('Темно, і мережі немає.');
      await press(page, 'Надіслати');
      await page.getByText('Ще не надіслано: чекаємо на зв’язок').waitFor();
      await look(page, 'report-offline-waiting-320');

      // The tab is killed, and another one finds what waits.
      const again = await page.context().newPage();
      await page.close();
      await again.goto('/report/new');
      await again.getByText('Ще не надіслано: чекаємо на зв’язок').waitFor();
      await network.mend();
      // It tries by itself, three times a minute.
      await again.getByText(/Отримано о\s\d+:\d\d/).waitFor({ timeout: 40_000 });
      await look(again, 'report-offline-received-320');
      const said = await read(again);
      for (const part of ['Темно, і мережі немає.', 'Білолісся', '· 1'])
        expect(said).toContain(part);
      await press(again, 'Код записано, прибрати звідси');
      await expect.poll(() => again.locator('[data-report-drafts]').isVisible()).toBe(false);
    },
  );

  telephone(
    'at the last press is not lost, nor sent twice when it was received after all',
    async ({ page, network }) => {
      await toWords(page, /^Собаки/);
      await press(page, 'Далі без світлин');
      await page.getByLabel('Розкажіть своїми словами').fill('Собаки біля школи.');
      await press(page, 'Далі');
      await press(page, 'Далі');
      const key = await page.locator('input[name=key]').first().inputValue();
      const form = await page
        .locator('form')
        .first()
        .evaluate((element) =>
          element instanceof HTMLFormElement
            ? [...new FormData(element)].map(([name, value]) => [
                name,
                typeof value === 'string' ? value : '',
              ])
            : [],
        );
      // It arrives; the answer does not.
      const headers = { 'sec-fetch-site': 'same-origin' };
      const first = await page.request.post('/report/new/sent', {
        form: Object.fromEntries(form),
        headers,
      });
      expect(first.status()).toBe(200);
      const received = /<code[^>]*>([\d ]+)<\/code>/.exec(await first.text())?.[1];
      await network.cut();
      await press(page, 'Надіслати');
      await page.getByText('Ще не надіслано: чекаємо на зв’язок').waitFor();
      await network.mend();
      await page.getByText(/Отримано о\s\d+:\d\d/).waitFor({ timeout: 40_000 });
      expect(await page.locator('[data-report-drafts] .receipt-code').innerText()).toBe(received);
      expect(key).toMatch(/^[\da-f-]{36}$/);
    },
  );

  telephone(
    'can be begun without a network, several at once, and says what must be mended',
    async ({ page, network }) => {
      await network.cut();
      await page.goto('/en/report/new');
      await page.getByRole('heading', { level: 1, name: 'Report without a network' }).waitFor();
      await page.goto('/report/offline');
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation(BILOLISSIA);
      const pass = page.getByRole('radio', { name: 'Так' });
      const email = page.locator('input[name=email]');
      for (const [category, words] of [
        ['road-hazard', 'Яма на дорозі.'],
        ['dark-place', 'Дзвоніть 067 000 00 00.'],
      ] as const) {
        await page.getByLabel('Про що ви хочете повідомити?').selectOption(category);
        const asks = category === 'dark-place';
        expect(await pass.count(), 'each asks what it asks').toBe(asks ? 1 : 0);
        if (asks) {
          await pass.check();
          await look(page, 'report-offline-asks-320');
        }
        if (asks) {
          await page.getByLabel('Де це?').selectOption('strumok');
          // Begun, and thought better of: nobody would know to write there.
          await page.getByRole('radio', { name: 'Електронна пошта' }).check();
          await email.fill('lamp@example.test');
          await page.getByRole('radio', { name: /^Не залишати/ }).check();
          await expect.poll(() => email.isVisible()).toBe(false);
        } else {
          await press(page, 'Я зараз на цьому місці');
          await page.getByRole('button', { name: 'Місце записано' }).waitFor();
        }
        await page.getByLabel('Що сталося?').fill(words);
        await press(page, 'Надіслати');
        await page.getByText(words, { exact: true }).waitFor();
        // The next one has no place yet, and says so.
        await page.getByRole('button', { name: 'Я зараз на цьому місці' }).waitFor();
      }
      expect(await page.getByText('Ще не надіслано').count()).toBe(2);
      await expectAccessible(page);
      await network.mend();
      await page.getByText(/Отримано о/).waitFor({ timeout: 40_000 });
      await page.getByText('У тексті є 067 000 00 00').waitFor();
      // Asked once, and left as it is.
      await press(page, 'Змінити');
      expect(await pass.isChecked()).toBe(true);
      await email.fill('');
      await press(page, 'Надіслати');
      await expect.poll(() => page.getByText(/Отримано о/).count()).toBe(2);
      expect(await pass.count()).toBe(0);
      await lookAt(page, '/report/offline', 'report-offline');
    },
  );

  telephone('in confidence leaves nothing in the telephone', async ({ page, network }) => {
    await toWords(page, /^Когось кривдять/);
    await press(page, 'Далі без світлин');
    await page.getByLabel('Розкажіть своїми словами').fill('Кривдять.');
    await network.cut();
    await press(page, 'Далі');
    await page.getByRole('heading', { level: 1, name: 'Немає мережі' }).waitFor();
    await page.goto('/report/offline');
    await page.getByText('Конфіденційного без мережі не зберігаємо').waitFor();
    expect(await page.getByText('Кривдять.').count()).toBe(0);
    expect(await page.getByText('Когось кривдять').count()).toBe(0);
  });
});
