import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { look } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

const press = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name }).first().click();

/** A neighbour’s telephone has caught something: one network sends more than people can. */
async function sendTooMany(page: Page, url: string): Promise<void> {
  for (let sent = 0; sent < 61; sent += 1) {
    const headers = { Origin: url, 'Sec-Fetch-Site': 'same-origin' };
    await page.request.post('/report/new/sent', { form: {}, headers });
  }
}

async function toTheCheck(page: Page): Promise<void> {
  await page.goto('/report/new');
  await press(page, /^Темно: не світить ліхтар/);
  await page.getByRole('searchbox').fill('Білолісся');
  await press(page, 'Знайти');
  await press(page, /^Білолісся/);
  await press(page, 'Далі');
  await press(page, 'Далі');
  await page.getByLabel('Розкажіть своїми словами').fill('Третій день темно.');
  await press(page, 'Далі');
  await press(page, 'Далі');
  await page.getByRole('heading', { name: 'Перевірте, чи все так' }).waitFor();
}

describe('a network that sends too many', () => {
  staffJourneyApart(
    'shuts no neighbour out: a browser proves itself, and without scripts nothing is lost',
    { timeout: 120_000 },
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
    },
  );
});
