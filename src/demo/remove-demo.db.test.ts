import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseContext } from '../app-context.ts';
import { newId } from '../kernel/ids.ts';
import { submitAppeal } from '../modules/appeals/testing.ts';
import { importAreas } from '../modules/areas/index.ts';
import { inTransaction, RESIDENT } from '../modules/identity/index.ts';
import { signedInStaff } from '../modules/identity/testing.ts';
import { importRoster, listOfficers } from '../modules/officers/index.ts';
import { proposeAction } from '../modules/plan/index.ts';
import { realData } from '../../tools/testing/real-data.ts';
import { migrationsFolder, readMigrations } from '../platform/database/migrate/migration-files.ts';
import { fixedClock } from '../platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '../testing/open-test-installation.ts';
import { DEMO_FILES } from './demo-files.ts';
import { inspectDemo, isThere, removeDemo, seedDemo, seedDemoAgain } from './index.ts';

const NONE = {
  areas: 0,
  organisations: 0,
  officers: 0,
  reports: 0,
  appeals: 0,
  promises: 0,
  meetings: 0,
  lessons: 0,
  cohorts: 0,
  forums: 0,
  plans: 0,
  actions: 0,
  staying: [],
  withoutPlace: [],
};
const LOOK = { confirmed: false, detach: false };
const REMOVE = { confirmed: true, detach: false };

const bytes = (text: string) => new TextEncoder().encode(text);

async function open() {
  const installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
  const context = { ...installation.context, actor: { kind: 'system', name: 'test' } } as const;
  expect(await seedDemo(context)).toBe(true);
  return { installation, context };
}

/** Journals, queues and the counter of register numbers, which keep what happened; and the program's questionnaires. */
const KEPT = /^(audit|platform|jobs)\.|^areas\.change|^surveys\.version$|^appeals\.register$/;

