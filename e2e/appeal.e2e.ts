import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { lastDayOf } from '#modules/appeals/domain/legal-clocks.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { residentReports } from './support/residents-report.ts';
import { staffJourneyApart } from './support/staff.ts';

const NEXT = { name: 'Далі' };

/** From the first question to the last but one, as somebody answers who has read each. */
async function answer(page: Page, { residence }: { readonly residence: string }): Promise<void> {
  await page.goto('/appeal');
  await page.getByLabel(/^Заява/).check();
  const hromada = page.getByLabel('Поліція якої громади має відповісти?');
  if ((await hromada.inputValue()) === '') await hromada.selectOption({ index: 1 });
  await page.getByRole('button', NEXT).click();
  await page.getByLabel('Прізвище, ім’я, по батькові').fill('Вигадана Ганна Петрівна');
  await page.getByLabel('Місце проживання').fill(residence);
  await page.getByRole('button', NEXT).click();
  if (residence === '') {
    await page
      .getByRole('alert')
      .getByText(/де ви живете/)
      .waitFor();
    await page.getByRole('button', { name: 'Продовжити без цього' }).click();
  }
  await page
    .getByLabel('Суть звернення')
    .fill('Біля школи вночі їздять без світла.\nПрошу перевірити.');
  await page.getByRole('button', NEXT).click();
  await page.getByRole('heading', { name: 'Чи є що додати?' }).waitFor();
}

async function answerWay(page: Page): Promise<void> {
  await page.getByRole('button', NEXT).click();
  await page.getByLabel('Електронною поштою').check();
  await page.getByLabel('Електронна адреса').fill('hanna@example.org');
  await page.getByRole('button', NEXT).click();
  await page.getByRole('heading', { name: 'Перевірте, чи все так' }).waitFor();
}

