import { describe, expect } from 'vitest';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

describe('keys of partners’ programs', () => {
  staffJourney(
    'are made and shown once, let a program send a report, and are revoked',
    async ({ house, enter }) => {
      const { context } = house;
      const hromada = context.areas.all.find(({ kind }) => kind === 'hromada');
      const library = context.organisations.ofKind('library')[0];
      const beat = context.areas.all.find(({ kind, centre }) => kind === 'settlement' && centre);
      if (!hromada || !library || !beat?.centre) throw new Error('the demonstration has them');
      const { page } = await enter({ role: 'administrator' });
      await lookAt(page, '/desk/api-keys', 'keys-none');
      await page.goto(`/desk/organisations/${library.id}`);
      await page.getByRole('link', { name: 'Дати ключ програмі' }).click();
      await page.getByRole('button', { name: 'Створити ключ' }).click();
      await page.getByText('Напишіть, для чого цей ключ').first().waitFor();
      await look(page, 'keys-new-refused');
      await page.getByLabel('Для чого').fill('Сайт бібліотеки');
      await page.getByRole('button', { name: 'Створити ключ' }).click();
      await page.getByText('Ключ показано один раз').waitFor();
      const key = await page.getByLabel('Ключ', { exact: true }).inputValue();
      expect(key).toMatch(/^[\w-]{43}$/);
      await lookAtWidths(page, 'keys-shown');

      const { origin } = new URL(page.url());
      const send = async () =>
        await fetch(`${origin}/open311/v2/requests.json`, {
          method: 'POST',
          body: new URLSearchParams({
            api_key: key,
            service_code: 'dark-place',
            lat: String(beat.centre?.lat),
            long: String(beat.centre?.lon),
            description: 'Не світить ліхтар.',
          }),
        });
      const sent = await send();
      expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('"token"')]);

      await lookAt(page, '/desk/api-keys', 'keys-list');
      await page.goto('/desk/api-keys');
      await page.getByRole('button', { name: 'Скасувати ключ «Сайт бібліотеки»' }).click();
      await page.getByText('Ключ скасовано').waitFor();
      await page.getByText('скасований').waitFor();
      expect((await send()).status).toBe(403);
    },
  );
});
