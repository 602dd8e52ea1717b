import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { type AreaId, newId } from '#kernel/ids.ts';
import { plantAreas, rectangle } from '#modules/areas/testing.ts';
import {
  adoptAction,
  dropAction,
  openPlan,
  readDeskAction,
  writeAction,
} from '#modules/plan/index.ts';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

const HROMADA = 'Читана громада';
const VILLAGE = 'Читане';

async function plantHromada({ context }: Installation): Promise<Record<string, AreaId>> {
  const planted = await plantAreas(context.platform, [
    { name: HROMADA, kind: 'hromada', slug: 'chytana', shape: rectangle(33, 48, 33.4, 48.4) },
    { name: VILLAGE, kind: 'settlement', in: HROMADA, centre: { lon: 33.2, lat: 48.2 } },
  ]);
  const [hromada, village] = [planted.get(HROMADA), planted.get(VILLAGE)];
  if (!hromada || !village) throw new Error('they were planted');
  await expect.poll(() => context.areas.get(village)).toBeDefined();
  return { hromada, village };
}

/** What the sides agreed on for that year: three actions, the last of which was dropped. */
async function plantPlan({ context }: Installation, areaId: AreaId, year: number) {
  const house = { ...context, actor: { kind: 'system', name: 'journey' } } as const;
  const plan = await openPlan(house, { year, areaId });
  if (!plan.ok) throw new Error(plan.refusal);
  for (const title of ['Освітити дорогу до школи', 'Провести сім зустрічей', 'Купити дрон']) {
    const id = newId<'action'>(context.platform.random);
    const said = saidOf(title, areaId, year);
    expect(await writeAction(house, { id, planId: plan.value, said })).toMatchObject({ ok: true });
    expect(await adoptAction(house, { id, words: 'Погодили в залі.' })).toMatchObject({ ok: true });
    if (title !== 'Купити дрон') continue;
    const read = await readDeskAction(house, { id });
    if (!read.ok) throw new Error(read.refusal);
    const seenAt = read.value.action.changedAt;
    const dropped = await dropAction(house, { id, words: 'Закон не дозволяє.', seenAt });
    expect(dropped).toMatchObject({ ok: true });
  }
  return plan.value;
}

function saidOf(title: string, areaId: AreaId, year: number) {
  const day = (text: string) => Temporal.PlainDate.from(`${year}-${text}`);
  return {
    areaId,
    title,
    titleEn: '',
    words: 'Зробити те, про що домовилися на форумі.',
    problem: {
      scanning: 'Темно.',
      analysis: 'Ліхтарі зняли.',
      response: 'Світло.',
      assessment: '',
    },
    indicator: {
      words: 'Скільки зроблено',
      unit: 'ліхтарів',
      counts: 'by-hand',
      baseline: 0,
      target: 12,
    },
    privacyNote: '',
    track: 'officers',
    startsOn: day('01-15'),
    dueOn: day('12-20'),
    owner: { post: 'голова громади', name: 'Іван Вигаданий', side: 'council', email: '' },
    deputy: undefined,
    stages: [{ words: 'Провести кабель', dueOn: day('12-01') }],
    money: [{ source: 'local-budget', words: 'кабель', amount: 180_000 }],
    partners: ['Вигадана бібліотека'],
  } as const;
}

/** On a telephone without JavaScript: the first action on the first screen; then each other page of the plan. */
async function readPlan(telephone: Page, year: number): Promise<void> {
  await telephone.setViewportSize({ width: 320, height: 640 });
  await telephone.goto('/plan');
  expect(new URL(telephone.url()).pathname).toBe(`/plan/${year}`);
  const first = await telephone
    .getByRole('link', { name: /1\. Освітити дорогу/ })
    .first()
    .boundingBox();
  expect(first?.y).toBeLessThan(640 - 48);
  await lookAt(telephone, `/plan/${year}`, 'plan-list');
  await telephone.goto(`/plan/${year}?area=chytana&state=put-aside`);
  await telephone.getByRole('link', { name: /Купити дрон/ }).waitFor();
  expect(await telephone.getByRole('link', { name: /Освітити дорогу/ }).count()).toBe(0);
  await telephone.goto(`/plan/${year}?area=chytana&track=vulnerable`);
  await telephone.getByText('Таких дій у плані немає').waitFor();
  await telephone.getByRole('link', { name: 'Показати всі' }).click();
  await telephone.getByRole('link', { name: /Освітити дорогу до школи/ }).click();
  await telephone
    .getByText('чекаємо на відповідь')
    .or(telephone.getByText('ще не питали'))
    .first()
    .waitFor();
  await lookAt(telephone, `/plan/${year}/action/1`, 'plan-action');
  for (const name of ['scorecard', 'calendar', 'map', 'coverage'] as const) {
    await lookAt(telephone, `/plan/${year}/${name}`, `plan-${name}`);
  }
  await telephone.goto(`/plan/${year}/scorecard`);
  await telephone.getByText('Закон не дозволяє.').waitFor();
}

async function readFiles(telephone: Page, year: number): Promise<void> {
  const { request } = telephone.context();
  const csv = await (await request.get(`/plan/${year}/plan.csv`)).text();
  expect(csv.startsWith('\uFEFFРік;Номер;')).toBe(true);
  expect(csv).toContain('Освітити дорогу до школи');
  for (const ending of ['docx', 'xlsx']) {
    const file = await (await request.get(`/plan/${year}/plan.${ending}`)).body();
    expect(file.subarray(0, 2).toString()).toBe('PK');
  }
  expect(await (await request.get(`/plan/${year}/plan.ics`)).text()).toContain('DTSTART');
  expect(await (await request.get('/plan.rss')).text()).toContain('Закон не дозволяє.');
}

describe('the plan as everybody reads it', () => {
  staffJourneyApart(
    'is read on a telephone, taken along as files, and goes on in the next year',
    async ({ enter, house, visit }) => {
      const { hromada, village } = await plantHromada(house);
      if (!hromada || !village) throw new Error('they were planted');
      const { year } = house.context.platform.clock.today();
      const planId = await plantPlan(house, hromada, year);
      const telephone = await visit({ width: 320, javascript: false });
      await readPlan(telephone, year);
      await readFiles(telephone, year);

      const areaId = hromada;
      const { page: desk } = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId });
      await desk.goto(`/desk/plan/${planId}/close`);
      await desk.getByText(`плану на ${year + 1} рік немає`, { exact: false }).waitFor();
      await lookAtWidths(desk, 'desk-plan-close');
      await desk.getByRole('link', { name: /Освітити дорогу до школи/ }).click();
      await desk.getByLabel('Переносимо такою, як є').check();
      await desk.getByLabel('Чому не виконали').fill('Кабель привезуть навесні.');
      await desk.getByRole('button', { name: 'Записати' }).click();
      await desk.getByRole('alert').getByText('спершу розпочніть його', { exact: false }).waitFor();
      await lookAtWidths(desk, 'desk-plan-carry');
      const next = { ...house.context, actor: { kind: 'system', name: 'journey' } } as const;
      expect(await openPlan(next, { year: year + 1, areaId })).toMatchObject({ ok: true });
      await desk.getByRole('button', { name: 'Записати' }).click();
      await desk.getByText('Дію перенесено в план наступного року').waitFor();
      await telephone.goto(`/plan/${year}/scorecard`);
      await telephone.getByText('Кабель привезуть навесні.').waitFor();
    },
  );
});
