import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { AreaId } from '#kernel/ids.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import { importRoster } from '#modules/officers/index.ts';
import { staffJourneyApart } from './support/staff.ts';
import { lookAt } from './support/look.ts';

interface PlantedHromada {
  readonly id: AreaId;
  /** Of the officers' pages at the desk, by the last part of their public address. */
  readonly officers: ReadonlyMap<string, string>;
}

/**
 * A hromada of its own with two beats and two officers, so that other journeys find the demonstration as it was. By
 * name it comes after the demonstration's oblast: the first is whose page is the home page.
 */
async function plantHromada(
  { context }: Installation,
  name: 'Тихівська' | 'Чистівська' | 'Ясенівська' | 'Юрківська',
  badge: number,
): Promise<PlantedHromada> {
  const hromada = `${name} громада`;
  const areas = [
    { name: hromada, kind: 'hromada', shape: rectangle(33.2, 48.2, 33.6, 48.4) },
    {
      name: `${name} північна`,
      kind: 'beat',
      in: hromada,
      shape: rectangle(33.2, 48.3, 33.6, 48.4),
    },
    {
      name: `${name} південна`,
      kind: 'beat',
      in: hromada,
      shape: rectangle(33.2, 48.2, 33.6, 48.3),
    },
  ] as const;
  const planted = await plantAreas(
    context.platform,
    areas.map((area) => ({ ...area, slug: slugOf(area.name) })),
  );
  const id = planted.get(hromada);
  if (!id) throw new Error('it was planted');
  await expect.poll(() => context.areas.get(id)).toBeDefined();
  const line = (number: number, person: string, phone: string, beat: string) =>
    `${number};${person};ДОП;${phone};${hromada};${beat};12.03.2025;ср 14:00–17:00 Старостат, вул. Миру, 4;20.11.2026`;
  const roster = `жетон;ім'я;посада;телефон;громада;дільниця;закріплено з;прийом;перевірено
${line(badge, `Ніна ${name}`, '067 000 01 01', `${name} північна`)}
${line(badge + 1, `Ольга ${name}`, '067 000 01 02', `${name} південна`)}
`;
  const imported = await importRoster(
    { ...context, actor: { kind: 'system', name: 'journey' } },
    { file: { name: 'roster.csv', bytes: new TextEncoder().encode(roster) } },
  );
  expect(imported).toMatchObject({ ok: true });
  await expect.poll(() => context.officers.bySlug(slugOf(`Ольга ${name}`))).toBeDefined();
  const badges = [String(badge), String(badge + 1)];
  const officers = context.officers.all().filter(({ badgeNumber }) => badges.includes(badgeNumber));
  return { id, officers: new Map(officers.map((one) => [one.slug, `/desk/officers/${one.id}`])) };
}

