import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { type AreaId, type ForumId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

/** No forum of the demonstration is in it. */
const YEAR = 2150;
const HALL = `/forum/${YEAR}/live/blakytnyi`;
const WALL = `/forum/${YEAR}/screen/blakytnyi`;
const FIRST = 'Коли на вулиці Миру з’явиться освітлення?';
const SECOND = 'Чи буде дільничний приймати в суботу?';

interface PlantedForum {
  readonly id: ForumId;
  readonly areaId: AreaId;
}

async function plantForum({ context }: Installation): Promise<PlantedForum> {
  const area = context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('a community without a hromada');
  const id = newId<'forum'>(systemRandom);
  await seeEverything(context.platform.database, async (tx) => {
    await sql`insert into forum.forum (id, year, area_id, status, title_uk, venue_uk, starts_at,
        ends_at, published_at, changed_at)
      values (${id}, ${YEAR}, ${area.id}, 'public', 'Форум', 'Бібліотека', now(),
        now() + interval '3 hours', now(), now())`.execute(tx);
    await sql`insert into forum.room (id, forum_id, slug, name_uk, name_en, sort)
      values (${systemRandom.uuid()}, ${id}, 'blakytnyi', 'Блакитний зал', 'Blue room', 0)`.execute(
      tx,
    );
  });
  return { id, areaId: area.id };
}

/** Answers the short address that stands on the wall. */
async function open(desk: Page, forum: ForumId): Promise<string> {
  await desk.goto(`/desk/forum/${forum}/live`);
  await lookAtWidths(desk, 'desk-halls');
  await desk.getByRole('button', { name: 'Відкрити' }).click();
  await desk.getByText('Оберіть зал.').first().waitFor();
  await desk.getByLabel('Зал').selectOption({ label: 'Блакитний зал' });
  await desk.getByRole('button', { name: 'Відкрити' }).click();
  await desk.getByText('Запитання відкрито.').waitFor();
  const [, code = ''] =
    /код ([2-9CHKMPTX]{3} [2-9CHKMPTX]{3})/.exec(await desk.innerText('main')) ?? [];
  return `/q/${code.replace(' ', '').toLowerCase()}`;
}

async function ask(telephone: Page, words: string): Promise<void> {
  await telephone.getByText('Поставити запитання').click();
  await telephone.getByLabel('Ваше запитання').fill(words);
  await telephone.getByRole('button', { name: 'Надіслати запитання' }).click();
  await telephone.getByText(/Запитання \d+ отримано/).waitFor();
}

function votes(page: Page, words: string) {
  return page.locator('.hall-list > li', { hasText: words }).locator('button b');
}

describe('the questions of a hall', () => {
  staffJourneyApart(
    'are asked from telephones without an account, looked at, supported, read from the wall, and what had no answer gets a deadline',
    async ({ enter, house, visit }) => {
      const forum = await plantForum(house);
      const organiser = { role: 'forum-organiser', areaId: forum.areaId } as const;
      const { page: desk } = await enter(organiser, { width: 1440 });
      const short = await open(desk, forum.id);

      const wall = await visit({ width: 1440 });
      await wall.goto(WALL);
      const telephone = await visit({ width: 320 });
      await telephone.goto(short);
      await telephone.getByText('Наживо').waitFor();
      await telephone.getByText('Поставити запитання').click();
      await telephone.getByRole('button', { name: 'Надіслати запитання' }).click();
      await telephone.getByText('Напишіть, про що хочете запитати.').first().waitFor();
      await look(telephone, 'hall-refused-320');
      await telephone.goto(HALL);
      await ask(telephone, FIRST);
      await telephone.getByText('Чекає на ведучого').waitFor();
      await look(telephone, 'hall-asked-320');

      // It comes to the desk by itself, and goes to everybody by one key.
      const row = desk.locator('[data-question]', { hasText: FIRST });
      await row.getByRole('button', { name: /^Показати/ }).waitFor();
      await look(desk, 'desk-hall-waiting');
      await desk.keyboard.press('j');
      await desk.keyboard.press('a');
      await wall.getByText(FIRST).waitFor();
      await votes(telephone, FIRST).waitFor();

      // An old telephone has no script, and one vote all the same.
      const old = await visit({ width: 320, javascript: false });
      await old.goto(HALL);
      await old.getByRole('button', { name: /Підтримати запитання 1/ }).click();
      await old.getByText('Зараховано.').waitFor();
      expect(await votes(old, FIRST).innerText()).toBe('1');
      await ask(old, SECOND);
      await expect.poll(() => votes(telephone, FIRST).innerText()).toBe('1');
      await expect.poll(() => wall.locator('.wall-list b').first().innerText()).toBe('1');

      // The Wi-Fi of the hall goes away under the thumb, and comes back.
      await telephone.context().setOffline(true);
      await telephone.getByRole('button', { name: /Підтримати запитання 1/ }).click();
      await telephone.getByText('Надсилаємо').waitFor();
      await telephone.context().setOffline(false);
      await expect
        .poll(() => wall.locator('.wall-list b').first().innerText(), { timeout: 20_000 })
        .toBe('2');

      await lookAt(await visit(), HALL, 'hall');
      await lookAt(await visit(), `/forum/${YEAR}/live`, 'halls');

      await desk
        .locator('[data-question]', { hasText: FIRST })
        .getByRole('button', { name: /^Зачитати/ })
        .click();
      await wall.locator('.wall-reading', { hasText: FIRST }).waitFor();
      await look(wall, 'wall-reading-1440');
      await desk
        .locator('[data-question]', { hasText: FIRST })
        .getByRole('button', { name: /^Відповіли/ })
        .click();
      await desk.getByText('Відповіли: 1').waitFor();

      await desk.getByText('Завершити розмову').click();
      await desk.getByRole('button', { name: 'Так, завершити' }).click();
      await desk.getByText('Розмову завершено.').first().waitFor();
      await telephone.getByRole('heading', { name: 'Розмову із залою завершено' }).waitFor();
      await expect
        .poll(async () => {
          await old.goto(HALL);
          return await old.locator('#own').innerText();
        })
        .toContain('Передано на письмову відповідь');
      await lookAt(old, HALL, 'hall-over');
      await desk.reload();
      await lookAtWidths(desk, 'desk-hall-over');
    },
  );
});
