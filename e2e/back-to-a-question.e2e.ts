import { describe, expect } from 'vitest';
import { look } from './support/look.ts';
import { press } from './support/press.ts';
import { keptDrafts, telephone } from './support/telephone.ts';
import { toPhotographs } from './support/to-photographs.ts';

describe('the browser’s «back» within a report', () => {
  telephone(
    'shows the questions that were answered, and keeps nothing on the device',
    async ({ page }) => {
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
      await toPhotographs(page, /^Собаки/);
      await press(page, 'Далі без світлин');
      await page.getByLabel('Розкажіть своїми словами').fill('Собаки біля школи.');
      await press(page, 'Далі');
      await press(page, 'Далі');
      await heading('Перевірте, чи все так');
      await page.goBack();
      await page.goBack();
      await page.getByLabel('Розкажіть своїми словами').waitFor();
      await page.goBack();
      await heading('Є світлини?');
      await look(page, 'report-back-320');
      for (let steps = 0; steps < 3; steps += 1) await page.goForward();
      await heading('Перевірте, чи все так');
      await press(page, 'Надіслати');
      const received = await page.locator('main code').first().innerText();
      await page.goBack();
      await heading('Це повідомлення вже надіслано');
      await press(page, 'Показати код ще раз');
      expect(await page.locator('main code').first().innerText()).toBe(received);
      expect(await keptDrafts(page)).toBe(0);

      // Forward opens the receipt: the tab remembers the code.
      await page.waitForURL('**/receipt');
      await page.goBack();
      await heading('Це повідомлення вже надіслано');
      await page.goForward();
      await expect.poll(() => page.locator('main code').first().innerText()).toBe(received);
      expect(new URL(page.url()).pathname).toBe('/receipt');
      await look(page, 'report-forward-320');

      // A person who follows a link to the page of codes wants to type another one.
      await page.evaluate(() => location.assign('/receipt'));
      await page.getByLabel('Код').waitFor();
      expect(await page.getByLabel('Код').inputValue()).toBe('');
      await page.reload();
      expect(await page.getByLabel('Код').inputValue()).toBe('');
      expect(await page.evaluate<unknown>(() => history.state)).toBeNull();
      expect(await keptDrafts(page)).toBe(0);
    },
  );

  telephone('shows nothing of what was told in confidence after a quick exit', async ({ page }) => {
    const words = 'Він б’є її щовечора.';
    await toPhotographs(page, /^Когось кривдять удома/);
    await press(page, 'Далі без світлин');
    await page.getByLabel('Розкажіть своїми словами').fill(words);
    await look(page, 'report-in-confidence-320');
    await press(page, 'Далі');
    await press(page, 'Далі');
    await page.getByText(words).waitFor();
    await press(page, 'Надіслати');
    const code = await page.locator('main code').first().innerText();
    await page.locator('[data-exit]').click();
    await page.waitForURL('**/month');
    // The first entry is the browser's blank page.
    const pages = await page.evaluate(() => history.length - 1);
    for (let back = 1; back < pages; back += 1) {
      await page.goBack();
      const html = await page.content();
      for (const secret of [words, code, 'Показати код']) expect(html).not.toContain(secret);
    }
    expect(pages).toBeGreaterThan(4);
    expect(await keptDrafts(page)).toBe(0);
  });

  telephone('shows the questions of an appeal, too', async ({ page }) => {
    await page.goto('/appeal');
    await page.getByLabel(/^Заява/).check();
    const hromada = page.getByLabel('Поліція якої громади має відповісти?');
    if ((await hromada.inputValue()) === '') await hromada.selectOption({ index: 1 });
    await press(page, 'Далі');
    const name = page.getByLabel('Прізвище, ім’я, по батькові');
    await name.fill('Вигадана Ганна Петрівна');
    await page.getByLabel('Місце проживання').fill('с. Вигадане');
    await press(page, 'Далі');
    const substance = page.getByLabel('Суть звернення');
    await substance.fill('Прошу перевірити.');
    await press(page, 'Далі');
    await page.getByRole('heading', { name: 'Чи є що додати?' }).waitFor();
    await page.goBack();
    await substance.waitFor();
    await page.goBack();
    await name.waitFor();
    for (let steps = 0; steps < 2; steps += 1) await page.goForward();
    await page.getByRole('heading', { name: 'Чи є що додати?' }).waitFor();
  });

  telephone(
    'says that there is no network where there is none, and that alone',
    async ({ page, network }) => {
      await toPhotographs(page, /^Собаки/);
      await press(page, 'Далі без світлин');
      await page.getByLabel('Розкажіть своїми словами').waitFor();
      await network.cut();
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Немає мережі' }).waitFor();
      expect(await keptDrafts(page)).toBe(0);
      await network.mend();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Є світлини?' }).waitFor();
    },
  );
});