// Its hromadas are shown to residents, and with several of them the home page is nobody’s.
describe('officers at the desk', () => {
  staffJourneyApart(
    'have their cards mended there, with hours and an absence, and residents see each change at once',
    async ({ enter, house, visit }) => {
      const { id, officers } = await plantHromada(house, 'Тихівська', 7_700_100);
      const card = officers.get('nina-tykhivska') ?? '';
      const { page } = await enter({ role: 'coordinator', areaId: id });
      const resident = await visit({ javascript: false, width: 320 });
      const main = resident.locator('main');

      await page.goto('/desk/officers');
      await page.getByText('2 поліцейські служать.').waitFor();
      await page.getByRole('link', { name: 'Ніна Тихівська' }).click();
      const phones = page.getByLabel('Службові телефони');
      await phones.fill('067 000 01 0');
      await page.getByRole('button', { name: 'Зберегти' }).first().click();
      await page.getByRole('alert').getByText('067 000 01 0').waitFor();
      expect(await phones.inputValue(), 'what was typed stays').toBe('067 000 01 0');
      await phones.fill('067 000 01 99');
      await page.getByRole('button', { name: 'Зберегти' }).first().click();
      await page.getByText('Збережено. Мешканці вже бачать нову картку.').waitFor();
      await resident.goto('/officer/nina-tykhivska');
      await main.getByText('067 000 01 99').first().waitFor();

      await page.getByRole('link', { name: 'Прийом', exact: true }).click();
      await page.getByLabel('День тижня').selectOption('5');
      await page.getByLabel('З', { exact: true }).fill('10:00');
      await page.getByLabel('До', { exact: true }).fill('12:00');
      await page.getByLabel('Де саме', { exact: true }).fill('Бібліотека, вул. Шкільна, 2');
      await page.getByRole('button', { name: 'Додати прийом' }).click();
      await page.getByText('Години прийому збережено.').waitFor();

      await page.getByRole('link', { name: 'Відсутність', exact: true }).click();
      const today = house.context.platform.clock.today();
      await page.getByLabel('Перший день').fill(today.toString());
      await page.getByLabel('Останній день').fill(today.add({ days: 9 }).toString());
      const deputies = page.getByLabel('Хто заступає');
      const deputy = deputies.locator('option', { hasText: 'Ольга Тихівська' });
      await deputies.selectOption((await deputy.getAttribute('value')) ?? '');
      await page.getByRole('button', { name: 'Записати відсутність' }).click();
      await page.getByText('Записано. У ці дні картка покаже, хто заступає.').waitFor();

      await resident.reload();
      await main.getByText(/(?:Її|Його) немає на службі/).waitFor();
      await main.getByText('067 000 01 02').first().waitFor();
      await main.getByText('Бібліотека, вул. Шкільна, 2').waitFor();

      await page.getByRole('button', { name: 'Картка правильна' }).click();
      await page.getByText('Дякуємо! На картці тепер: перевірено сьогодні.').waitFor();
      for (const [path, name] of [
        ['/desk/officers', 'list'],
        ['/desk/officers?view=late', 'late'],
        ['/desk/officers/new', 'new'],
        [card, 'card'],
        [`${card}/hours`, 'hours'],
        [`${card}/beats`, 'beats'],
        [`${card}/absences`, 'absences'],
        [`${card}/photo`, 'photo'],
        [`${card}/service`, 'service'],
      ] as const) {
        await lookAt(page, path, `officers-desk-${name}`);
      }
    },
  );

  staffJourneyApart(
    'hear at once that a resident says something is wrong, mend the card and answer, without a reload of their own',
    async ({ enter, house, visit }) => {
      const { id, officers } = await plantHromada(house, 'Чистівська', 7_700_200);
      const { page } = await enter({ role: 'coordinator', areaId: id });
      await page.goto('/desk/issues');
      await page.getByText('Зауважень немає').waitFor();
      await page.getByText('наживо').waitFor();

      const resident = await visit({ javascript: false, width: 320 });
      await resident.goto('/officer/nina-chystivska');
      await resident.getByRole('link', { name: 'Щось не так на цій картці' }).click();
      await resident.getByLabel('Номер не відповідає або чужий').check();
      await resident.getByRole('textbox').fill('Відповідає інша людина');
      await resident.getByRole('button', { name: 'Надіслати' }).click();
      await resident.getByText('Дякуємо! Записали.').waitFor();

      await page.getByRole('link', { name: 'Щось змінилося — оновити' }).click();
      await page.getByText('Відповідає інша людина').waitFor();
      await lookAt(page, '/desk/issues', 'officers-desk-issues');
      await page.goto('/desk');
      await page
        .getByRole('link', { name: /Ніна Чистівська: номер/ })
        .first()
        .waitFor();
      await lookAt(page, '/desk', 'officers-desk-my-day');
      await page.goto('/desk/search?q=Чистівська');
      await page.locator('main').getByRole('link', { name: 'Ольга Чистівська' }).waitFor();
      await page
        .locator('main')
        .getByRole('link', { name: /Ніна Чистівська: номер/ })
        .waitFor();

      await page.goto('/desk/issues');
      await page.getByRole('button', { name: /Беру на себе/ }).click();
      await page.getByText('Зауваження ваше.').waitFor();
      const issue = new URL(page.url()).pathname;
      await lookAt(page, issue, 'officers-desk-issue');
      await page.goto(issue);
      await page.getByRole('link', { name: 'Відкрити картку' }).click();
      await page.getByLabel('Службові телефони').fill('067 000 02 77');
      await page.getByRole('button', { name: 'Зберегти' }).first().click();
      await page.getByText('Збережено.').waitFor();
      await page.getByRole('link', { name: 'Повернутися й відповісти' }).click();
      await page.getByRole('button', { name: 'Опрацьовано' }).click();
      await page.getByText('Оберіть, що з’ясувалося.').first().waitFor();
      await page.getByLabel('Було не так. Виправлено').check();
      await page.getByLabel('Нотатка для колег').fill('Новий номер від старости');
      await page.getByRole('button', { name: 'Опрацьовано' }).click();
      await page.getByText('Опрацьовано. Дякуємо!').waitFor();
      await page.goto('/desk/issues');
      await page.getByText('Зауважень немає').waitFor();
      await resident.goto('/officer/nina-chystivska');
      await resident.locator('main').getByText('067 000 02 77').first().waitFor();

      const other = await plantHromada(house, 'Ясенівська', 7_700_300);
      for (const role of ['district-officer', 'coordinator'] as const) {
        const stranger = await enter({ role, areaId: other.id });
        const absent = await stranger.page.request.get('/desk/no-such-page');
        for (const path of [...officers.values(), issue]) {
          const answer = await stranger.page.request.get(path);
          expect(answer.status(), path).toBe(404);
          expect((await answer.text()).length, path).toBe((await absent.text()).length);
        }
        await stranger.page.goto('/desk/search?q=Чистівська');
        expect(await stranger.page.locator('main').getByText('Ніна Чистівська').count()).toBe(0);
      }
    },
  );

  staffJourneyApart(
    'come from a table that is looked at first, put right and written, also without JavaScript',
    async ({ enter, house, visit }) => {
      const { id } = await plantHromada(house, 'Юрківська', 7_700_400);
      const { page } = await enter({ role: 'coordinator', areaId: id }, { javascript: false });
      const send = async (lines: string) => {
        const text = `жетон;ім'я;посада;телефон;громада;дільниця;вибув\n${lines}`;
        await page.getByLabel('Файл із таблицею').setInputFiles({
          name: 'поліцейські.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(text),
        });
        await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
      };
      await page.goto('/desk/officers');
      await page.getByRole('link', { name: 'Взяти з таблиці' }).click();
      const template = await page.request.get('/desk/officers/import/template');
      expect(await template.text()).toContain("жетон;прізвище та ім'я;посада;телефон");
      await lookAt(page, '/desk/officers/import', 'officers-desk-roster');
      await page.goto('/desk/officers/import');
      const file = { name: 'фото.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 0]) };
      await page.getByLabel('Файл із таблицею').setInputFiles(file);
      await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
      await page.getByText('Це не таблиця, а щось інше.').first().waitFor();

      const nina = '7700400;Ніна Юрківська;ДОП;067 000 04 99;Юрківська громада;Юрківська північна;';
      const olha = '7700401;Ольга Юрківська;ДОП;067 000 01 02;;;25.11.2026';
      const nova = '7700402;Віра Нова;ДОП;067 000 04 02;Юрківська громада;';
      await send(`${nina}\n${olha}\n${nova}Юрківська західна;\n`);
      await page.getByText('Не знаємо такої території: «Юрківська західна»').waitFor();
      await page.getByText('рядок 4').waitFor();
      await lookAt(page, new URL(page.url()).pathname, 'officers-desk-roster-refused');

      await page.goto('/desk/officers/import');
      const zhenia = '7700403;Женя Приклад;ДОП;067 000 04 03;Юрківська громада;Юрківська південна;';
      await send(`${nina}\n${olha}\n${nova}Юрківська південна;\n${zhenia}\n`);
      await page.getByText('Службові телефони: було').waitFor();
      const preview = new URL(page.url()).pathname;
      await lookAt(page, preview, 'officers-desk-roster-preview');
      const resident = await visit({ javascript: false, width: 320 });
      await resident.goto('/officer/vira-nova');
      expect(await resident.getByText('Віра Нова').count(), 'nothing is written yet').toBe(0);
      await page.goto(preview);
      const write = page.getByRole('button', { name: 'Записати 4 картки' });
      await write.click();
      await page
        .getByRole('link', { name: 'Оберіть «поліцейський, він» чи «поліцейська, вона»: Женя' })
        .waitFor();
      await page.getByLabel('Женя Приклад').selectOption('поліцейська, вона');
      await write.click();
      await page.getByText('Записано. Нових карток: 2, змінено: 2.').waitFor();
      await resident.goto('/officer/vira-nova');
      await resident.locator('main').getByText('067 000 04 02').first().waitFor();
      await page.goto(preview);
      await page.getByText('Файлу вже немає').first().waitFor();
    },
  );
});
