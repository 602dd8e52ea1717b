import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { look, lookAt } from './support/look.ts';
import { press } from './support/press.ts';
import { controlClock, retryNow } from './support/network.ts';
import { telephone } from './support/telephone.ts';
import { toPhotographs } from './support/to-photographs.ts';

const BILOLISSIA = { latitude: 45.891, longitude: 29.7 };

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

describe('a problem that is told where the network went away', () => {
  telephone(
    'waits with its photograph in the telephone, and goes by itself, once',
    async ({ page, network }) => {
      await controlClock(page.context());
      await toPhotographs(page, /^Темно/);
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
      await retryNow(again);
      await again.getByText(/Отримано о\s\d+:\d\d/).waitFor();
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
      await controlClock(page.context());
      await toPhotographs(page, /^Собаки/);
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
      await retryNow(page);
      await page.getByText(/Отримано о\s\d+:\d\d/).waitFor();
      expect(await page.locator('[data-report-drafts] .receipt-code').innerText()).toBe(received);
      expect(key).toMatch(/^[\da-f-]{36}$/);
    },
  );

  telephone(
    'can be begun without a network, several at once, and says what must be mended',
    async ({ page, network }) => {
      await controlClock(page.context());
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
      await retryNow(page);
      await page.getByText(/Отримано о/).waitFor();
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
    await toPhotographs(page, /^Когось кривдять/);
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
