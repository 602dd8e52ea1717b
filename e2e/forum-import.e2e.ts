import { describe, expect } from 'vitest';
import { plantForum } from '#modules/forum/testing-programme.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

/** Long over: no other journey reads of it. */
const YEAR = 2022;

const event = (id: number, given: object) => ({
  id,
  guid: `00000000-0000-4000-8000-00000000000${id}`,
  title: `Виступ ${id}`,
  date: `${YEAR}-12-19T11:00:00+02:00`,
  duration: '00:30',
  track: 'Робота дільничних',
  type: 'talk',
  language: 'uk',
  abstract: 'Про що.',
  persons: [{ name: 'Олена Зразкова' }],
  ...given,
});

const FILE = JSON.stringify({
  schedule: {
    conference: {
      title: 'Мала',
      days: [
        {
          date: `${YEAR}-12-19`,
          rooms: {
            'Великий зал': [
              event(1, { title: 'Кава з поліцейським' }),
              event(2, { date: `${YEAR}-12-19T11:20:00+02:00`, persons: [], language: '' }),
              event(3, { title: '' }),
            ],
            'Новий зал': [
              event(4, { date: `${YEAR}-12-19T12:30:00+02:00`, title: 'Урок безпеки' }),
            ],
          },
        },
      ],
    },
  },
});

describe('a programme of another system', () => {
  staffJourney(
    'is looked at event by event, taken at once, and taken only once',
    async ({ enter, house }) => {
      const area = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      if (!area) throw new Error('no hromada');
      const forum = await seeEverything(house.context.platform.database, (tx) =>
        plantForum(tx, { areaId: area.id, year: YEAR }),
      );
      const { page } = await enter(
        { role: 'forum-organiser', areaId: area.id },
        { width: 320, javascript: false },
      );
      const bring = async (name: string, text: string) => {
        await page.goto(`/desk/forum/${forum.id}/programme`);
        await page.getByRole('link', { name: 'Імпортувати файл' }).click();
        const buffer = Buffer.from(text);
        const file = { name, mimeType: 'application/json', buffer };
        await page.getByLabel('Файл програми').setInputFiles(file);
        await page.getByRole('button', { name: 'Переглянути' }).click();
      };

      await bring('лист.json', '{"hello": 1}');
      await page.getByText('Це не програма конференції.').first().waitFor();
      await lookAtWidths(page, 'programme-import');

      await bring('schedule.json', FILE);
      await page.getByText('Немає назви.').waitFor();
      await page.getByText('Мову не названо: беремо українську.').waitFor();
      await page.getByText('У тому ж залі в цей час: «Кава з поліцейським».').waitFor();
      await page.getByText('Додамо зали: Новий зал.').waitFor();
      await lookAtWidths(page, 'programme-import-preview');
      await page.getByRole('button', { name: 'Записати 3 події' }).click();
      await page.getByText('Записано 3 події.').waitFor();
      expect(await page.getByText('Урок безпеки').count()).toBeGreaterThan(0);

      await bring('schedule.json', FILE);
      await page.getByText('Тут немає чого брати').waitFor();
      await page.getByRole('button', { name: 'Не брати цей файл' }).click();
      await page.getByRole('heading', { name: 'Програма', exact: true }).waitFor();
    },
  );
});
