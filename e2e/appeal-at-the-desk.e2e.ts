import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { submitAppeal } from '#modules/appeals/use-cases/submit-appeal.ts';
import { lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourneyApart } from './support/staff.ts';

describe('an appeal at the desk', () => {
  staffJourneyApart(
    'gives its public problem to a report with its author’s consent: said at the desk, or pressed under the code',
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
      const id = house.context.receipts.of('appeal', told).id;
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
      await open.click();
      await page.getByText('Не світять ліхтарі біля школи.').first().waitFor();
      await page.getByRole('link', { name: /^Звернення В-\d+/ }).click();
      await page.getByText('Біля школи не світять ліхтарі.').waitFor();
    },
  );

  for (const javascript of [false, true]) {
    staffJourneyApart(
      `that came by post is entered at the desk, ${javascript ? 'by keyboard' : 'without JavaScript'}, and its author reads of it with the code`,
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
