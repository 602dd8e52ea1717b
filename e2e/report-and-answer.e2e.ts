import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { TestStaff } from '#modules/identity/testing.ts';
import { receiptPush } from '#ui/receipt/receipt-push.ts';
import type { Visitor } from './support/browser.ts';
import { reportDarkness, sayMended } from './support/darkness.ts';
import { openReceipt } from './support/open-receipt.ts';
import { look, lookAtWidths } from './support/look.ts';
import { plantReportedHromada, type ReportedHromada } from './support/residents-report.ts';
import { type AtTheDesk, staffJourneyApart } from './support/staff.ts';
import { bringPush, letBeTold } from './support/told-device.ts';

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

describe('a problem that a resident reports', () => {
  staffJourneyApart(
    'is seen live by the officer of that beat, answered, read by the code, said to be not mended, and open again',
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
      await letBeTold(telephone);
      const code = await reportDarkness(telephone, {
        category: /^Темно/,
        place: 'Ставківська північна',
        words: 'Біля школи темно.',
      });
      await telephone.getByRole('button', { name: 'Сповіщати на цьому пристрої' }).click();
      await telephone.getByText('новини приходитимуть на цей пристрій').waitFor();
      // Nothing has left the page that shows the code.
      expect(await telephone.locator('.receipt-code').innerText()).toContain(code);
      await lookAtWidths(telephone, 'received-told');
      await telephone.setViewportSize({ width: 320, height: 568 });

      await desk.getByRole('link', { name: 'Щось змінилося — оновити' }).click();
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      await desk.getByText('Біля школи темно.').waitFor();
      const address = desk.url();
      await sayMended(desk, 'Лампу замінили сьогодні вранці.');

      await openReceipt(telephone, code);
      await telephone.getByRole('heading', { level: 1, name: 'Виправлено' }).waitFor();
      await telephone.getByText('Лампу замінили сьогодні вранці.').waitFor();
      // Who it was, by her card; never an account.
      for (const step of ['Прочитано', 'Лампу замінили сьогодні вранці.']) {
        const line = telephone.locator('.entries li', { hasText: step });
        const card = line.getByRole('link', { name: 'Ніна Ставківська' });
        expect(await card.getAttribute('href')).toBe('/officer/nina-stavkivska');
      }
      expect(await telephone.content()).not.toContain('Вигадана');
      await look(telephone, 'receipt-resolved-320');
      await telephone.getByRole('button', { name: 'Відкрити знову' }).click();
      await telephone.getByText('Напишіть кілька слів').first().waitFor();
      await telephone.getByLabel('Що лишилося').fill('Знову темно: засвітилась і згасла.');
      await telephone.getByRole('button', { name: 'Відкрити знову' }).click();
      await telephone.getByText('повідомлення відкрито знову').waitFor();
      await look(telephone, 'receipt-reopened-320');
      await telephone.getByText('сповіщенням на 1 пристрій').waitFor();
      // This one is told already.
      const offered = telephone.getByRole('button', { name: 'Сповіщати на цьому пристрої' });
      expect(await offered.isVisible()).toBe(false);
      await telephone.getByRole('button', { name: 'Більше не сповіщати' }).click();
      await telephone.getByText('Більше не надсилатимемо').waitFor();
      await offered.waitFor();
      const words = receiptPush({ telling: 'news', language: 'uk', isConfidential: false });
      expect(await bringPush(telephone, words)).toEqual({
        title: words.title,
        options: { body: words.text, tag: words.tag, data: '/receipt' },
      });

      await desk.goto('/desk/reports?view=reopened');
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      expect(desk.url()).toBe(address.replace(/[?#].*$/, ''));
      await desk.getByText('Знову темно: засвітилась і згасла.').waitFor();
      await desk.getByText('не виправлено').first().waitFor();
    },
  );

  staffJourneyApart(
    'takes the same way without JavaScript on both sides',
    async ({ enter, house, visit }) => {
      const hromada = await plantReportedHromada(house, 'Польова', {
        west: 32.0,
        badge: 7_801_200,
      });
      const plain = { width: 320, javascript: false } as const;
      const desk = await nina({ enter, house }, hromada, plain);
      const telephone = await visit(plain);
      const code = await reportDarkness(telephone, {
        category: /^Темно/,
        place: 'Польова північна',
        words: 'Темно на розі.',
      });
      await desk.goto('/desk/reports?view=mine');
      await desk.getByRole('link', { name: /Темно/ }).first().click();
      await sayMended(desk, 'Світить.');
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
