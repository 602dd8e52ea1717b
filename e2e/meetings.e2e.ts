import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

/** As the date field of a browser takes it. */
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Kyiv').add({ days }).toString();

describe('meetings with the police', () => {
  staffJourneyApart(
    'are planned as a series by a coordinator, one of them moved, one cancelled, and the next one found by a resident',
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
      await planCoffees(page);
      await moveFirst(page);
      await cancelSecond(page);
      await lookAt(page, '/desk/meetings', 'desk-meetings');

      const resident = await visit({ javascript: false, width: 320 });
      await resident.goto('/area/strumok');
      await resident.getByRole('link', { name: 'Усі зустрічі' }).click();
      await lookAt(resident, new URL(resident.url()).pathname, 'meetings-list');
      await resident.goto('/area/strumok/meetings');
      await resident.getByText('Скасовано').first().waitFor();
      await resident.getByRole('link', { name: /Перенесено/ }).click();
      await resident.getByText('Зустріч перенесено').waitFor();
      await resident.getByText('Причина: У клубі ремонт.').waitFor();
      const path = new URL(resident.url()).pathname;
      await lookAt(resident, path, 'meeting');
      await resident.goto(path);
      const file = await resident
        .getByRole('link', { name: 'Додати до календаря' })
        .getAttribute('href');
      const sent = await fetch(community.url + (file ?? ''));
      expect(sent.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const again = await fetch(community.url + (file ?? ''), {
        headers: { 'if-none-match': sent.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
      const [event] = ICAL.Component.fromString(await sent.text()).getAllSubcomponents('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe('ПЕРЕНЕСЕНО: Кава з поліцейським');
      expect(String(event?.getFirstPropertyValue('location'))).toContain('Клуб, вул. Миру, 4');
      await resident.goto(`${path}/poster`);
      await lookAtWidths(resident, 'meeting-poster');
    },
  );
});

async function planCoffees(page: Page): Promise<void> {
  await page.goto('/desk/meetings');
  await page.getByRole('link', { name: 'Нова зустріч' }).click();
  await page.getByLabel('Вид').selectOption('coffee');
  await page.getByLabel('День').fill(day(-1));
  await page.getByLabel('Початок').fill('10:00');
  await page.getByLabel('Кінець').fill('12:00');
  await page.getByLabel('Чи повторюється').selectOption('weekly');
  await page.getByLabel('Або скільки разів').fill('10000');
  await page.getByLabel('Село, місто або громада').selectOption({ label: 'Струмок' });
  await page.getByLabel('Місце й адреса').fill('Клуб, вул. Миру, 4');
  await page.getByLabel('Марія Казкова').check();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByRole('alert').getByText('Цей час уже минув').waitFor();
  await lookAtWidths(page, 'desk-meeting-new');
  await page.getByLabel('День').fill(day(5));
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByRole('alert').getByText('Щонайбільше 60 зустрічей').waitFor();
  await page.getByLabel('Або скільки разів').fill('3');
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Зустріч заплановано й оприлюднено.').waitFor();
  await lookAtWidths(page, 'desk-meeting');
}

async function moveFirst(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Перенести' }).click();
  await page.getByLabel('День').fill(day(6));
  await page.getByRole('button', { name: 'Перенести' }).click();
  await page.getByRole('alert').getByText('Напишіть причину').waitFor();
  await lookAtWidths(page, 'desk-meeting-move');
  await page.getByLabel('Причина, яку прочитають люди').fill('У клубі ремонт.');
  await page.getByRole('button', { name: 'Перенести' }).click();
  await page.getByText('Зустріч перенесено.').waitFor();
}

async function cancelSecond(page: Page): Promise<void> {
  await page.goto('/desk/meetings');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Струмок' })
    .filter({ hasNotText: 'Перенесено' })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: 'Скасувати' }).click();
  await page.getByLabel('Причина, яку прочитають люди').fill('Поліцейська на навчанні.');
  await page.getByRole('button', { name: 'Скасувати' }).click();
  await page.getByText('Зустріч скасовано.').waitFor();
}
