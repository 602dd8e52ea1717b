import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newId } from '../src/kernel/ids.ts';
import { lastDayOf } from '../src/modules/appeals/domain/legal-clocks.ts';
import { submitAppeal } from '../src/modules/appeals/use-cases/submit-appeal.ts';
import { formatDay } from '../src/platform/i18n/dates.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
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

async function openReceipt(page: Page, code: string): Promise<void> {
  await page.goto('/receipt');
  await page.getByLabel('Код').fill(code);
  await page.getByRole('button', { name: 'Показати' }).click();
}

describe('an appeal', () => {
  staffJourneyApart(
    'with a file, on a small telephone without JavaScript, runs through its clocks to a letter, and its author reads the answer',
    { timeout: 180_000 },
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
      await page.getByText('Доручено. Виконавець і автор про це дізнаються.').waitFor();

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
    { timeout: 180_000 },
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
    { timeout: 60_000 },
    async ({ house, visit }) => {
      const { context } = house;
      const areaId = context.areas.all.find(({ kind }) => kind === 'settlement')?.id;
      if (!areaId) throw new Error('no village');
      const key = newId<'sender-key'>(context.platform.random);
      await residentReports(house, { key, words: 'Біля школи темно.', place: { areaId } });
      const author = await visit({ javascript: false, width: 320 });
      await openReceipt(author, context.receipts.codeOf(key));
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

  staffJourneyApart(
    'gives its public problem to a report with its author’s consent: said at the desk, or pressed under the code',
    { timeout: 120_000 },
    async ({ enter, house, visit }) => {
      const areaId = house.context.areas.all.find(({ kind }) => kind === 'hromada')?.id;
      if (!areaId) throw new Error('no hromada');
      const key = newId<'sender-key'>(house.context.platform.random);
      const author = await visit({ javascript: false, width: 320 });
      const choose = async (page: Page) => {
        await page.getByLabel('Про що').selectOption({ index: 1 });
        await page.getByLabel('Де це').selectOption({ index: 1 });
        await page.getByLabel('Що не так').fill('Не світять ліхтарі біля школи.');
        await page.getByRole('button', { name: 'Перевірити' }).click();
        await page.getByText('Саме це стане повідомленням').first().waitFor();
      };
      const send = async (sent: typeof key) => {
        const submitted = await submitAppeal(house.context, {
          key: sent,
          kind: 'application',
          areaId,
          name: 'Вигадана Ганна Петрівна',
          residence: 'с. Вигадане, вул. Миру, 4',
          substance: 'Біля школи не світять ліхтарі.',
          answerWay: 'page',
          email: 'hanna@example.org',
          phone: '',
          benefit: '',
          files: [],
          language: 'uk',
        });
        if (!submitted.ok) throw new Error(submitted.refusal);
        return submitted.value.code;
      };
      await openReceipt(author, await send(key));
      await author.getByRole('button', { name: 'Зробити повідомлення про проблему' }).click();
      await lookAtWidths(author, 'appeal-share');
      await choose(author);
      await lookAtWidths(author, 'appeal-share-check');
      await author.getByRole('button', { name: 'Погоджуюся, зробити повідомлення' }).click();
      const made = await author.getByText(/зроблено повідомлення без імені/).innerText();
      await lookAtWidths(author, 'appeal-shared');
      const reportCode = /(?:\d{4} ){3}\d{4}/.exec(made)?.[0] ?? '';
      await expect
        .poll(async () => {
          await openReceipt(author, reportCode);
          return await author.locator('main').innerText();
        })
        .toContain('Не світять ліхтарі біля школи.');
      expect(await author.locator('main').innerText()).not.toContain('Вигадан');

      const told = newId<'sender-key'>(house.context.platform.random);
      await send(told);
      const { page } = await enter({ role: 'coordinator', areaId });
      const id = house.context.receipts.idOf<'appeal'>(told);
      await page.goto(`/desk/appeals/${id}`);
      await page.getByRole('link', { name: 'Зробити повідомлення' }).click();
      await lookAt(page, new URL(page.url()).pathname, 'desk-appeal-share');
      await page.goto(`/desk/appeals/${id}/report`);
      await choose(page);
      await page.getByRole('button', { name: 'Зробити повідомлення' }).click();
      await page.getByRole('alert').getByText('Без згоди повідомлення не роблять').waitFor();
      await lookAtWidths(page, 'desk-appeal-share-check');
      await page.getByLabel('Автор звернення погодився').check();
      await page.getByRole('button', { name: 'Зробити повідомлення' }).click();
      await page.getByText('Згоду записано.').waitFor();
      const open = page.getByRole('link', { name: 'Відкрити повідомлення' });
      await expect
        .poll(async () => {
          await page.goto(`/desk/appeals/${id}`);
          return await open.count();
        })
        .toBe(1);
      await lookAtWidths(page, 'desk-appeal-shared');
      await open.click();
      await page.getByText('Не світять ліхтарі біля школи.').first().waitFor();
      await lookAtWidths(page, 'desk-report-of-appeal');
      await page.getByRole('link', { name: /^Звернення В-\d+/ }).click();
      await page.getByText('Біля школи не світять ліхтарі.').waitFor();
    },
  );

  for (const javascript of [false, true]) {
    staffJourneyApart(
      `that came by post is entered at the desk, ${javascript ? 'by keyboard' : 'without JavaScript'}, and its author reads of it with the code`,
      { timeout: 120_000 },
      async ({ enter, house, visit }) => {
        const areaId = house.context.areas.all.find(({ kind }) => kind === 'hromada')?.id;
        if (!areaId) throw new Error('no hromada');
        const { page } = await enter({ role: 'coordinator', areaId }, { javascript });
        await page.goto('/desk/appeals/new');
        if (javascript) await lookAt(page, '/desk/appeals/new', 'desk-appeal-entry');
        await page.goto('/desk/appeals/new');
        await page.getByLabel('Поштою', { exact: true }).check();
        await page.getByLabel('Заява').check();
        const hour = page.getByLabel('Година надходження');
        const day = page.getByLabel('День надходження');
        const today = await day.inputValue();
        await day.fill(Temporal.PlainDate.from(today).add({ days: 1 }).toString());
        await page.getByLabel('Суть звернення').fill('Прошу полагодити огорожу.');
        await page.getByLabel('Листом на місце проживання').check();
        await page.getByLabel('Скани або додатки').setInputFiles({
          name: 'скан.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('Скан листа.'),
        });
        await page.getByLabel('Прізвище, ім’я, по батькові').press('Enter');
        await page.getByRole('alert').getByText('Це пізніше, ніж зараз').waitFor();
        await page.getByText('скан.txt').waitFor();
        expect(await hour.inputValue()).toMatch(/^\d\d:\d\d$/);
        await day.fill(Temporal.PlainDate.from(today).subtract({ days: 7 }).toString());
        await page.getByLabel('Прізвище, ім’я, по батькові').fill('Вигаданий Іван Петрович');
        await page.getByLabel('Прізвище, ім’я, по батькові').press('Enter');
        await page.getByText('У зверненні бракує того, чого вимагає стаття 5').waitFor();
        await page.getByText('підпис і дата').waitFor();
        if (javascript) await lookAtWidths(page, 'desk-appeal-entry-lacks');
        await page.getByRole('button', { name: 'Зареєструвати й отримати код' }).click();
        await page.getByRole('heading', { name: 'Звернення зареєстровано' }).waitFor();
        const code = await page.locator('.slip-code').innerText();
        expect(code).toMatch(/^(?:\d{4} ){3}\d{4}$/);
        expect(page.url()).not.toMatch(/\d{16}|\?/);
        if (javascript) await lookAtWidths(page, 'desk-appeal-entered');
        await page.reload();
        expect(await page.locator('.slip-code').innerText()).toBe(code);
        const author = await visit({ javascript: false, width: 320 });
        await openReceipt(author, code);
        await author.getByRole('heading', { name: 'Звернення зареєстровано' }).waitFor();
      },
    );
  }
});
