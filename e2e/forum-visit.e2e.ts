import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { type AreaId, type ForumId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { staffJourney } from './support/staff.ts';

/** No forum of the demonstration is in it. It begins in an hour. */
const YEAR = 2151;

interface PlantedForum {
  readonly id: ForumId;
  readonly areaId: AreaId;
}

async function plantForum({ context }: Installation): Promise<PlantedForum> {
  const area = context.areas.all.find(({ kind }) => kind === 'hromada');
  if (!area) throw new Error('a community without a hromada');
  const id = newId<'forum'>(systemRandom);
  await seeEverything(context.platform.database, (tx) =>
    sql`insert into forum.forum (id, year, area_id, status, title_uk, title_en, venue_uk, venue_en,
        starts_at, ends_at, published_at, changed_at)
      values (${id}, ${YEAR}, ${area.id}, 'public', 'Форум майбутнього', 'Forum to come', 'Бібліотека',
        'Library', now() + interval '1 hour', now() + interval '4 hours', now(), now())`.execute(
      tx,
    ),
  );
  return { id, areaId: area.id };
}

describe('coming to a forum', () => {
  staffJourney(
    'is a ticket without a name, a badge for whoever wants one, a fast lane for the press, and a certificate',
    async ({ enter, house, visit }) => {
      const forum = await plantForum(house);
      const { page: desk } = await enter({ role: 'forum-organiser', areaId: forum.areaId });
      await arrange(desk, forum.id);

      const hanna = await visit({ javascript: false, width: 320 });
      await lookAt(hanna, `/forum/${YEAR}/registration`, 'forum-registration');
      const code = await signUp(hanna);
      await sayForBadge(hanna);

      // The hall is full by now, which keeps nobody of the press out of the fast lane.
      const iryna = await visit({ javascript: false, width: 320 });
      await lookAt(iryna, `/forum/${YEAR}/press/accreditation`, 'press-accreditation');
      await askForPress(iryna);
      const { page: officer } = await enter({ role: 'press-officer', areaId: forum.areaId });
      await confirmPress(officer, forum.id);

      await printBadges(desk, forum.id);
      await letIn(desk, forum.id, code);
      await printCertificate(await visit({ javascript: false, width: 320 }), code);
    },
  );
});

async function arrange(desk: Page, id: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${id}/registration`);
  await desk.getByLabel('На форум записуються').check();
  await desk.getByLabel(/^Скільки людей уміститься/).fill('багато');
  await desk.getByRole('button', { name: 'Зберегти' }).click();
  await desk.getByText('Напишіть число від 1').first().waitFor();
  await lookAtWidths(desk, 'desk-registration-refused');
  await desk.getByLabel(/^Скільки людей уміститься/).fill('2');
  await desk.getByRole('button', { name: 'Зберегти' }).click();
  await desk.getByText('Збережено.').waitFor();
}

/** Two come together. Answers the code of their ticket. */
async function signUp(hanna: Page): Promise<string> {
  await hanna.goto(`/forum/${YEAR}`);
  await hanna.getByRole('link', { name: 'Записатися' }).click();
  await hanna.getByLabel('Скільки вас прийде?').fill('2');
  await hanna.getByRole('button', { name: 'Записатися' }).click();
  // Without scripts her browser made no key for the form.
  await hanna.getByText('Місць поки не взято').waitFor();
  await hanna.getByRole('button', { name: 'Записатися' }).click();
  await hanna.getByText('Спершу спитайте').waitFor();
  await lookAtWidths(hanna, 'forum-ticket');
  return await hanna.locator('.ticket-code').innerText();
}

async function sayForBadge(hanna: Page): Promise<void> {
  await hanna.setViewportSize({ width: 320, height: 568 });
  await hanna.getByRole('button', { name: 'Бейдж і фотографування' }).click();
  await lookAtWidths(hanna, 'forum-badges');
  await hanna.getByRole('button', { name: 'Змінити бейдж людини 1' }).click();
  await hanna.getByLabel('Можна фотографувати').check();
  await hanna.getByLabel(/^Ім’я на бейджі/).fill('Ганна Зразкова');
  await lookAtWidths(hanna, 'forum-badge-form');
  await hanna.getByRole('button', { name: 'Зберегти' }).click();
  await hanna.getByText('Збережено.').waitFor();
  await hanna.getByRole('button', { name: 'Змінити бейдж людини 2' }).click();
  await hanna.getByLabel('Не фотографувати').check();
  await hanna.getByRole('button', { name: 'Зберегти' }).click();
  await hanna.getByText('Людина 2, без імені').waitFor();
  await hanna.getByRole('button', { name: 'До квитка' }).click();
  await hanna.getByText('Не фотографувати').waitFor();
}

async function askForPress(iryna: Page): Promise<void> {
  await iryna.goto(`/forum/${YEAR}/press/accreditation`);
  await iryna.getByLabel(/^Ім’я та прізвище/).fill('Ірина Приклад');
  await iryna.getByRole('button', { name: 'Надіслати' }).click();
  await iryna.getByText('Напишіть, яке це медіа.').first().waitFor();
  expect(await iryna.getByLabel(/^Ім’я та прізвище/).inputValue()).toBe('Ірина Приклад');
  await iryna.getByLabel(/^Медіа/).fill('Вигаданий вісник');
  await iryna.getByLabel('Зніматиму відео').check();
  await iryna.getByLabel(/^Електронна пошта/).fill('iryna@example.org');
  await iryna.getByRole('button', { name: 'Надіслати' }).click();
  await iryna.getByRole('heading', { name: 'Отримали' }).waitFor();
  await look(iryna, 'press-sent-320');
}

async function confirmPress(officer: Page, id: ForumId): Promise<void> {
  await officer.goto(`/desk/forum/${id}/press`);
  await lookAtWidths(officer, 'desk-press');
  await officer.getByRole('link', { name: /Ірина Приклад/ }).click();
  await officer.getByLabel('Підтвердити').check();
  await lookAtWidths(officer, 'desk-accreditation');
  await officer.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await officer.getByText('Відповідь збережено.').waitFor();
  // This house writes no letters: the ticket is handed over.
  await officer.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).waitFor();
}

async function printBadges(desk: Page, id: ForumId): Promise<void> {
  await desk.goto(`/desk/forum/${id}/badges`);
  await desk.getByText('Ганна Зразкова').waitFor();
  const press = desk.locator('.name-badge', { hasText: 'Ірина Приклад' });
  expect(await press.innerText()).toContain('ПРЕСА');
  expect(await desk.locator('.name-badge').count()).toBe(2 + 8);
  await lookAtWidths(desk, 'desk-badges');
}

async function letIn(desk: Page, id: ForumId, code: string): Promise<void> {
  await desk.goto(`/desk/forum/${id}/registration`);
  await desk.getByRole('link', { name: 'Відмічати на вході' }).click();
  const state = desk.locator('[data-offline-state]');
  await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 2');
  await desk.getByLabel('Квиток').fill(code);
  await desk.getByLabel('Скільки людей').fill('2');
  await desk.getByRole('button', { name: 'Впустити', exact: true }).click();
  await desk.getByText('Ласкаво просимо').waitFor();
  await expect.poll(() => state.innerText()).toContain('Усе надіслано');
}

async function printCertificate(visitor: Page, code: string): Promise<void> {
  await visitor.goto(`/forum/${YEAR}/certificate`);
  await visitor.getByLabel(/^Код квитка/).fill(code);
  await visitor.getByRole('button', { name: 'Відкрити' }).click();
  await visitor.getByLabel(/^Впишіть тут/).fill('Ганна Зразкова');
  // No form is there that could send it.
  expect(await visitor.locator('form').count()).toBe(0);
  await lookAtWidths(visitor, 'forum-certificate');
}
