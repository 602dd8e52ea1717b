import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import type { Installation } from '../src/app.ts';
import type { TestStaff } from '../src/modules/identity/testing.ts';
import type { Visitor } from './support/browser.ts';
import { look } from './support/look.ts';
import { plantReportedHromada, type ReportedHromada } from './support/residents-report.ts';
import { type AtTheDesk, staffJourneyApart } from './support/staff.ts';

interface Desks {
  readonly house: Installation;
  readonly enter: (staff: TestStaff, visitor?: Visitor) => Promise<AtTheDesk>;
}

/** Nina at work: a coordinator has said that the card is hers. */
async function nina({ enter }: Desks, { id, card }: ReportedHromada, visitor: Visitor) {
  const staff = { name: 'Ніна Вигадана', role: 'district-officer', areaId: id } as const;
  const { page, actor } = await enter(staff, visitor);
  const coordinator = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId: id });
  await coordinator.page.goto(`/desk/officers/${card}/service`);
  await coordinator.page.getByLabel('Чия це картка').selectOption(actor.id);
  await coordinator.page.getByRole('button', { name: 'Зберегти' }).click();
  await coordinator.page.getByText('Обліковий запис змінено.').waitFor();
  return page;
}

/** From the first question to the code. */
async function report(page: Page, beat: string, words: string): Promise<string> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto('/report/new');
  await page.getByRole('button', { name: /^Темно/ }).click();
  await page.getByRole('searchbox').fill(beat);
  await press('Знайти');
  await page
    .getByRole('button', { name: new RegExp(`^${beat}`) })
    .first()
    .click();
  await page.getByLabel('Як знайти це місце').fill('біля школи');
  await press('Далі');
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#246' } });
  const buffer = await picture.jpeg().toBuffer();
  const photograph = { name: 'lamp.jpg', mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]').setInputFiles(photograph);
  await press('Додати світлини');
  await press('Далі');
  await page.getByLabel('Розкажіть своїми словами').fill(words);
  await press('Далі');
  await press('Далі');
  await press('Надіслати');
  await page.getByRole('heading', { level: 1, name: 'Отримано' }).waitFor();
  return (await page.locator('.receipt-code').innerText()).trim();
}

async function openReceipt(page: Page, code: string): Promise<void> {
  await page.goto('/receipt');
  await page.getByLabel('Код').fill(code);
  await page.getByRole('button', { name: 'Показати' }).click();
}

async function answer(desk: Page, step: string, send: string, words: string): Promise<void> {
  await desk.getByRole('link', { name: step, exact: true }).click();
  await desk.getByLabel('Що прочитає людина').fill(words);
  await desk.getByRole('button', { name: send }).click();
  await desk.getByText('Відповідь надіслано').waitFor();
}

describe('a problem that a resident reports', () => {
  staffJourneyApart(
    'is seen live by the officer of that beat, answered, read by the code, said to be not mended, and open again',
    { timeout: 240_000 },
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, 'Ставківська', {
        west: 32.6,
        badge: 7_801_100,
      });
      const desk = await nina({ enter, house }, hromada, {});
      await desk.goto('/desk/reports?view=mine');
      await desk.getByText('У вас нічого немає').waitFor();
      await desk.getByText('наживо').waitFor();

      const telephone = await visit({ width: 320 });
      const code = await report(telephone, 'Ставківська північна', 'Біля школи темно.');

      await desk.getByRole('link', { name: 'Щось змінилося — оновити' }).click();
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      await desk.getByText('Біля школи темно.').waitFor();
      const address = desk.url();
      await answer(desk, 'Виправлено', 'Закрити: виправлено', 'Лампу замінили сьогодні вранці.');

      await openReceipt(telephone, code);
      await telephone.getByRole('heading', { level: 1, name: 'Виправлено' }).waitFor();
      await telephone.getByText('Лампу замінили сьогодні вранці.').waitFor();
      // Who it was, by her card; never an account.
      const steps = telephone.locator('.entries');
      const card = await steps.getByRole('link', { name: 'Ніна Ставківська' }).getAttribute('href');
      expect(card).toBe('/officer/nina-stavkivska');
      expect(await telephone.content()).not.toContain('Вигадана');
      await look(telephone, 'receipt-resolved-320');
      await telephone.getByRole('button', { name: 'Відкрити знову' }).click();
      await telephone.getByText('Напишіть кілька слів').first().waitFor();
      await telephone.getByLabel('Що лишилося').fill('Знову темно: засвітилась і згасла.');
      await telephone.getByRole('button', { name: 'Відкрити знову' }).click();
      await telephone.getByText('повідомлення відкрито знову').waitFor();
      await look(telephone, 'receipt-reopened-320');

      await desk.goto('/desk/reports?view=reopened');
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      expect(desk.url()).toBe(address.replace(/[?#].*$/, ''));
      await desk.getByText('Знову темно: засвітилась і згасла.').waitFor();
      await desk.getByText('не виправлено').first().waitFor();
    },
  );

  staffJourneyApart(
    'takes the same way without JavaScript on both sides',
    { timeout: 240_000 },
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, 'Польова', {
        west: 32.0,
        badge: 7_801_200,
      });
      const plain = { width: 320, javascript: false } as const;
      const desk = await nina({ enter, house }, hromada, plain);
      const telephone = await visit(plain);
      const code = await report(telephone, 'Польова північна', 'Темно на розі.');
      await desk.goto('/desk/reports?view=mine');
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      await answer(desk, 'Виправлено', 'Закрити: виправлено', 'Світить.');
      await openReceipt(telephone, code);
      await telephone.getByText('Світить.').waitFor();
      await telephone.getByLabel('Що лишилося').fill('Ні, не світить.');
      await telephone.getByRole('button', { name: 'Відкрити знову' }).click();
      await telephone.getByRole('heading', { level: 1, name: 'Відкрито знову' }).waitFor();
      // Sent once more by a reload, it was said already.
      await telephone.reload();
      await telephone.getByText('Ні, не світить.').waitFor();
      expect(await telephone.getByText('Ні, не світить.').count()).toBe(1);
      await desk.goto('/desk/reports?view=reopened');
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      await desk.getByText('Ні, не світить.').waitFor();
    },
  );
});
