import type { Page } from 'playwright-core';
import { photograph } from './photograph.ts';

/** Where somebody reports, what, and in which words. */
export interface Darkness {
  readonly category: RegExp;
  /** What they type to find the place, and how its row begins. */
  readonly place: string;
  readonly words: string;
}

const pressed = (page: Page) => (name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

/** From the first question of the form to the photograph, which is chosen and not sent yet. */
export async function tellWhere(page: Page, { category, place }: Darkness): Promise<void> {
  const press = pressed(page);
  await page.goto('/report/new');
  await page.getByRole('button', { name: category }).click();
  await page.getByRole('searchbox').fill(place);
  await press('Знайти');
  await page
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .first()
    .click();
  await page.getByLabel('Як знайти це місце').fill('біля школи');
  await press('Далі');
  await page.locator('input[type=file]').setInputFiles(await photograph('lamp.jpg'));
}

/** The whole form, to the code. */
export async function reportDarkness(page: Page, darkness: Darkness): Promise<string> {
  const press = pressed(page);
  await tellWhere(page, darkness);
  await press('Додати світлини');
  await press('Далі');
  await page.getByLabel('Розкажіть своїми словами').fill(darkness.words);
  await press('Далі');
  await press('Далі');
  await press('Надіслати');
  await page.getByRole('heading', { level: 1, name: 'Отримано' }).waitFor();
  return (await page.locator('.receipt-code').innerText()).trim();
}

/** At the page of a report: closed as mended, in these words. */
export async function sayMended(desk: Page, words: string): Promise<void> {
  await desk.getByRole('button', { name: 'Виправлено', exact: true }).click();
  await desk.getByLabel('Що прочитає людина').fill(words);
  await desk.getByRole('button', { name: 'Закрити: виправлено' }).click();
  await desk.getByText('Відповідь надіслано').waitFor();
}
