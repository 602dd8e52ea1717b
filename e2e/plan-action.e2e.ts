import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { parseId } from '#kernel/ids.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import { adoptAction } from '#modules/plan/index.ts';
import { look, lookAtWidths } from './support/look.ts';
import { photograph } from './support/photograph.ts';
import { staffJourneyApart } from './support/staff.ts';

const HROMADA = 'Планова громада';

async function plantHromada({ context }: Installation): Promise<string> {
  const planted = await plantAreas(context.platform, [
    { name: HROMADA, kind: 'hromada', slug: 'planova', shape: rectangle(35, 48, 35.4, 48.4) },
    { name: 'Чужа громада', kind: 'hromada', slug: 'chuzha', shape: rectangle(36, 48, 36.4, 48.4) },
  ]);
  const id = planted.get(HROMADA);
  if (!id) throw new Error('it was planted');
  await expect.poll(() => context.areas.get(id)).toBeDefined();
  return id;
}

/** Begins the plan of this year and writes one action into it; what is missing first, is said beside its field. */
async function writeDraft(desk: Page, year: number): Promise<string> {
  await desk.goto('/desk/plan');
  await desk.getByRole('link', { name: 'Почати план року' }).click();
  await desk.getByLabel('Рік').fill(String(year));
  // No other hromada is offered to whoever keeps this one.
  expect(await desk.getByLabel('Чий план').innerText()).not.toContain('Чужа');
  await desk.getByLabel('Чий план').selectOption({ label: HROMADA });
  await desk.getByRole('button', { name: 'Почати' }).click();
  await desk.getByText('План розпочато').waitFor();
  await desk.getByRole('link', { name: 'Записати дію' }).click();
  await desk.getByLabel('Назва дії', { exact: true }).fill('Освітити дорогу до школи');
  await desk.getByLabel('Етапи').fill('Провести кабель');
  await desk.getByRole('button', { name: 'Записати' }).click();
  const alert = desk.getByRole('alert');
  await alert.getByText('Напишіть кілька слів.').waitFor();
  await alert.getByText('У кожному рядку спершу день').waitFor();
  await lookAtWidths(desk, 'desk-plan-new-action');
  await desk.getByLabel('Що саме зробимо').fill('Поставити дванадцять ліхтарів.');
  await desk.getByLabel('Де', { exact: true }).selectOption({ label: HROMADA });
  await desk.getByLabel('Починаємо').fill(`${year}-01-01`);
  await desk.getByLabel('Виконуємо до').fill(`${year}-12-31`);
  await desk.locator('[name=indicator]').fill('Скільки ліхтарів світить');
  await desk.getByLabel('Має бути').fill('12');
  await desk.getByLabel('Етапи').fill(`31.12.${year} Провести кабель`);
  await desk.locator('[name=ownerPost]').fill('голова громади');
  await desk.locator('[name=ownerName]').fill('Іван Вигаданий');
  await desk.locator('[name=ownerSide]').selectOption('council');
  await desk.getByRole('button', { name: 'Записати' }).click();
  await desk.getByText('Чернетку записано').waitFor();
  await lookAtWidths(desk, 'desk-plan-draft');
  return new URL(desk.url()).pathname.slice(-36);
}

/** The sides agree; the coordinator hands the link over. */
async function handLinkOver(desk: Page, { context }: Installation, text: string): Promise<string> {
  const id = parseId<'action'>(text);
  if (!id) throw new Error('the page of an action');
  const house = { ...context, actor: { kind: 'system', name: 'journey' } } as const;
  const words = 'Погодили в залі форуму.';
  expect(await adoptAction(house, { id, words })).toMatchObject({ ok: true });
  await desk.reload();
  await desk.getByRole('button', { name: 'Дати посилання: Іван Вигаданий' }).click();
  await lookAtWidths(desk, 'desk-plan-link');
  return await desk.getByRole('textbox', { name: 'Посилання для відповіді' }).inputValue();
}

/** Without JavaScript and without an account: takes it on, and later says that it is done. */
async function answerAndReport(telephone: Page, link: string): Promise<void> {
  const path = new URL(link).pathname;
  await telephone.goto(path);
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByRole('alert').getByText('Оберіть відповідь.').waitFor();
  await look(telephone, 'plan-letter-320-uk');
  await telephone.goto(`/en${path}`);
  await look(telephone, 'plan-letter-320-en');
  await telephone.goto(path);
  await telephone.getByLabel('Так, беруся').check();
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByText('Дякуємо, вашу відповідь записано').waitFor();
  await telephone.getByLabel('Виконано, прошу підтвердити').check();
  await telephone.getByLabel('Що зроблено').fill('Усі дванадцять світять.');
  await telephone.getByLabel('Показник зараз').fill('12');
  await look(telephone, 'plan-letter-report-320-uk');
  await telephone.getByRole('button', { name: 'Надіслати' }).click();
  await telephone.getByText('Чекаємо, доки це підтвердить інша сторона.').waitFor();
}

describe('a joint action', () => {
  staffJourneyApart(
    'is written down, taken on by a link without an account, shown with evidence, and done once another side confirms it',
    async ({ enter, house, visit }) => {
      const areaId = await plantHromada(house);
      const { year } = house.context.platform.clock.today();
      const { page: desk } = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId });
      const id = await writeDraft(desk, year);
      const link = await handLinkOver(desk, house, id);
      const telephone = await visit({ width: 320, javascript: false });
      await answerAndReport(telephone, link);

      const delegate = { name: 'Оксана Умовна', role: 'community-delegate', areaId } as const;
      const { page: confirming } = await enter(delegate);
      await confirming.goto('/desk/plan');
      await confirming.getByRole('link', { name: /Освітити дорогу/ }).click();
      await confirming.getByRole('link', { name: 'Підтвердити виконання' }).click();
      await confirming.getByLabel('Ні, ще не виконано').check();
      await confirming.getByRole('button', { name: 'Записати' }).click();
      await confirming.getByRole('alert').getByText('Напишіть чому.').waitFor();
      await confirming.getByLabel('Що ви побачили').fill('Світять одинадцять.');
      await lookAtWidths(confirming, 'desk-plan-confirm');
      await confirming.getByRole('button', { name: 'Записати' }).click();
      await confirming.getByText('Записано', { exact: true }).waitFor();

      // For whoever has no account the coordinator adds the photograph.
      await desk.goto(`/desk/plan/actions/${id}`);
      await desk.getByRole('link', { name: 'Написати, як іде' }).click();
      await desk.getByLabel('Виконано, прошу підтвердити').check();
      await desk.getByLabel('Що зроблено').fill('Дванадцятий теж світить.');
      await desk.getByLabel('Світлина або PDF').setInputFiles(await photograph('lamp.jpg'));
      await lookAtWidths(desk, 'desk-plan-report');
      await desk.getByRole('button', { name: 'Записати' }).click();
      await desk.getByText('Записано', { exact: true }).waitFor();

      await confirming.goto(`/desk/plan/actions/${id}/confirm`);
      await confirming.getByLabel('Так, виконано').check();
      await confirming.getByRole('button', { name: 'Записати' }).click();
      await confirming.getByText('Інша сторона підтвердила: виконано').waitFor();
      await lookAtWidths(confirming, 'desk-plan-done');
      await confirming.goto('/desk/plan?view=all');
      await lookAtWidths(confirming, 'desk-plan');
    },
  );
});
