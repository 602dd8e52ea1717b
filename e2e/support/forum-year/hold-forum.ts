import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openReceipt } from '../open-receipt.ts';
import { COFFEE } from './call-for-talks.ts';
import { ROOMS, YEAR } from './prepare-forum.ts';

const QUESTION = 'Коли дільничний офіцер прийматиме в суботу?';

/** A ticket for two, without a name. Answers its code. */
export async function comeToForum(desk: Page, forum: string, visitor: Page): Promise<string> {
  await desk.goto(`${forum}/registration`);
  await desk.getByLabel('На форум записуються').check();
  await desk.getByLabel(/^Скільки людей уміститься/).fill('60');
  await desk.getByRole('button', { name: 'Зберегти' }).click();
  await desk.getByText('Збережено.').waitFor();
  await visitor.goto(`/forum/${YEAR}`);
  await visitor.getByRole('link', { name: 'Записатися' }).click();
  await visitor.getByLabel('Скільки вас прийде?').fill('2');
  await visitor.getByRole('button', { name: 'Записатися' }).click();
  // Without scripts a browser makes no key for the form.
  await visitor.getByText('Місць поки не взято').waitFor();
  await visitor.getByRole('button', { name: 'Записатися' }).click();
  return await visitor.locator('.ticket-code').innerText();
}

/** The fast lane of the media, which is no gate. */
export async function welcomePress(officer: Page, forum: string, visitor: Page): Promise<void> {
  await visitor.goto(`/forum/${YEAR}/press/accreditation`);
  await visitor.getByLabel(/^Ім’я та прізвище/).fill('Ірина Приклад');
  await visitor.getByLabel(/^Медіа/).fill('Вигаданий вісник');
  await visitor.getByLabel('Фотографуватиму').check();
  await visitor.getByLabel(/^Електронна пошта/).fill('iryna@example.org');
  await visitor.getByRole('button', { name: 'Надіслати' }).click();
  await visitor.getByRole('heading', { name: 'Отримали' }).waitFor();
  await officer.goto(`${forum}/press`);
  await officer.getByRole('link', { name: /Ірина Приклад/ }).click();
  await officer.getByLabel('Підтвердити').check();
  await officer.getByRole('button', { name: 'Надіслати відповідь' }).click();
  await officer.getByText('Відповідь збережено.').waitFor();
}

/** The light is out in the library: who comes in is kept in the telephone, and sent when the network is back. */
export async function letInWithoutNetwork(
  door: Page,
  forum: string,
  ticket: string,
): Promise<void> {
  await door.goto(`${forum}/registration`);
  await door.getByRole('link', { name: 'Відмічати на вході' }).click();
  const state = door.locator('[data-offline-state]');
  await expect.poll(() => state.innerText()).toContain('Завантажено квитків: 2');
  await door.context().setOffline(true);
  await door.getByLabel('Квиток').fill(ticket);
  await door.getByLabel('Скільки людей').fill('2');
  await door.getByRole('button', { name: 'Впустити', exact: true }).click();
  await door.getByText('Ласкаво просимо').waitFor();
  await door.context().setOffline(false);
  await expect.poll(() => state.innerText(), { timeout: 20_000 }).toContain('Усе надіслано');
}

/** Nobody had the time to answer: the question goes on with a deadline, where everybody can follow it. */
export async function askTheHall(desk: Page, forum: string, telephone: Page): Promise<void> {
  await desk.goto(`${forum}/live`);
  await desk.getByLabel('Зал').selectOption({ label: ROOMS[0] });
  await desk.getByRole('button', { name: 'Відкрити' }).click();
  await desk.getByText('Запитання відкрито.').waitFor();
  await telephone.goto(`/forum/${YEAR}/live`);
  await telephone.getByRole('link', { name: ROOMS[0] }).click();
  const hall = new URL(telephone.url()).pathname;
  await telephone.getByText('Поставити запитання').click();
  await telephone.getByLabel('Ваше запитання').fill(QUESTION);
  await telephone.getByRole('button', { name: 'Надіслати запитання' }).click();
  await telephone.getByText('Чекає на ведучого').waitFor();
  const row = desk.locator('[data-question]', { hasText: QUESTION });
  await row.getByRole('button', { name: /^Показати/ }).click();
  await expect
    .poll(async () => {
      await telephone.goto(hall);
      return await telephone.locator('.hall-list').allInnerTexts();
    })
    .toEqual([expect.stringContaining(QUESTION)]);
  await desk.getByText('Завершити розмову').click();
  await desk.getByRole('button', { name: 'Так, завершити' }).click();
  await desk.getByText('Розмову завершено.').first().waitFor();
  await expect
    .poll(async () => {
      await telephone.goto(hall);
      return await telephone.locator('#own').innerText();
    })
    .toContain('Передано на письмову відповідь, строк — до');
}

interface Speaker {
  readonly visitor: Page;
  readonly code: string;
}

/** What the talk leaves. Answers where everybody reads it. */
export async function publishPassport(
  desk: Page,
  forum: string,
  { visitor, code }: Speaker,
): Promise<string> {
  await openReceipt(visitor, code);
  await visitor.getByRole('button', { name: /Паспорт інновації/ }).click();
  await visitor.getByLabel(/^Яку проблему/).fill('Жителі не знали свого дільничного офіцера.');
  await visitor.getByLabel(/^Що зробили/).fill('Щомісяця пили каву разом.');
  await visitor.getByLabel(/^Кроки/).fill('Домовитися з кав’ярнею\nПокликати людей');
  await visitor.getByLabel(/^Скільки коштує/).fill('Безкоштовно');
  await visitor.getByLabel(/^Що вийшло/).fill('Сорок запитань за рік.');
  await visitor.getByLabel(/^Як це виміряли/).fill('Журнал запитань.');
  await visitor.getByRole('button', { name: 'Надіслати' }).click();
  await visitor.getByText('Надіслано. Організатор перегляне').waitFor();
  await desk.goto(`${forum}/innovations`);
  await desk.getByRole('link', { name: COFFEE }).click();
  await desk.getByLabel('Оприлюднити').check();
  await desk.getByRole('button', { name: 'Зберегти' }).click();
  await desk.getByText('Збережено.').waitFor();
  await visitor.goto(`/innovations?year=${YEAR}`);
  await visitor.getByRole('link', { name: COFFEE }).click();
  return new URL(visitor.url()).pathname;
}
