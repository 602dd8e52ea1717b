import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseContext } from '../app-context.ts';
import { EVERYDAY_WORK } from '../app-everyday-work.ts';
import { newId } from '../kernel/ids.ts';
import { submitAppeal } from '../modules/appeals/testing.ts';
import { importAreas } from '../modules/areas/index.ts';
import { RESIDENT } from '../modules/identity/index.ts';
import { signedInStaff } from '../modules/identity/testing.ts';
import { importRoster, listOfficers } from '../modules/officers/index.ts';
import { fixedClock } from '../platform/clock/clock.ts';
import { openDemonstration, type TestInstallation } from '../testing/open-test-installation.ts';
import {
  removeDemo,
  seedDemoAgain,
  seedDemoCourses,
  seedDemoForum,
  seedDemoRegistration,
  seedDemoAgreement,
  seedDemoPlan,
} from './index.ts';

const NONE = {
  areas: 0,
  organisations: 0,
  officers: 0,
  reports: 0,
  appeals: 0,
  promises: 0,
  meetings: 0,
  cohorts: 0,
  forums: 0,
  actions: 0,
  staying: [],
  withoutPlace: [],
};
const LOOK = { confirmed: false, detach: false };
const REMOVE = { confirmed: true, detach: false };

const bytes = (text: string) => new TextEncoder().encode(text);

async function open() {
  const installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
  const actor = { kind: 'system', name: 'test' } as const;
  await seedDemoCourses({ ...installation.context, actor });
  const forum = await seedDemoForum({ ...installation.context, actor });
  await seedDemoRegistration({ ...installation.context, actor }, forum);
  await seedDemoPlan({ ...installation.context, actor, everydayWork: EVERYDAY_WORK });
  await seedDemoAgreement({ ...installation.context, actor });
  return { installation, context: { ...installation.context, actor } };
}

/** A table of rows that are left, of those that the demonstration writes. */
async function rowsLeft({ platform }: HouseContext): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; count: bigint }>`
    select 'areas' as name, count(*) as count from areas.area
    union all select 'boundaries', count(*) from areas.boundary
    union all select 'places', count(*) from areas.place
    union all select 'organisations', count(*) from organisations.organisation
    union all select 'officers', count(*) from officers.officer
    union all select 'assignments', count(*) from officers.assignment
    union all select 'receptions', count(*) from officers.reception
    union all select 'promises', count(*) from promises.promise
    union all select 'published questions', count(*) from promises.published_question
    union all select 'plans', count(*) from plan.plan
    union all select 'joint actions', count(*) from plan.action
    union all select 'proposals', count(*) from plan.proposal
    union all select 'frozen texts', count(*) from plan.frozen_text
    union all select 'meetings', count(*) from meetings.meeting
    union all select 'forums', count(*) from forum.forum
    union all select 'speakers', count(*) from forum.speaker
    union all select 'accreditations', count(*) from forum.accreditation
    union all select 'gatherings', count(*) from attendance.gathering
    union all select 'courses', count(*) from courses.course
    union all select 'figures of courses', count(*) from courses.release
    union all select 'published reports', count(*) from reports.published`.execute(
    platform.database.write,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
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
      value: { areas: before['areas'], officers: 5, staying: [], ownAreas: 0 },
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
    expect(new Set(Object.values(await rowsLeft(context)))).toEqual(new Set([0]));
    expect(await removeDemo(context, REMOVE)).toMatchObject({ ok: true, value: NONE });
    expect(await seedDemoAgain({ ...context, context })).toBe(true);
    expect(await rowsLeft(context)).toMatchObject({ officers: 5 });
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
    expect(await rowsLeft(context)).toMatchObject({ officers: 6 });
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
    expect(await rowsLeft(context)).toMatchObject({ officers: 1, organisations: 0 });
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
