import type { Page } from 'playwright-core';
import { ACTION } from './agree-plan.ts';
import { beginForum, makePublic } from './prepare-forum.ts';

/** By the link alone: the owner takes it on, and later says with evidence that it is done. */
export async function takeOnAndReport(desk: Page, action: string, owner: Page): Promise<void> {
  await desk.goto(action);
  await desk.getByRole('button', { name: 'Дати посилання: Іван Вигаданий' }).click();
  const link = await desk.getByRole('textbox', { name: 'Посилання для відповіді' }).inputValue();
  await owner.goto(new URL(link).pathname);
  await owner.getByLabel('Так, беруся').check();
  await owner.getByRole('button', { name: 'Надіслати' }).click();
  await owner.getByText('Дякуємо, вашу відповідь записано').waitFor();
  await owner.getByLabel('Виконано, прошу підтвердити').check();
  await owner.getByLabel('Що зроблено').fill('Дванадцять ранків у дванадцяти селах.');
  await owner.locator('[name=link]').fill('https://example.org/kava');
  await owner.getByLabel('Показник зараз').fill('12');
  await owner.getByRole('button', { name: 'Надіслати' }).click();
  await owner.getByText('Чекаємо, доки це підтвердить інша сторона.').waitFor();
}

export async function confirmDone(community: Page, action: string): Promise<void> {
  await community.goto(`${action}/confirm`);
  await community.getByLabel('Так, виконано').check();
  await community.getByRole('button', { name: 'Записати' }).click();
  await community.getByText('Інша сторона підтвердила: виконано').waitFor();
}

/** The next forum’s page opens with what became of what was promised at this one, and leads to each promise. */
export async function openNextForum(organiser: Page, year: number, reader: Page): Promise<void> {
  await beginForum(organiser, year);
  await makePublic(organiser);
  await reader.goto(`/forum/${year}`);
  await reader.getByRole('heading', { name: 'Що стало з обіцяним минулого разу' }).waitFor();
  await reader.getByText('Виконано: 1').waitFor();
  await reader.getByRole('link', { name: `Увесь підсумок плану на ${year} рік` }).click();
  await reader.getByRole('link', { name: ACTION }).first().click();
  await reader.getByText('Дванадцять ранків у дванадцяти селах.').first().waitFor();
}
