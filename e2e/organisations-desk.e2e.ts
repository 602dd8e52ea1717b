import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { newId, type OrganisationId, parseId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { expectAccessible } from './support/accessible.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { staffJourney } from './support/staff.ts';
import { lookAt } from './support/look.ts';

function hromadaOf({ context: { areas } }: Installation) {
  const hromada = areas.all.find(({ kind }) => kind === 'hromada');
  if (!hromada) throw new Error('the demonstration has a hromada');
  return hromada;
}

/** From the list to the page of a new NGO. */
async function addNgo(
  page: Page,
  facts: Readonly<Record<string, string>>,
): Promise<OrganisationId> {
  await page.goto('/desk/organisations');
  await page.getByRole('link', { name: 'Додати організацію' }).click();
  await page.getByRole('link', { name: 'Громадська організація' }).click();
  for (const [label, value] of Object.entries(facts)) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Збережено.').waitFor();
  const id = parseId<'organisation'>(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  if (!id) throw new Error(`no organisation at ${page.url()}`);
  return id;
}

async function addContact(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('link', { name: 'Додати людину' }).click();
  for (const [label, value] of Object.entries(facts)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Зберегти' }).click();
}

describe('organisations at the desk', () => {
  staffJourney(
    'are written down with people and an agreement, found again, and known to residents',
    async ({ house, enter, visit }) => {
      const hromada = hromadaOf(house);
      const coordinator = { role: 'coordinator', areaId: hromada.id } as const;
      const { page } = await enter(coordinator);
      const id = await addNgo(page, {
        Назва: 'Спілка «Тиха вулиця»',
        'Назва англійською (необов’язково)': 'Quiet Street Union',
        'Населений пункт або територія (необов’язково)': hromada.slug,
        'Телефони (необов’язково)': '067 000 00 01',
        'Кілька слів про неї (необов’язково)': 'Сусіди, які дбають про двори.',
      });
      const path = `/desk/organisations/${id}`;

      await addContact(page, {
        'Ім’я': 'Ніна Вигадана',
        Посада: 'голова спілки',
        телефон: 'десь був',
      });
      await page.getByText('не схоже на номер телефону').first().waitFor();
      expect(await page.getByLabel('Ім’я').inputValue()).toBe('Ніна Вигадана');
      await expectAccessible(page);
      await keepScreenshot(page, 'organisations-contact-refused');
      await page.getByLabel('телефон').fill('067 000 00 11');
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('Збережено.').waitFor();
      await addContact(page, { 'Ім’я': 'Остап Приклад', пошта: 'ostap@example.org' });
      await page.getByText('Остап Приклад').waitFor();

      const ends = house.context.platform.clock.today().add({ days: 30 });
      await page.getByRole('link', { name: 'Записати угоду' }).click();
      await page.getByLabel('Про що домовлено').fill('Спільне чергування у дворах');
      await page.getByLabel('Підписано').fill(ends.toString());
      await page.getByLabel('Останній день').fill('2025-01-01');
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('останній день раніше за підписання').first().waitFor();
      await page.getByLabel('Підписано').fill('2025-01-01');
      await page.getByLabel('Останній день').fill(ends.toString());
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('скоро завершиться').waitFor();

      // Somebody else changes it while she writes.
      const { page: other } = await enter(coordinator);
      await other.goto(`${path}/change`);
      await page.getByRole('link', { name: 'Змінити дані' }).click();
      await page.getByLabel('Вулиця і будинок').fill('вул. Вигадана, 1');
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('Збережено.').waitFor();
      await other.getByLabel('Сайт').fill('example.org');
      await other.getByRole('button', { name: 'Зберегти' }).click();
      await other.getByText('Поки ви писали').waitFor();
      await other.getByText('вул. Вигадана, 1').waitFor();
      expect(await other.getByLabel('Сайт').inputValue()).toBe('example.org');
      await expectAccessible(other);
      await keepScreenshot(other, 'organisations-conflict');

      await page.goto('/desk/search?q=тиха вулиця');
      await page.getByRole('link', { name: 'Спілка «Тиха вулиця»' }).waitFor();
      await page.goto('/desk/search?q=Остап');
      await page.getByRole('link', { name: 'Остап Приклад' }).click();
      await page.getByRole('heading', { level: 1, name: 'Спілка «Тиха вулиця»' }).waitFor();
      await page.goto('/desk');
      await page.getByText('Спілка «Тиха вулиця»: угода закінчується').waitFor();

      await lookAt(page, '/desk', 'organisations-my-day');
      await lookAt(page, '/desk/organisations', 'organisations-list');
      await lookAt(page, '/desk/organisations/new?kind=ngo', 'organisations-new');
      await lookAt(page, path, 'organisations-page');
      await lookAt(page, `${path}/agreements/new`, 'organisations-agreement');

      const resident = await visit({ javascript: false });
      await resident.goto('/office');
      await resident.getByText('Спілка «Тиха вулиця»').waitFor();
      expect(await resident.content()).not.toContain('Ніна Вигадана');
      await lookAt(await visit(), '/office', 'organisations-office');

      const { page: partner } = await enter({ role: 'partner-mediator', organisationId: id });
      await partner.goto(path);
      await partner.getByText('Ніна Вигадана').waitFor();
      expect(await partner.getByRole('link', { name: 'Змінити дані' }).count()).toBe(0);
    },
  );

  staffJourney(
    'show who of theirs works here, and lead to inviting one',
    async ({ house, enter }) => {
      const hromada = hromadaOf(house);
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
      const id = await addNgo(page, {
        Назва: 'Центр «Поряд і разом»',
        'Населений пункт або територія (необов’язково)': hromada.slug,
      });
      await page.getByText('Ніхто звідти ще не має облікового запису.').waitFor();
      await enter({
        name: 'Мотря Вигадана',
        role: 'partner-mediator',
        areaId: hromada.id,
        organisationId: id,
      });
      await page.goto(`/desk/organisations/${id}`);
      await page.getByRole('link', { name: 'Мотря Вигадана' }).waitFor();
      await keepScreenshot(page, 'organisations-members');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Запросити людину' }).click();
      await expect
        .poll(() => page.getByLabel('Організація').inputValue())
        .toBe('Центр «Поряд і разом»');
      const { page: officer } = await enter({ role: 'district-officer', areaId: hromada.id });
      await officer.goto(`/desk/organisations/${id}`);
      await officer.getByRole('heading', { name: 'Хто говорить від її імені' }).waitFor();
      expect(await officer.getByText('Хто звідти працює в системі').count()).toBe(0);
    },
  );

  staffJourney('are absent for a partner of another one', async ({ house, enter }) => {
    const hromada = hromadaOf(house);
    const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
    const id = await addNgo(page, {
      Назва: 'Спілка «Чужа»',
      'Населений пункт або територія (необов’язково)': hromada.slug,
    });
    const [own] = house.context.organisations.ofKind('library');
    const organisationId = own?.id ?? '';
    const { page: partner } = await enter({ role: 'partner-mediator', organisationId });
    const answerOf = async (path: string) => {
      const answer = await partner.request.get(path);
      return { status: answer.status(), length: (await answer.text()).length };
    };
    expect((await answerOf(`/desk/organisations/${organisationId}`)).status).toBe(200);
    const absent = await answerOf(`/desk/organisations/${newId<'organisation'>(systemRandom)}`);
    expect(absent.status).toBe(404);
    expect(await answerOf(`/desk/organisations/${id}`)).toEqual(absent);
    expect((await answerOf(`/desk/organisations/${organisationId}/contacts/new`)).status).toBe(404);
  });
});
