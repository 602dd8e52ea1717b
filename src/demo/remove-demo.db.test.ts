import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/context.ts';
import { importAreas } from '#modules/areas/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { signedInStaff } from '#modules/identity/testing.ts';
import { importRoster, listOfficers } from '#modules/officers/index.ts';
import type { TestInstallation } from '#testing/open-test-installation.ts';
import { removeDemo, seedDemoAgain } from './index.ts';
import { appealIn, LOOK, NONE, open, REMOVE, rowsLeft } from './testing.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the demonstration, where nothing else is in the house', () => {
  let installation: TestInstallation;
  let context: AppContext;
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
    expect(await rowsLeft(context)).toMatchObject({
      'officers.officer': 5,
      'meetings.meeting': 16,
    });
  });
});

describe('the demonstration, beside somebody’s own', () => {
  let installation: TestInstallation;
  let context: AppContext;
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
