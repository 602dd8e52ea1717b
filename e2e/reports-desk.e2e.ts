import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { TestStaff } from '#modules/identity/testing.ts';
import type { Visitor } from './support/browser.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import {
  plantReportedHromada,
  type ReportedHromada,
  residentReports,
} from './support/residents-report.ts';
import { type AtTheDesk, staffJourneyApart } from './support/staff.ts';

interface Desks {
  readonly house: Installation;
  readonly enter: (staff: TestStaff, visitor?: Visitor) => Promise<AtTheDesk>;
}

async function coordinator(
  { enter }: Desks,
  { id }: ReportedHromada,
  visitor?: Visitor,
): Promise<Page> {
  return (await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId: id }, visitor)).page;
}

/** Nina at work: a coordinator has said that the card is hers. */
async function nina(desks: Desks, hromada: ReportedHromada): Promise<Page> {
  const staff = { name: 'Ніна Вигадана', role: 'district-officer', areaId: hromada.id } as const;
  const { page, actor } = await desks.enter(staff);
  const links = await coordinator(desks, hromada);
  await links.goto(`/desk/officers/${hromada.card}/service`);
  await links.getByLabel('Чия це картка').selectOption(actor.id);
  await links.getByRole('button', { name: 'Зберегти' }).click();
  await links.getByText('Обліковий запис змінено.').waitFor();
  return page;
}

/** What is looked at again and again, under a name, until it is needed no more. */
async function saveFilter(page: Page, narrowed: string): Promise<void> {
  await page.goto(`/desk/reports?${narrowed}`);
  await page.getByText('Зберегти цей відбір для себе').click();
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click();
  await page.getByText('Назвіть відбір, щоб потім його впізнати.').first().waitFor();
  await page.getByLabel('Як назвати').fill('Поламане в нас');
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click();
  await page.getByText('Його бачите лише ви.').waitFor();
  await page.goto('/desk/reports');
  await page.getByRole('link', { name: 'Поламане в нас 1' }).click();
  await page.getByText('змінити назву чи видалити').click();
  await page.getByLabel('Як назвати').fill('Поламане');
  await page.getByRole('button', { name: 'Перейменувати' }).click();
  await page.getByText('Відбір перейменовано.').waitFor();
  await lookAt(page, `/desk/reports?${narrowed}`, 'reports-desk-saved-filter');
  await page.goto(`/desk/reports?${narrowed}`);
  await page.getByText('змінити назву чи видалити').click();
  await page.getByRole('button', { name: 'Видалити відбір' }).click();
  await page.getByText('Відбір видалено').waitFor();
}

