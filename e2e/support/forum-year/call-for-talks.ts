import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openReceipt } from '../open-receipt.ts';
import { TRACKS, YEAR } from './prepare-forum.ts';

export const COFFEE = 'Кава з поліцейським';
export const LESSON = 'Урок безпеки';

interface Offered {
  readonly title: string;
  readonly track: number;
  readonly name: string;
}

/** A draft and what was lacking, behind its code: without an account and without JavaScript. Answers the code. */
export async function offerTalk(page: Page, { title, track, name }: Offered): Promise<string> {
  await page.goto(`/forum/${YEAR}/call`);
  await page.getByRole('link', { name: 'Почати' }).click();
  await page.getByLabel('Як називається виступ').fill(title);
  await page.getByLabel('виступ, 20 хвилин').check();
  await page.getByLabel('Ваше ім’я').fill(name);
  await page.getByLabel('Ваша пошта').fill(`speaker${track}@example.org`);
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await page.getByRole('heading', { name: 'Чернетку збережено' }).waitFor();
  const code = (await page.locator('.receipt-code').innerText()).trim();
  await openReceipt(page, code);
  await page.getByRole('button', { name: 'Змінити: Про виступ' }).click();
  await page.getByLabel(TRACKS[track] ?? '').check();
  await page.getByLabel('Короткий зміст').fill('Що робили, що вийшло, як це повторити.');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
  await page.getByRole('button', { name: 'Подати пропозицію' }).click();
  await page.getByText('Пропозицію подано.').waitFor();
  return code;
}

/** One side reads each without its author, and says what it is worth. */
export async function reviewTalks(page: Page, forum: string): Promise<void> {
  for (const title of [COFFEE, LESSON]) {
    await page.goto(`${forum}/review`);
    await page.getByRole('link', { name: title }).click();
    expect(await page.locator('main').innerText()).not.toMatch(/Зразкова|Приклад/);
    await page.getByRole('group', { name: 'Користь для громади' }).getByLabel('5').check();
    await page.getByRole('button', { name: 'Зберегти оцінку' }).click();
    await page.getByText('Дякуємо, оцінку збережено.').waitFor();
  }
}

interface Speakers {
  readonly visitor: Page;
  readonly codes: readonly string[];
}

/** Both are taken, and both who offered them say that they come. */
export async function decideTalks(page: Page, forum: string, speakers: Speakers): Promise<void> {
  for (const title of [COFFEE, LESSON]) {
    await page.goto(`${forum}/talks`);
    await page.getByRole('link', { name: title }).click();
    await page.getByLabel('Беремо до програми').check();
    await page.getByRole('button', { name: 'Вирішити', exact: true }).click();
    await page.getByText(/^Вирішено\. Листів цей сайт не надсилає/).waitFor();
  }
  for (const code of speakers.codes) {
    await openReceipt(speakers.visitor, code);
    await speakers.visitor.getByRole('button', { name: 'Підтверджую, буду' }).click();
    await speakers.visitor.getByText('Ви в програмі форуму.').waitFor();
  }
}
