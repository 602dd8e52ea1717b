import { hash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { type AreaId, newId } from '#kernel/ids.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import { openPlan, writeAction } from '#modules/plan/index.ts';
import { SAID } from '#modules/plan/testing.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { openReceipt } from './support/open-receipt.ts';
import { staffJourneyApart } from './support/staff.ts';

const HROMADA = 'Згодна громада';

async function plantHromada({ context }: Installation): Promise<AreaId> {
  const planted = await plantAreas(context.platform, [
    { name: HROMADA, kind: 'hromada', slug: 'zhodna', shape: rectangle(35, 48, 35.4, 48.4) },
  ]);
  const id = planted.get(HROMADA);
  if (!id) throw new Error('it was planted');
  await expect.poll(() => context.areas.get(id)).toBeDefined();
  return id;
}

/** The plan of the next year, with one action that says all that it must. */
async function plantPlan({ context }: Installation, areaId: AreaId, year: number): Promise<string> {
  const house = { ...context, actor: { kind: 'system', name: 'journey' } } as const;
  const opened = await openPlan(house, { year, areaId });
  if (!opened.ok) throw new Error(opened.refusal);
  const owner = {
    post: 'голова громади',
    name: 'Іван Вигаданий',
    side: 'council',
    email: '',
  } as const;
  const days = {
    startsOn: Temporal.PlainDate.from({ year, month: 1, day: 15 }),
    dueOn: Temporal.PlainDate.from({ year, month: 12, day: 20 }),
    stages: [],
  };
  const written = await writeAction(house, {
    id: newId<'action'>(context.platform.random),
    planId: opened.value,
    said: { ...SAID, ...days, areaId, owner },
  });
  expect(written).toMatchObject({ ok: true });
  return opened.value;
}

/** Without JavaScript and without an account; what was left out is said beside its field. */
async function propose(telephone: Page, year: number): Promise<string> {
  const path = `/plan/${year}/propose`;
  await lookAt(telephone, path, 'plan-propose');
  await telephone.setViewportSize({ width: 320, height: 900 });
  await telephone.goto(path);
  await telephone.getByLabel('Для якої громади').selectOption({ label: HROMADA });
  await telephone.getByLabel('Яка проблема?').fill('Біля ставка ввечері темно й порожньо.');
  await telephone.getByRole('button', { name: 'Надіслати пропозицію' }).click();
  await telephone.getByRole('alert').getByText('Напишіть тут кілька слів').waitFor();
  await telephone.getByLabel('Що зробити?').fill('Поставити лавки й два ліхтарі.');
  await telephone.getByRole('button', { name: 'Надіслати пропозицію' }).click();
  await telephone.getByText('Пропозицію отримано').first().waitFor();
  await look(telephone, 'plan-proposed-320-uk');
  const code = await telephone.locator('.receipt-code code').innerText();
  return code.replace(/\D/g, '');
}

/** Makes a draft of what was proposed. */
async function draft(desk: Page): Promise<void> {
  await desk.goto('/desk/plan/proposals');
  await lookAtWidths(desk, 'desk-plan-proposals');
  await desk.getByRole('link', { name: `Пропозиція: ${HROMADA}` }).click();
  await desk.getByRole('button', { name: 'Зробити дію' }).click();
  await desk.getByRole('alert').getByText('Назвіть дію').waitFor();
  await lookAtWidths(desk, 'desk-plan-proposal');
  await desk.getByLabel('Назва дії').fill('Облаштувати місце біля ставка');
  await desk.getByRole('button', { name: 'Зробити дію' }).click();
  await desk.getByText('З якої пропозиції').waitFor();
}

interface Person {
  readonly name: string;
  readonly side: string;
  readonly post: string;
  readonly hromada?: string;
}

async function invite(desk: Page, { name, side, post, hromada }: Person): Promise<void> {
  await desk.getByLabel('Кого', { exact: true }).selectOption({ label: `${name} (${side})` });
  await desk.getByRole('radio', { name: side, exact: true }).check();
  if (hromada) await desk.getByLabel('Від якої громади').selectOption({ label: hromada });
  await desk.getByLabel('Посада чи від кого говорить').fill(post);
  await desk.getByRole('button', { name: 'Запросити' }).click();
  await desk.getByText('Запрошено. Людина побачить').waitFor();
}

async function vote(page: Page, choice: string, words: string): Promise<void> {
  await page.goto('/desk/plan/vote');
  await page.getByRole('link', { name: /Редакція/ }).click();
  await page.getByRole('radio', { name: choice, exact: true }).check();
  await page.getByLabel('Окрема думка').fill(words);
  await page.getByRole('button', { name: 'Проголосувати' }).click();
  await page.getByText('Ваш голос записано.').waitFor();
}

describe('the plan of the next year', () => {
  staffJourneyApart(
    'is proposed for without an account, frozen to the byte, agreed by police, council and community, and checked by its hash',
    async ({ enter, house, visit }) => {
      const areaId = await plantHromada(house);
      const today = house.context.platform.clock.today();
      const year = today.year + 1;
      const plan = await plantPlan(house, areaId, year);
      const telephone = await visit({ width: 320, javascript: false });
      const code = await propose(telephone, year);

      const enterAs = (name: string, role: Parameters<typeof enter>[0]['role']) =>
        enter({ name, areaId, ...(role && { role }) });
      const { page: police } = await enterAs('Ігор Умовний', 'police-head');
      const { page: council } = await enterAs('Олег Прикладний', 'council-member');
      const { page: delegate } = await enterAs('Оксана Умовна', 'community-delegate');
      const { page: desk } = await enterAs('Ірина Вигадана', 'coordinator');
      await draft(desk);

      await desk.goto(`/desk/plan/${plan}/agreement`);
      const people: readonly Person[] = [
        { name: 'Ігор Умовний', side: 'поліція', post: 'начальник відділення' },
        { name: 'Олег Прикладний', side: 'рада', post: 'депутат ради' },
        { name: 'Оксана Умовна', side: 'громада', post: 'делегатка', hromada: HROMADA },
      ];
      for (const person of people) await invite(desk, person);
      await lookAtWidths(desk, 'desk-plan-agreement');
      await desk.getByRole('button', { name: 'Зафіксувати текст' }).click();
      await desk.getByRole('alert').getByText('Напишіть день').waitFor();
      await desk.getByLabel('До якого дня голосують').fill(today.add({ days: 7 }).toString());
      await desk.getByRole('button', { name: 'Зафіксувати текст' }).click();
      await desk.getByText('Текст зафіксовано й винесено').waitFor();

      await vote(police, 'за', '');
      await vote(council, 'за', 'Лише просимо не відкладати на осінь.');
      await delegate.goto('/desk/plan/vote');
      await delegate.getByRole('link', { name: /Редакція/ }).click();
      await delegate.getByRole('radio', { name: 'проти' }).check();
      await delegate.getByRole('button', { name: 'Проголосувати' }).click();
      await delegate.getByRole('alert').getByText('Напишіть тут кілька слів').waitFor();
      await lookAtWidths(delegate, 'desk-plan-vote');
      await vote(delegate, 'за', '');
      await look(delegate, 'desk-plan-voted');

      await desk.reload();
      const address = await desk.getByRole('link', { name: /Редакція/ }).getAttribute('href');
      if (!address) throw new Error('the page of what is voted on');
      await telephone.goto(address);
      await telephone.getByText('Уже проголосували 3 з 3').waitFor();
      await lookAtWidths(desk, 'desk-plan-voting');
      await desk.getByRole('button', { name: 'Підбити підсумок' }).click();
      await desk.getByText('Підсумок підбито.').waitFor();

      await lookAt(telephone, `/plan/${year}/agreement`, 'plan-agreements');
      await lookAt(telephone, address, 'plan-agreement');
      const shown = await telephone.locator('p.hash code').allInnerTexts();
      for (const [at, file] of ['text.txt', 'protocol.txt'].entries()) {
        const answer = await telephone.request.get(`${address}/${file}`);
        expect(hash('sha256', await answer.body())).toBe(shown[at]);
      }
      await telephone.goto(`${address}/protocol`);
      await telephone.getByText('Лише просимо не відкладати на осінь.').waitFor();

      await openReceipt(telephone, code);
      await telephone.getByText('Вашу пропозицію взято до плану').waitFor();
    },
  );
});