describe('reports at the desk', () => {
  staffJourneyApart(
    'come live to whose the beat is, who answers, has another look and shows everybody what they may see',
    async ({ enter, house }) => {
      const hromada = await plantReportedHromada(house, 'Світлівська', {
        west: 33.2,
        badge: 7_800_100,
      });
      const page = await nina({ enter, house }, hromada);
      await page.goto('/desk/reports?view=mine');
      await page.getByText('У вас нічого немає').waitFor();
      await page.getByText('наживо').waitFor();
      await lookAt(page, '/desk/reports', 'reports-desk-empty');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto('/desk/reports?view=mine');
      await page.getByText('наживо').waitFor();

      const id = await residentReports(house, {
        place: hromada.north,
        pictures: 2,
        contact: { kind: 'phone', value: '+380670000077', isCallWanted: true, isSmsWanted: false },
      });
      await page.getByRole('link', { name: 'Щось змінилося — оновити' }).click();
      await page.getByText('третій тиждень не світить').waitFor();
      await lookAt(page, '/desk/reports?view=mine', 'reports-desk-list');
      await lookAt(page, '/desk', 'reports-desk-my-day');

      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto('/desk/reports');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.getByText('Діти вертаються потемки').waitFor();
      await page.getByText('067 000 00 77').waitFor();
      await page.getByRole('button', { name: 'Прийняти', exact: true }).click();
      const words = page.getByLabel('Що прочитає людина');
      expect(await words.inputValue()).toContain('[день]');
      await page.getByRole('button', { name: 'Прийняти й відповісти' }).click();
      await page.getByText('Допишіть те, що стоїть у квадратних дужках').first().waitFor();
      await lookAtWidths(page, 'reports-desk-answer');
      await words.fill('Добрий день! Були на місці. До п’ятниці ліхтар замінять.');
      await page.getByRole('button', { name: 'Прийняти й відповісти' }).click();
      await page.getByText('Відповідь надіслано').waitFor();

      await page.getByRole('link', { name: 'Світлина 1' }).click();
      await page.getByText('чи немає на світлині облич').waitFor();
      const photo = new URL(page.url()).pathname;
      await page.getByRole('button', { name: 'Показати всім' }).click();
      await page.getByText('Світлину побачать усі').waitFor();
      await lookAt(page, photo, 'reports-desk-photo');

      const report = `/desk/reports/${id}`;
      await page.goto(report);
      await page.getByRole('link', { name: 'Оприлюднити…' }).click();
      await page
        .getByLabel('Що прочитають усі')
        .fill('Біля школи не світить ліхтар. 067 000 00 77');
      await page.getByRole('button', { name: 'Показати, як буде' }).click();
      await page.getByText('точно на цьому місці').waitFor();
      await page.getByRole('button', { name: 'Оприлюднити' }).click();
      await page.getByText('У словах є телефон чи пошта').first().waitFor();
      await lookAtWidths(page, 'reports-desk-publish');
      await page.getByLabel('Що прочитають усі').fill('Біля школи не світить ліхтар.');
      await page.getByRole('button', { name: 'Оприлюднити' }).click();
      await page.getByText('Оприлюднено.').waitFor();
      await lookAt(page, report, 'reports-desk-report');
      await lookAt(page, `${report}/publish`, 'reports-desk-rewrite');
    },
  );

  staffJourneyApart(
    'are shared out by a coordinator, several at once, and put back',
    async ({ enter, house }) => {
      const hromada = await plantReportedHromada(house, 'Дорожнянська', {
        west: 33.8,
        badge: 7_800_200,
      });
      const page = await coordinator({ enter, house }, hromada);
      for (const category of ['road-hazard', 'dangerous-dogs', 'noise']) {
        await residentReports(house, { category, place: hromada.vacant, answers: {} });
      }
      await page.goto('/desk');
      const unassigned = page.locator('.panel', { hasText: 'Нікому не передані' });
      await unassigned.getByRole('link', { name: 'усі: 3' }).click();
      await page.getByRole('heading', { name: 'Розподіл' }).waitFor();
      await page.getByText('Дорожнянська вільна').first().waitFor();
      await page.getByRole('button', { name: 'Передати обрані' }).click();
      await page.getByText('Позначте хоча б одне повідомлення.').first().waitFor();
      // By keys: to the first row, chosen; to the next, chosen.
      for (const key of ['j', 'a', 'j', 'a']) await page.keyboard.press(key);
      expect(await page.locator('input[name=report]:checked').count()).toBe(2);
      const to = page.getByLabel('Кому передати обрані');
      const maria = to.locator('option', { hasText: 'Ольга Дорожнянська' });
      await to.selectOption((await maria.getAttribute('value')) ?? '');
      await page.getByRole('button', { name: 'Передати обрані' }).click();
      await page.getByText('Передано 2 повідомлення.').waitFor();
      await lookAtWidths(page, 'reports-desk-shared');
      await page.getByRole('button', { name: 'Повернути, як було' }).click();
      await page.getByText('Повернено, як було.').waitFor();
      expect(await page.getByRole('checkbox').count()).toBe(3);
      await lookAt(page, '/desk/reports/sharing', 'reports-desk-sharing');
      await page.goto('/desk/search?q=Дорожнянська вільна');
      await page.locator('main').getByRole('link', { name: 'Шум, що не дає спати' }).waitFor();
      const table = await page.request.get('/desk/reports/export?category=noise');
      expect((await table.text()).trim().split('\r\n')).toHaveLength(2);
      await page.goto('/desk/reports?category=noise');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Завантажити .xlsx' }).click();
      const [sheet] = (await readXlsx(await readFile(await (await download).path()))).sheets;
      expect(sheet?.rows.map(([, category]) => category)).toEqual(['Вид', 'Шум, що не дає спати']);
      expect(sheet?.rows[1]?.[0]).toBeInstanceOf(Date);
    },
  );

  staffJourneyApart(
    'are answered, corrected and given without JavaScript, and what a colleague did meanwhile is shown beside what was typed',
    async ({ enter, house }) => {
      const desks = { enter, house };
      const hromada = await plantReportedHromada(house, 'Паперівська', {
        west: 34.4,
        badge: 7_800_300,
      });
      const page = await coordinator(desks, hromada, { javascript: false, width: 320 });
      const colleague = await coordinator(desks, hromada);
      const id = await residentReports(house, {
        place: hromada.north,
        placeWords: 'навпроти клубу',
      });
      const report = `/desk/reports/${id}`;
      await page.goto(`${report}?step=in-progress#answer`);
      await page.getByLabel('Що прочитає людина').fill('Їдемо дивитися.');
      await colleague.goto(`${report}?step=accepted#answer`);
      await colleague.getByLabel('Що прочитає людина').fill('Завтра вранці подивимося.');
      await colleague.getByRole('button', { name: 'Прийняти й відповісти' }).click();
      await colleague.getByText('Відповідь надіслано').waitFor();
      await page.getByRole('button', { name: 'Узяти в роботу й відповісти' }).click();
      await page.getByText('Завтра вранці подивимося.').first().waitFor();
      expect(await page.getByLabel('Що прочитає людина').inputValue()).toBe('Їдемо дивитися.');
      await look(page, 'reports-desk-meanwhile');
      await page.getByRole('button', { name: 'Узяти в роботу й відповісти' }).click();
      await page.getByText('Відповідь надіслано').waitFor();

      await page.getByRole('button', { name: 'Зберегти нотатку' }).click();
      await page.getByText('Напишіть людині кілька слів.').first().waitFor();
      await page.getByLabel('Нова нотатка').fill('Староста має ключ від щитка.');
      await page.getByRole('button', { name: 'Зберегти нотатку' }).click();
      await page.getByText('Староста має ключ від щитка.').waitFor();
      const to = page.getByLabel('Передати поліцейському');
      const maria = to.locator('option', { hasText: 'Ольга Паперівська' });
      await to.selectOption((await maria.getAttribute('value')) ?? '');
      await page.getByRole('button', { name: 'Передати', exact: true }).click();
      await page.getByText('Записано, у кого це тепер.').waitFor();

      await page.getByRole('link', { name: 'Виправити вид чи місце' }).click();
      await page.getByLabel('Вид').selectOption('damage');
      await page.getByRole('button', { name: 'Зберегти виправлення' }).click();
      await page.getByRole('heading', { name: 'Щось поламали чи розмалювали' }).waitFor();
      await lookAt(page, `${report}/correct`, 'reports-desk-correct');
      await saveFilter(page, 'category=damage');
    },
  );
});