/** How many rows there are in each table of every module that has any. */
async function rowsLeft(context: HouseContext): Promise<Readonly<Record<string, number>>> {
  return await inTransaction(context, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(tx);
    const left: Record<string, number> = {};
    for (const { name } of rows.filter((row) => !KEPT.test(row.name))) {
      const counted = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(name)}`.execute(tx);
      const count = counted.rows[0]?.count ?? 0;
      if (count > 0) left[name] = count;
    }
    return left;
  });
}

async function appealIn(context: HouseContext): Promise<void> {
  const areaId = context.areas.all.find(({ kind }) => kind === 'settlement')?.id;
  if (!areaId) throw new Error('no settlement');
  const sent = await submitAppeal(
    { ...context, actor: RESIDENT },
    {
      key: newId(context.platform.random),
      kind: 'application',
      name: 'Вигадана Ганна Петрівна',
      residence: 'с. Вигадане, вул. Миру, 4',
      substance: 'Прошу перевірити, чому не світить ліхтар.',
      answerWay: 'page',
      email: '',
      phone: '',
      benefit: '',
      files: [],
      areaId,
      language: 'uk',
    },
  );
  if (!sent.ok) throw new Error(sent.refusal);
}

describe('the demonstration, where nothing else is in the house', () => {
  let installation: TestInstallation;
  let context: HouseContext;
  beforeAll(async () => {
    ({ installation, context } = await open());
  });
  afterAll(() => installation.close());

  test('is shown before it is removed, and not by a resident', async () => {
    const before = await rowsLeft(context);
    const found = await removeDemo(context, LOOK);
    expect(found).toMatchObject({
      ok: true,
      value: { areas: before['areas.area'], officers: 5, staying: [], ownAreas: 0 },
    });
    expect(await rowsLeft(context)).toEqual(before);
    expect(await removeDemo({ ...context, actor: RESIDENT }, REMOVE)).toMatchObject({ ok: false });
  });

  test('goes without a trace, once, and comes again when it is asked for', async () => {
    // Somebody tried the form of an appeal, and a council was named that reports of a category are for.
    await appealIn(context);
    await sql`
      insert into reports.category (id, key, name_uk, name_en, receiver_id, pictogram, visibility,
        position_rule, is_anonymous_allowed, position, changed_at)
      select gen_random_uuid(), 'dark-place', 'Темно', 'Dark', id, 'lamp', 'public', 'place', true, 10, now()
      from organisations.organisation limit 1`.execute(context.platform.database.write);
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true, value: { appeals: 1 } });
    expect(await rowsLeft(context)).toEqual({ 'reports.category': 1 });
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true, value: NONE });
    expect(await seedDemoAgain(context)).toBe(true);
    expect(await rowsLeft(context)).toMatchObject({ 'officers.officer': 5, 'meetings.meeting': 8 });
  });
});

describe('the demonstration, beside somebody’s own', () => {
  let installation: TestInstallation;
  let context: HouseContext;
  const tie = async () => {
    const roster =
      "жетон;ім'я;посада;громада;дільниця\n7700001;Ганна Справжня;ДОП;Татарбунарська;Білоліська дільниця\n";
    return await importRoster(context, { file: { name: 'own.csv', bytes: bytes(roster) } });
  };
  beforeAll(async () => {
    ({ installation, context } = await open());
  });
  afterAll(() => installation.close());

  test('is not removed under an officer who answers for one of its beats', async () => {
    expect(await tie()).toMatchObject({ ok: true });
    expect(await removeDemo(context, REMOVE)).toMatchObject({
      ok: false,
      refusal: {
        dependants: { officers: 1, organisations: 0, roles: 0 },
        // Not a hromada would stay around his beat.
        found: { withoutPlace: ['Ганна Справжня (7700001)'] },
      },
    });
    expect(await rowsLeft(context)).toMatchObject({ 'officers.officer': 6 });
  });

  test('leaves what a file of one’s own spoke of, with all around it', async () => {
    const own =
      'level1,level2,level3,level4,extra,category,name\n' +
      'UA51000000000030770,UA51040000000032911,UA51040250000099866,,,H,Татарбунарська\n';
    expect(await importAreas(context, { file: 'codifier.csv', bytes: bytes(own) })).toMatchObject({
      ok: true,
    });
    const found = await removeDemo(context, LOOK);
    expect(found).toMatchObject({ ok: true, value: { ownAreas: 1 } });
    if (found.ok) expect(found.value.staying).toHaveLength(2);
    expect(found).toMatchObject({ value: { withoutPlace: [] } });
  });

  test('is removed with --detach, and the officer stays', async () => {
    expect(await removeDemo(context, { confirmed: true, detach: true })).toMatchObject({
      ok: true,
    });
    const rows = await rowsLeft(context);
    expect(rows).toMatchObject({ 'officers.officer': 1 });
    expect(rows).not.toHaveProperty(['organisations.organisation']);
    const left = await sql<{ name: string }>`select name from areas.area order by name`.execute(
      context.platform.database.write,
    );
    const names = left.rows.map(({ name }) => name);
    expect(names).toContain('Татарбунарська міська громада');
    expect(names.filter((name) => name.endsWith('дільниця'))).toEqual([]);
    const hromada = context.areas.all.find(({ name }) => name === 'Татарбунарська міська громада');
    const { actor } = await signedInStaff(context.platform, {
      role: 'coordinator',
      areaId: hromada?.id ?? '',
    });
    // Whoever answers for the hromada around his beat has him in reach, as one who served there until yesterday.
    expect(await listOfficers({ ...context, actor })).toMatchObject({
      ok: true,
      value: {
        officers: [
          {
            name: 'Ганна Справжня',
            assignments: [{ areaId: hromada?.id, endsOn: Temporal.PlainDate.from('2026-11-24') }],
          },
        ],
      },
    });
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true, value: NONE });
  });
});

/** The codifier's own lines of the demonstration's places, and one beside them: after it they are somebody's own. */
const CODIFIER = bytes(
  `${DEMO_FILES.codifier}UA51000000000030770,UA51040000000032911,UA51040250000099866,UA51040250110012345,,C,Справжнє\n`,
);

describe('the demonstration, whose areas have become real', () => {
  let installation: TestInstallation;
  let context: HouseContext;
  beforeAll(async () => {
    ({ installation, context } = await open());
  });
  afterAll(() => installation.close());

  test('is removed whole from under the real areas, whatever lies in them', async () => {
    const codifier = { file: 'codifier.csv', bytes: CODIFIER };
    expect(await importAreas(context, codifier)).toMatchObject({ ok: true });
    const found = await inspectDemo(context);
    expect(found).toMatchObject({ value: { meetings: 8, forums: 1, plans: 3, cohorts: 3 } });
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
  let context: HouseContext;
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
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true });
    const rows = await rowsLeft(context);
    expect(rows).toMatchObject({ 'appeals.appeal': 1, 'plan.plan': 1, 'plan.proposal': 1 });
    expect(rows).not.toHaveProperty(['plan.action']);
    const found = await inspectDemo(context);
    expect(found.ok && isThere(found.value)).toBe(false);
  });
});

async function plansOf(context: HouseContext): Promise<readonly { id: string; year: number }[]> {
  const { rows } = await sql<{ id: string; year: number }>`
    select id, year from plan.plan order by year desc`.execute(context.platform.database.write);
  return rows;
}

async function writeOwnProposal(context: HouseContext, plan: { year: number }): Promise<void> {
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

describe('a demonstration that an earlier version made, without marks', () => {
  let installation: TestInstallation;
  let context: HouseContext;
  beforeAll(async () => {
    installation = await openTestInstallation(fixedClock('2026-11-25T10:00:00Z'));
    const actor = { kind: 'system', name: 'demonstration' } as const;
    context = { ...installation.context, actor };
    await seedDemo(context);
  });
  afterAll(() => installation.close());

  test('is recognised by the journal when the installation is upgraded', async () => {
    const marks = await marksOf(context);
    for (const name of Object.keys(marks)) {
      await inTransaction(context, (tx) =>
        sql`update ${sql.table(name)} set origin = 'own'`.execute(tx),
      );
    }
    expect(Object.values(await marksOf(context)).every(({ demo }) => demo === 0)).toBe(true);
    await markAsUpgradeDoes(installation.ownerUrl);
    // Everything but what residents asked of the demonstration's own officers is known by its entries.
    expect(await marksOf(context)).toEqual(marks);
  });
});

const MARKED = [
  'reports.report',
  'promises.promise',
  'promises.question',
  'promises.published_question',
  'meetings.series',
  'meetings.meeting',
  'courses.course',
  'courses.cohort',
  'schools.lesson',
  'forum.forum',
  'forum.adoption',
  'plan.plan',
  'plan.action',
  'plan.proposal',
] as const;

async function marksOf(context: HouseContext) {
  return await inTransaction(context, async (tx) => {
    const marks: Record<string, { demo: number; own: number }> = {};
    for (const name of MARKED) {
      const { rows } = await sql<{ demo: number; own: number }>`
        select count(*) filter (where origin = 'demo')::integer as demo,
          count(*) filter (where origin = 'own')::integer as own from ${sql.table(name)}`.execute(
        tx,
      );
      marks[name] = rows[0] ?? { demo: 0, own: 0 };
    }
    return marks;
  });
}

/** The second half of the migration that brought the marks, over the rows of this database. */
async function markAsUpgradeDoes(ownerUrl: string): Promise<void> {
  const files = await readMigrations(migrationsFolder());
  const text = files.find(({ name }) => name.endsWith('demonstration-mark'))?.sql ?? '';
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`begin; ${text.slice(text.indexOf('select set_config'))} commit`);
  await client.end();
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
);
