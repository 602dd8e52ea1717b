import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { AreaId } from '#kernel/ids.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';

export const TODAY = Temporal.Now.plainDateISO('Europe/Kyiv');
/** The next nineteenth of December but one: its call is open, and its hour is still to come on whatever day this runs. */
export const YEAR = TODAY.year + 1;
export const HROMADA = 'Річна громада';
export const TRACKS = [
  'Робота дільничних офіцерів',
  'Спілкування з громадою',
  'Діти та вразливі групи',
] as const;
export const ROOMS = ['Великий зал', 'Читальний зал'] as const;

export async function plantHromada({ context }: Installation): Promise<AreaId> {
  const planted = await plantAreas(context.platform, [
    { name: HROMADA, kind: 'hromada', slug: 'richna', shape: rectangle(35, 48, 35.4, 48.4) },
  ]);
  const id = planted.get(HROMADA);
  if (!id) throw new Error('it was planted');
  await expect.poll(() => context.areas.get(id)).toBeDefined();
  return id;
}

/** Three tracks, two rooms, a criterion, an open call; public from now on. Answers its page at the desk. */
export async function prepareForum(page: Page, year: number): Promise<string> {
  const forum = await beginForum(page, year);
  for (const track of TRACKS) await addPart(page, 'Додати напрям', track);
  for (const room of ROOMS) await addPart(page, 'Додати зал', room);
  await addPart(page, 'Додати критерій', 'Користь для громади');
  await page.getByRole('link', { name: 'Налаштувати прийом' }).click();
  await page.getByLabel(/^Відкривається/).fill(TODAY.toString());
  await page.getByLabel(/^Останній день/).fill(`${year}-12-01`);
  await page.getByLabel('Виступ, хвилин').fill('20');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Прийом пропозицій збережено.').waitFor();
  await makePublic(page);
  return forum;
}

export async function beginForum(page: Page, year: number): Promise<string> {
  await page.goto('/desk/forum/new');
  await page
    .getByLabel('Назва', { exact: true })
    .fill('Форум інновацій у роботі поліції з громадою');
  await page.getByLabel('Чий це форум').selectOption({ label: HROMADA });
  await page.getByLabel('День', { exact: true }).fill(`${year}-12-19`);
  await page.getByLabel('Початок').fill('11:00');
  await page.getByLabel('Кінець').fill('14:00');
  await page
    .getByLabel('Місце', { exact: true })
    .fill('Одеська обласна бібліотека імені Грушевського');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
  return new URL(page.url()).pathname;
}

export async function makePublic(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Оприлюднити' }).click();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Форум оприлюднено.').waitFor();
}

async function addPart(page: Page, link: string, name: string): Promise<void> {
  await page.getByRole('link', { name: link }).first().click();
  await page.getByLabel('Назва', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
}
