import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourney } from './support/staff.ts';

/** Far ahead: no other journey reads of it. Its call is open from today on. */
const TODAY = Temporal.Now.plainDateISO('Europe/Kyiv');
const YEAR = TODAY.year + 4;

describe('the call of a forum', () => {
  staffJourney(
    'is opened at the desk, answered on a telephone without a script, reviewed blindly and decided',
    async ({ enter, house, visit }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const areaId = hromada?.id ?? '';
      const { page: desk } = await enter({ role: 'forum-organiser', areaId });
      await prepare(desk, hromada?.name ?? '');
      const forum = new URL(desk.url()).pathname;

      const resident = await visit({ width: 320, javascript: false });
      await lookAt(resident, `/forum/${YEAR}`, 'forum');
      const code = await offer(resident);
      await submit(resident, code);

      const { page: council } = await enter({ role: 'council-member', areaId });
      await review(council, forum);
      await decide(desk, forum);

      await openReceipt(resident, code);
      await resident.getByRole('button', { name: 'Підтверджую, буду' }).click();
      await resident.getByText('Ви в програмі форуму.').waitFor();
    },
  );
});

async function prepare(page: Page, hromada: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/desk/forum/new');
  await page.getByLabel('Назва', { exact: true }).fill('Форум майбутнього');
  await page.getByLabel('День', { exact: true }).fill(`${YEAR}-12-19`);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  // What was typed is there still, with what is missing beside it.
  await page.getByText('Напишіть, де це буде.').first().waitFor();
  expect(await page.getByLabel('Назва', { exact: true }).inputValue()).toBe('Форум майбутнього');
  await lookAtWidths(page, 'forum-form');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel('Чий це форум').selectOption({ label: hromada });
  await page.getByLabel('Місце', { exact: true }).fill('Бібліотека');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
  await addPart(page, 'Додати напрям', 'Спілкування з громадою');
  await addPart(page, 'Додати критерій', 'Користь для громади');
  await page.getByRole('link', { name: 'Налаштувати прийом' }).click();
  await page.getByLabel(/^Відкривається/).fill(TODAY.toString());
  await page.getByLabel(/^Останній день/).fill(`${YEAR}-12-01`);
  await page.getByLabel('Виступ, хвилин').fill('20');
  await lookAtWidths(page, 'forum-call-form');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Прийом пропозицій збережено.').waitFor();
  await page.getByRole('link', { name: 'Оприлюднити' }).click();
  await page.getByRole('button', { name: 'Оприлюднити' }).click();
  await page.getByText('Форум оприлюднено.').waitFor();
  await lookAtWidths(page, 'forum-desk');
}

async function addPart(page: Page, link: string, name: string): Promise<void> {
  await page.getByRole('link', { name: link }).first().click();
  await page.getByLabel('Назва', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
}

/** Answers with the code, which stands on the page and in no address. */
async function offer(page: Page): Promise<string> {
  await lookAt(page, `/forum/${YEAR}/call`, 'forum-call');
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`/forum/${YEAR}/call`);
  await page.getByRole('link', { name: 'Почати' }).click();
  await page.getByLabel('Як називається виступ').fill('Кава з поліцейським');
  await page.getByLabel('виступ, 20 хвилин').check();
  await page.getByLabel('Ваше ім’я').fill('Олена Зразкова');
  await page.getByLabel('Ваша пошта').fill('olena');
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await page.getByText('Це не схоже на адресу пошти.').first().waitFor();
  await look(page, 'forum-begin');
  await page.getByLabel('Ваша пошта').fill('olena@example.org');
  await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
  await page.getByRole('heading', { name: 'Чернетку збережено' }).waitFor();
  await look(page, 'forum-begun');
  return (await page.locator('.receipt-code').innerText()).trim();
}

async function submit(page: Page, code: string): Promise<void> {
  await openReceipt(page, code);
  await page.getByText('Щоб подати, бракує').waitFor();
  await look(page, 'own-talk-draft');
  await page.getByRole('button', { name: 'Змінити: Про виступ' }).click();
  await page.getByLabel('Спілкування з громадою').check();
  // What no form takes cannot be typed: a page of a posted form has no way back to it.
  expect(await page.locator('textarea:not([maxlength])').count()).toBe(0);
  await page.getByLabel('Короткий зміст').fill('Дванадцять ранків і сорок запитань.');
  await look(page, 'own-talk-said');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
  await attach(page);
  await page.getByRole('button', { name: 'Подати пропозицію' }).click();
  await page.getByText('Пропозицію подано.').waitFor();
  await lookAtWidths(page, 'own-talk-submitted');
  await page.setViewportSize({ width: 320, height: 900 });
}

/** What only calls itself a picture is not taken, and says so; what is one goes along. */
async function attach(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Змінити: Файли' }).click();
  const put = async (buffer: Buffer) => {
    const file = { name: 'kava.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Додати файл' }).click();
  };
  await put(Buffer.from('<script>alert(1)</script>'));
  await page.getByRole('alert').waitFor();
  await put(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n'));
  await page.getByText('kava.pdf').waitFor();
}

async function review(page: Page, forum: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await lookAt(page, `${forum}/review`, 'review-list');
  await page.goto(`${forum}/review`);
  await page.getByRole('link', { name: 'Кава з поліцейським' }).click();
  expect(await page.locator('main').innerText()).not.toContain('Зразкова');
  await page.getByRole('button', { name: 'Зберегти оцінку' }).click();
  await page.getByText('Поставте бали за кожним критерієм').first().waitFor();
  await page.getByRole('group', { name: 'Користь для громади' }).getByLabel('5').check();
  await lookAtWidths(page, 'review');
  await page.getByRole('button', { name: 'Зберегти оцінку' }).click();
  await page.getByText('Дякуємо, оцінку збережено.').waitFor();
}

async function decide(page: Page, forum: string): Promise<void> {
  await lookAt(page, `${forum}/talks`, 'talks');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${forum}/talks`);
  await page.getByRole('link', { name: 'Кава з поліцейським' }).click();
  await page.getByText('olena@example.org').waitFor();
  await page.getByLabel('Беремо до програми').check();
  await page.getByLabel('Що сказати тому, хто виступає').fill('Чекаємо на вас.');
  await lookAtWidths(page, 'talk-desk');
  await page.getByRole('button', { name: 'Вирішити', exact: true }).click();
  await page.getByText(/^Вирішено\. Листів цей сайт не надсилає/).waitFor();
}
