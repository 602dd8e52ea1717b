import type { Page } from 'playwright-core';
import { press } from './press.ts';

/** From the first question to the one about photographs. */
export async function toPhotographs(page: Page, category: RegExp): Promise<void> {
  await page.getByRole('button', { name: category }).click();
  await page.getByRole('heading', { level: 1, name: 'Де це?' }).waitFor();
  await page.getByRole('searchbox').fill('Білолісся');
  await press(page, 'Знайти');
  await page
    .getByRole('button', { name: /^Білолісся/ })
    .first()
    .click();
  await page.getByLabel('Як знайти це місце').fill('біля школи, навпроти зупинки');
  await press(page, 'Далі');
  await page.getByRole('heading', { level: 1, name: 'Є світлини?' }).waitFor();
}
