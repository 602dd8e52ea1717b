import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

const DAY = Temporal.Now.plainDateISO('Europe/Kyiv').add({ days: 9 });
const compact = (days: number) => DAY.add({ days }).toString().replaceAll('-', '');

/** What a library exports: two evenings a week apart, and what no meeting can be made of. */
function calendarFile(): Buffer {
  const event = (uid: string, lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}@bibl.example`,
    ...lines,
    'END:VEVENT',
  ];
  const at = (days: number, from: string, to: string) => [
    `DTSTART;TZID=FLE Standard Time:${compact(days)}T${from}00`,
    `DTEND;TZID=FLE Standard Time:${compact(days)}T${to}00`,
  ];
  const here = 'LOCATION:Бібліотека\\, вул. Миру\\, 4\\, с. Струмок';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...event('series', [
      'SUMMARY:Розмова в бібліотеці',
      here,
      ...at(0, '1500', '1600'),
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]),
    ...event('endless', [
      'SUMMARY:Гурток без кінця',
      here,
      ...at(1, '1500', '1600'),
      'RRULE:FREQ=DAILY;COUNT=10000',
    ]),
    ...event('mars', [
      'SUMMARY:Зустріч на Марсі',
      here,
      `DTSTART;TZID=Mars/Olympus:${compact(2)}T100000`,
    ]),
    ...event('nowhere', ['SUMMARY:Десь', ...at(3, '1500', '1600')]),
    ...event('kyiv', [
      'SUMMARY:У Києві',
      'LOCATION:Київ\\, Хрещатик\\, 1',
      ...at(3, '1500', '1600'),
    ]),
    ...event('back', ['SUMMARY:Задом наперед', here, ...at(3, '1600', '1500')]),
    'END:VCALENDAR',
  ];
  return Buffer.from(lines.join('\r\n'));
}

describe('meetings of somebody else’s calendar', () => {
  staffJourneyApart(
    'are looked at, become drafts once, are published as a series, and change from one day on as they were looked at',
    async ({ enter, house, visit, community }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
      await bring(page);
      await page.getByText('Записано 3 чернетки.').waitFor();
      await bringAgain(page);
      await publish(page);
      await changeFromSecond(page);

      const resident = await visit({ javascript: false, width: 320 });
      await resident.goto('/area/strumok/meetings');
      await resident
        .getByText(/Клуб, вул. Шкільна, 2/)
        .first()
        .waitFor();
      expect(await resident.getByText('Перенесено').count()).toBe(2);
      const feed = await (await fetch(`${community.url}/area/strumok/meetings.ics`)).text();
      const events = ICAL.Component.fromString(feed).getAllSubcomponents('vevent');
      const summaries = events.map((one) => String(one.getFirstPropertyValue('summary')));
      expect(summaries).toContain('ПЕРЕНЕСЕНО: Розмова в бібліотеці');
      expect(summaries.some((one) => one.startsWith('Прийом громадян: '))).toBe(true);
    },
  );
});

async function bring(page: Page): Promise<void> {
  await page.goto('/desk/meetings');
  await page.getByRole('link', { name: 'Зустрічі з календаря' }).click();
  await lookAt(page, '/desk/meetings/import', 'desk-meetings-import');
  await page.goto('/desk/meetings/import');
  const file = { name: 'лист.ics', mimeType: 'text/calendar', buffer: Buffer.from('Добрий день!') };
  await page.getByLabel('Файл календаря').setInputFiles(file);
  await page.getByRole('button', { name: 'Переглянути' }).click();
  await page.getByRole('alert').getByText('Це не файл календаря').waitFor();
  await send(page);
  const refused = page.getByRole('table', { name: 'Не взято' });
  for (const why of [
    'Повторюється надто багато разів. Щонайбільше 60 днів наперед.',
    'Невідомий часовий пояс: Mars/Olympus',
    'Не сказано, де це: люди мають знати, куди йти.',
    'В адресі немає нашого села чи міста.',
    /Кінець раніше за початок/,
  ]) {
    await refused.getByText(why).waitFor();
  }
  const { pathname } = new URL(page.url());
  await lookAt(page, pathname, 'desk-meetings-import-preview');
  await page.goto(pathname);
  await page.getByRole('button', { name: 'Записати 3 чернетки' }).click();
}

async function send(page: Page): Promise<void> {
  const file = { name: 'бібліотека.ics', mimeType: 'text/calendar', buffer: calendarFile() };
  await page.getByLabel('Файл календаря').setInputFiles(file);
  await page.getByRole('button', { name: 'Переглянути' }).click();
}

/** The same file once more: nothing becomes of it. */
async function bringAgain(page: Page): Promise<void> {
  await page.goto('/desk/meetings/import');
  await send(page);
  await page.getByText('Тут немає чого брати').waitFor();
  await page.getByRole('table', { name: 'Уже є' }).getByText('Розмова в бібліотеці').waitFor();
  await page.getByRole('button', { name: 'Не брати цей файл' }).click();
  await page.getByText('Файл календаря прибрано').waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.goto('/desk/meetings?view=drafts');
  await page
    .getByRole('link', { name: /Розмова в бібліотеці/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Оприлюднити' }).click();
  await page.getByText('Разом із нею — ще 2 дні:').waitFor();
  await lookAtWidths(page, 'desk-meeting-publish-series');
  await page.getByLabel('Так само з усіма наступними днями цієї низки').check();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Зустріч оприлюднено.').waitFor();
}

async function changeFromSecond(page: Page): Promise<void> {
  await page.goto('/desk/meetings');
  await page
    .getByRole('link', { name: /Розмова в бібліотеці/ })
    .nth(1)
    .click();
  await page.getByRole('link', { name: 'Змінити цей і всі наступні дні' }).click();
  await page.getByLabel('Місце й адреса').fill('Клуб, вул. Шкільна, 2');
  await page.getByLabel('Початок').fill('17:00');
  await page.getByLabel('Кінець').fill('18:00');
  await page.getByRole('button', { name: 'Переглянути, які дні зміняться' }).click();
  await page.getByRole('alert').getByText('Напишіть причину').waitFor();
  await page.getByLabel('Чому змінюються години').fill('Людям зручніше після роботи.');
  await page.getByRole('button', { name: 'Переглянути, які дні зміняться' }).click();
  await page.getByText('Зміниться: місце.').waitFor();
  await page.getByText('Нові години: 17:00–18:00.').waitFor();
  await lookAtWidths(page, 'desk-meeting-series');
  await page.getByRole('button', { name: 'Змінити 2 дні' }).click();
  await page.getByText('Змінено 2 дні низки.').waitFor();
}