describe('an appeal', () => {
  staffJourneyApart(
    'with a file, on a small telephone without JavaScript, runs through its clocks to a letter, and its author reads the answer',
    async ({ enter, house, visit }) => {
      const resident = await visit({ javascript: false, width: 320 });
      await lookAt(resident, '/appeal', 'appeal');
      await answer(resident, { residence: 'с. Вигадане, вул. Миру, 4' });
      const file = resident.locator('input[type=file]');
      await file.setInputFiles({
        name: 'програма.exe',
        mimeType: 'application/x-msdownload',
        buffer: Buffer.from('MZ\0\0'),
      });
      await resident.getByRole('button', { name: 'Додати файл' }).click();
      await resident
        .getByRole('alert')
        .getByText(/програма\.exe/)
        .waitFor();
      await file.setInputFiles({
        name: 'Додаток.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Номери машин.'),
      });
      await resident.getByRole('button', { name: 'Додати файл' }).click();
      await resident.getByText('Додаток.txt').waitFor();
      await lookAtWidths(resident, 'appeal-files');
      await answerWay(resident);
      await lookAtWidths(resident, 'appeal-check');
      await resident.getByRole('button', { name: 'Змінити: Прізвище' }).click();
      await resident.getByLabel('Місце проживання').fill('с. Вигадане, вул. Миру, 5');
      await resident.getByRole('button', NEXT).click();
      await resident.getByText('с. Вигадане, вул. Миру, 5').waitFor();
      await resident.getByRole('button', { name: 'Надіслати звернення' }).click();
      const code = await resident.locator('.receipt-code').innerText();
      expect(code).toMatch(/^(?:\d{4} ){3}\d{4}$/);
      expect(resident.url()).not.toMatch(/\d{16}/);
      await lookAtWidths(resident, 'appeal-received');

      const areaId = house.context.areas.all.find(({ kind }) => kind === 'hromada')?.id;
      if (!areaId) throw new Error('no hromada');
      const { page } = await enter({ role: 'police-head', areaId });
      await page.goto('/desk/appeals');
      await lookAt(page, '/desk/appeals', 'desk-appeals');
      await page.goto('/desk/appeals');
      await page.getByRole('link', { name: /В-1\/\d{4} · заява/ }).click();
      const address = new URL(page.url()).pathname;
      await page.getByText('Прошу перевірити.').waitFor();
      await lookAt(page, address, 'desk-appeal');
      await page.goto(address);
      const clocks = page.getByRole('table', { name: 'Строки за законом' });
      const received = house.context.workingDays.receivedOn(house.context.platform.clock.now());
      const last = (clock: 'full' | 'longest') =>
        lastDayOf(clock, received, house.context.workingDays);
      await clocks.getByText(formatDay('uk', last('longest'), { weekday: 'short' })).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Завантажити: Додаток.txt' }).click(),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toBe('Номери машин.');

      await page.getByRole('link', { name: 'Доручити виконавцю' }).click();
      await page.getByRole('button', { name: 'Записати й сказати авторові' }).click();
      await page.getByRole('alert').getByText('Виберіть, кому доручити').waitFor();
      await page.getByLabel('Кому доручити').selectOption({ index: 1 });
      await lookAtWidths(page, 'desk-appeal-register');
      await page.getByRole('button', { name: 'Записати й сказати авторові' }).click();
      await page
        .getByText('Доручено. Виконавець побачить це в «Моєму дні», автор — за кодом.')
        .waitFor();

      await page.getByRole('link', { name: 'Продовжити строк' }).click();
      await page.getByLabel('Нова контрольна дата').fill(last('longest').toString());
      await page.getByLabel('Слова для автора').fill('Чекаємо на запис із камери.');
      await page.getByRole('button', { name: 'Записати й сказати авторові' }).click();
      await page.getByText('Строк продовжено. Автор про це дізнається.').waitFor();
      await openReceipt(resident, code);
      await resident.getByRole('heading', { name: 'Строк розгляду продовжено' }).waitFor();
      await resident
        .getByText(formatDay('uk', last('longest')))
        .first()
        .waitFor();

      await page.getByRole('link', { name: 'Дати відповідь' }).click();
      const words = 'Перевірили: водія оштрафовано.\nБіля школи стоятиме патруль.';
      await page.getByLabel('Слова для автора').fill(words);
      await lookAtWidths(page, 'desk-appeal-answer');
      await page.getByRole('button', { name: 'Записати й сказати авторові' }).click();
      await page.getByText(/Відповідь дано/).waitFor();
      await lookAtWidths(page, 'desk-appeal-answered');
      const [letter] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Лист у Word (.docx)' }).click(),
      ]);
      const { value } = await mammoth.extractRawText({ path: await letter.path() });
      for (const said of ['Вигадана Ганна Петрівна', 'Біля школи стоятиме патруль.', 'оскаржити'])
        expect(value).toContain(said);
      await page.goto(`${address}/letter`);
      await look(page, 'appeal-letter');

      await openReceipt(resident, code);
      await resident.getByText('Біля школи стоятиме патруль.').waitFor();
      await resident.getByText('його можна оскаржити').waitFor();
      await lookAtWidths(resident, 'appeal-answered');
    },
  );

  staffJourneyApart(
    'that lacks something is told of it before it is sent, is taken all the same, and goes back with advice',
    async ({ enter, house, visit }) => {
      const resident = await visit({ javascript: false, width: 320 });
      await answer(resident, { residence: '' });
      await answerWay(resident);
      await resident.getByText('У зверненні бракує того, чого вимагає закон').waitFor();
      await lookAtWidths(resident, 'appeal-lacks');
      await resident.getByRole('button', { name: 'Надіслати як є' }).click();
      const code = await resident.locator('.receipt-code').innerText();

      const areaId = house.context.areas.all.find(({ kind }) => kind === 'hromada')?.id;
      if (!areaId) throw new Error('no hromada');
      const { page } = await enter({ role: 'coordinator', areaId });
      await page.goto('/desk');
      await page
        .getByRole('link', { name: /В-\d+\/\d{4} · заява/ })
        .first()
        .click();
      await page.getByText('У зверненні бракує того, що вимагає стаття 5').waitFor();
      await page.getByRole('link', { name: 'Повернути з порадою' }).click();
      expect(await page.getByLabel('Слова для автора').inputValue()).toContain('місце проживання');
      await page.getByRole('button', { name: 'Записати й сказати авторові' }).click();
      await page.getByText('Звернення повернуто з порадою.').waitFor();
      await openReceipt(resident, code);
      await resident.getByText('місце проживання').waitFor();
      await resident.getByRole('link', { name: 'Подати звернення ще раз' }).waitFor();
    },
  );

  staffJourneyApart(
    'is made of a report by its author, who has the code and says only then who they are',
    async ({ house, visit }) => {
      const { context } = house;
      const areaId = context.areas.all.find(({ kind }) => kind === 'settlement')?.id;
      if (!areaId) throw new Error('no village');
      const key = newId<'sender-key'>(context.platform.random);
      await residentReports(house, { key, words: 'Біля школи темно.', place: { areaId } });
      const author = await visit({ javascript: false, width: 320 });
      await openReceipt(author, context.receipts.of('report', key).code);
      await lookAtWidths(author, 'appeal-of-a-report');
      await author.getByRole('button', { name: 'Подати про це звернення' }).click();
      await author.getByRole('heading', { name: 'Подати звернення до поліції' }).waitFor();
      expect(author.url()).not.toContain('?');
      await author.getByLabel(/^Заява/).check();
      await author.getByRole('button', NEXT).click();
      await author.getByLabel('Прізвище, ім’я, по батькові').fill('Вигадана Ганна Петрівна');
      await author.getByLabel('Місце проживання').fill('с. Вигадане, вул. Миру, 4');
      await author.getByRole('button', NEXT).click();
      expect(await author.getByLabel('Суть звернення').inputValue()).toBe('Біля школи темно.');
    },
  );
});
