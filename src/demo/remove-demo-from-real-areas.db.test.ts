import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realData } from '../../tools/testing/real-data.ts';
import type { AppContext } from '#app/context.ts';
import { newId } from '#kernel/ids.ts';
import { importAreas } from '#modules/areas/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { proposeAction } from '#modules/plan/index.ts';
import type { TestInstallation } from '#testing/open-test-installation.ts';
import { DEMO_FILES } from './demo-files.ts';
import { inspectDemo, isThere, removeDemo } from './index.ts';
import { appealIn, NONE, open, REMOVE, rowsLeft } from './testing.ts';

/** The codifier's own lines of the demonstration's places, and one beside them: after it they are somebody's own. */
const CODIFIER = new TextEncoder().encode(
  `${DEMO_FILES.codifier}UA51000000000030770,UA51040000000032911,UA51040250000099866,UA51040250110012345,,C,Справжнє\n`,
);

describe('the demonstration, whose areas have become real', () => {
  let installation: TestInstallation;
  let context: AppContext;
  beforeAll(async () => {
    ({ installation, context } = await open());
  });
  afterAll(() => installation.close());

  test('is removed whole from under the real areas, whatever lies in them', async () => {
    const codifier = { file: 'codifier.csv', bytes: CODIFIER };
    expect(await importAreas(context, codifier)).toMatchObject({ ok: true });
    const found = await inspectDemo(context);
    expect(found).toMatchObject({ value: { meetings: 16, forums: 1, plans: 3, cohorts: 3 } });
    expect(found).toMatchObject({ value: { keptPlans: 0, keptCourses: 0 } });
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true });
    const rows = await rowsLeft(context);
    expect(Object.keys(rows).filter((name) => !name.startsWith('areas.'))).toEqual([]);
    // The demonstration's thirteen, which are real now, and one more.
    expect(rows).toMatchObject({ 'areas.area': 14 });
    expect(rows).not.toHaveProperty(['areas.boundary']);
    expect(await inspectDemo(context)).toMatchObject({ value: NONE });
  });
});

describe('somebody’s own beside the demonstration, in areas that have become real', () => {
  let installation: TestInstallation;
  let context: AppContext;
  beforeAll(async () => {
    ({ installation, context } = await open());
    await importAreas(context, { file: 'codifier.csv', bytes: CODIFIER });
  });
  afterAll(() => installation.close());

  test('stays: an appeal, and a plan into which somebody wrote', async () => {
    await appealIn(context);
    const [plan] = await plansOf(context);
    if (!plan) throw new Error('a demonstration without a plan');
    await writeOwnProposal(context, plan);
    expect(await inspectDemo(context)).toMatchObject({ value: { plans: 2, keptPlans: 1 } });
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true });
    const rows = await rowsLeft(context);
    expect(rows).toMatchObject({ 'appeals.appeal': 1, 'plan.plan': 1, 'plan.proposal': 1 });
    expect(rows).not.toHaveProperty(['plan.action']);
    const found = await inspectDemo(context);
    expect(found.ok && isThere(found.value)).toBe(false);
  });
});

async function plansOf(context: AppContext): Promise<readonly { id: string; year: number }[]> {
  const { rows } = await sql<{ id: string; year: number }>`
    select id, year from plan.plan order by year desc`.execute(context.platform.database.write);
  return rows;
}

async function writeOwnProposal(context: AppContext, plan: { year: number }): Promise<void> {
  const areaId = context.areas.byCode('UA51040250000099866')?.id;
  if (!areaId) throw new Error('no hromada');
  const sent = await proposeAction(
    { ...context, actor: RESIDENT },
    {
      key: newId<'sender-key'>(context.platform.random),
      areaId,
      problem: 'Біля школи немає переходу, і діти бігають через дорогу.',
      words: 'Намалювати перехід і поставити знак.',
      contactsSeen: false,
      year: plan.year,
      source: { kind: 'resident', id: undefined },
      language: 'uk',
    },
  );
  expect(sent).toMatchObject({ ok: true });
}

const REAL_CODIFIER = realData('ua/katottg-odesa-2025-05-16.csv');

test.skipIf(REAL_CODIFIER === undefined)(
  'the demonstration is removed whole from under the real codifier of the oblast',
  async () => {
    const { installation, context } = await open();
    const real = { file: 'codifier.csv', bytes: await readFile(REAL_CODIFIER ?? '') };
    expect(await importAreas(context, real)).toMatchObject({ ok: true });
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true });
    const rows = await rowsLeft(context);
    expect(Object.keys(rows).filter((name) => !name.startsWith('areas.'))).toEqual([]);
    expect(await inspectDemo(context)).toMatchObject({ value: NONE });
    await installation.close();
  },
  // As long as a busy machine takes for the 1,264 areas of the oblast.
  300_000,
);
