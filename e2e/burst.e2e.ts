import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { goBackAndSendAgain } from './support/go-back.ts';
import { look } from './support/look.ts';
import { photograph } from './support/photograph.ts';
import { staffJourneyApart } from './support/staff.ts';

const press = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name }).first().click();

/** A neighbour’s telephone has caught something: one network sends more than people can. */
async function sendTooMany(page: Page, url: string): Promise<void> {
  for (let sent = 0; sent < 61; sent += 1) {
    const headers = { Origin: url, 'Sec-Fetch-Site': 'same-origin' };
    for (const path of ['/report/new/sent', '/report/receive']) {
      await page.request.post(path, { form: {}, headers });
    }
  }
}

/** The same, with files. */
async function bringTooMany(page: Page, url: string): Promise<void> {
  const photo = { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') };
  for (let sent = 0; sent < 121; sent += 1) {
    const headers = { Origin: url, 'Sec-Fetch-Site': 'same-origin' };
    await page.request.post('/report/new/photos/add', { multipart: { photo }, headers });
  }
}

async function toThePhotographs(page: Page): Promise<void> {
  await page.goto('/report/new');
  await press(page, /^Темно: не світить ліхтар/);
  await page.getByRole('searchbox').fill('Білолісся');
  await press(page, 'Знайти');
  await press(page, /^Білолісся/);
  await press(page, 'Далі');
}

async function toTheCheck(page: Page): Promise<void> {
  await toThePhotographs(page);
  await press(page, 'Далі без світлин');
  await page.getByLabel('Розкажіть своїми словами').fill('Третій день темно.');
  await press(page, 'Далі');
  await press(page, 'Далі');
  await page.getByRole('heading', { name: 'Перевірте, чи все так' }).waitFor();
}

describe('a network that sends too many', () => {
  staffJourneyApart(
    'shuts no neighbour out: a browser proves itself, and without scripts nothing is lost',
    async ({ visit, community }) => {
      const page = await visit({ width: 320 });
      await toTheCheck(page);
      const old = await visit({ width: 320, javascript: false });
      await toTheCheck(old);
      await sendTooMany(page, community.url);

      await press(old, 'Надіслати');
      await old.getByText('Написане не зникло').waitFor();
      expect(await old.locator('input[name=words]').getAttribute('value')).toBe(
        'Третій день темно.',
      );
      await look(old, 'too-many-no-scripts-320-uk');

      await press(page, 'Надіслати');
      // It computes for a second or a few, and sends by itself.
      await page.getByRole('heading', { name: 'Отримано' }).waitFor({ timeout: 60_000 });

      // What waited in the telephone proves itself, too.
      await page.goto('/report/offline');
      await page.getByLabel('Про що ви хочете повідомити?').selectOption('road-hazard');
      await page.getByLabel('Де це?').selectOption('strumok');
      await page.getByLabel('Що сталося?').fill('Яма на дорозі.');
      const asked = page.waitForResponse((answer) => answer.status() === 429);
      await press(page, 'Надіслати');
      expect((await asked).url()).toMatch(/\/report\/receive$/);
      await page.getByText(/Отримано о/).waitFor({ timeout: 60_000 });
    },
  );

  staffJourneyApart(
    'with photographs keeps nobody from theirs, and nobody from going on without',
    async ({ visit, community }) => {
      const page = await visit({ width: 320 });
      const old = await visit({ width: 320, javascript: false });
      await toThePhotographs(old);
      await toThePhotographs(page);
      await bringTooMany(page, community.url);
      const lamp = await photograph('lamp.jpg');

      await page.locator('input[type=file]').setInputFiles(lamp);
      await press(page, 'Додати світлини');
      await page.getByText('Готово: виберіть файли й надішліть.').waitFor({ timeout: 60_000 });
      await look(page, 'too-many-files-320-uk');
      await page.locator('input[type=file]').setInputFiles(lamp);
      await press(page, 'Надіслати ще раз');
      await page.getByRole('img', { name: 'Світлина 1' }).waitFor();

      await old.locator('input[type=file]').setInputFiles(lamp);
      await press(old, 'Додати світлини');
      await old.getByText('Виберіть файли ще раз').waitFor();
      await look(old, 'too-many-files-no-scripts-320-uk');
      await goBackAndSendAgain(old);
      await press(old, 'Далі без світлин');
      await old.getByRole('heading', { name: 'Що сталося?' }).waitFor();
    },
  );
});
