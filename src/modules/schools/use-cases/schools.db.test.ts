import { beforeEach, describe, expect, it } from 'vitest';
import { toldSince } from '#modules/audit/testing.ts';
import { type Actor, createPolicy, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { notificationsOf } from '#modules/identity/testing.ts';
import {
  keptOfficer,
  LYMANSKA,
  officerStaff,
  staffIn,
  STEPOVA,
} from '#modules/officers/testing.ts';
import { schoolNotices } from '../desk-routes.ts';
import { schoolsForEachTest } from '../testing.ts';
import { assignSchools, type AssignSchools } from './assign-schools.ts';
import { changeSchoolOfficer } from './change-school-officer.ts';
import { type DeskSchoolsAsked, listDeskSchools } from './list-desk-schools.ts';
import { listOfficerChoices } from './list-officer-choices.ts';
import { listSchools } from './list-schools.ts';
import { listSchoolsOf } from './list-schools-of.ts';
import { readDeskSchool } from './read-desk-school.ts';
import { readSchool } from './read-school.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const LYCEUM = 'Лиманський ліцей № 1';
const GYMNASIUM = 'Садівська гімназія';
const STEPPE = 'Степова школа';
const day = (text: string) => Temporal.PlainDate.from(text);

describe('schools and their officers', () => {
  const schools = schoolsForEachTest();
  beforeEach(() => schools.bring());
  const named = (badge?: string) => keptOfficer(schools.planted, badge);
  const areaIdOf = (code: string) => schools.planted.context.areas.byCode(code)?.id;

  const found = async (text: string, code?: string) => {
    using context = await schools.as(RESIDENT);
    const areaId = code === undefined ? undefined : areaIdOf(code);
    const listed = await listSchools(context, { text, areaId, page: 1 });
    return listed.ok ? listed.value.schools.map(({ school }) => school.name) : listed.refusal;
  };
  const desk = async (actor: Actor, asked: Partial<DeskSchoolsAsked> = {}) => {
    using context = await schools.as(actor);
    const everything = { view: 'all', text: '', areaId: undefined, officerId: undefined } as const;
    const listed = await listDeskSchools(context, { ...everything, ...asked });
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value;
  };
  const names = async (actor: Actor, asked: Partial<DeskSchoolsAsked> = {}) =>
    (await desk(actor, asked)).schools.map(({ school }) => school.name);
  const assign = async (actor: Actor, changes: Partial<AssignSchools> = {}) => {
    using context = await schools.as(actor);
    const assigned = await assignSchools(context, {
      schoolIds: [schools.school(LYCEUM)],
      officerId: (await named()).id,
      deputyId: undefined,
      startsOn: day('2026-12-01'),
      endsOn: undefined,
      ...changes,
    });
    return assigned.ok ? 'assigned' : assigned.refusal;
  };
  const read = async (actor: Actor, name = LYCEUM) => {
    using context = await schools.as(actor);
    const one = await readDeskSchool(context, { id: schools.school(name) });
    return one.ok ? one.value : undefined;
  };

  it('are found by a slip of the pen, by their village, and within a hromada', async () => {
    expect(await found('')).toEqual([LYCEUM, GYMNASIUM, STEPPE]);
    expect(await found('лиманский лицей')).toContain(LYCEUM);
    expect(await found('садивська гимназія')).toEqual(expect.arrayContaining([GYMNASIUM]));
    expect(await found('Лиманськ')).toContain(LYCEUM);
    expect(await found('Садове', STEPOVA)).toEqual([STEPPE]);
    expect(await found('', LYMANSKA)).toEqual([LYCEUM, GYMNASIUM]);
    expect(await found('такого нема')).toEqual([]);
  });

  it('say whose they are today, and nothing of those that do not work', async () => {
    await schools.give({ deputyId: (await named('0012346')).id });
    using context = await schools.as(RESIDENT);
    const { organisations } = context;
    const slug = organisations.get(schools.school(LYCEUM))?.slug ?? '';
    expect(await readSchool(context, { slug })).toMatchObject({
      ok: true,
      value: {
        answers: { officer: { badgeNumber: '0012345' }, deputy: { badgeNumber: '0012346' } },
      },
    });
    expect(await readSchool(context, { slug: 'stara-shkola' })).toMatchObject({ ok: false });
    const station = organisations.ofKind('station')[0]?.slug ?? '';
    expect(await readSchool(context, { slug: station })).toMatchObject({ ok: false });
    const officerId = (await named()).id;
    const theirs = await listSchoolsOf(context, { officerId });
    expect(theirs.ok && theirs.value.map(({ name }) => name)).toEqual([LYCEUM]);
  });

  it('are for everybody to read because the table says so', async () => {
    using opened = await schools.as(RESIDENT);
    const slug = opened.organisations.get(schools.school(LYCEUM))?.slug ?? '';
    const context = { ...opened, policy: createPolicy([]) };
    const asked = { text: '', areaId: undefined, page: 1 };
    expect(await listSchools(context, asked)).toEqual({ ok: false, refusal: 'forbidden' });
    expect(await readSchool(context, { slug })).toEqual({ ok: false, refusal: 'absent' });
    const officerId = (await named()).id;
    expect(await listSchoolsOf(context, { officerId })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
  });

  it('stand at the desk of their hromada, and a school officer sees theirs anywhere', async () => {
    await schools.give({ name: STEPPE });
    const coordinator = await staffIn(schools.planted, 'coordinator');
    expect(await names(coordinator)).toEqual([LYCEUM, GYMNASIUM]);
    expect(await names(coordinator, { view: 'closed' })).toEqual(['Стара школа']);
    const areaId = areaIdOf('UA51010010010000005');
    expect(await names(coordinator, { text: 'лицей', areaId })).toEqual([LYCEUM]);
    expect(await names(coordinator, { text: 'такого нема' })).toEqual([]);
    expect((await desk(coordinator)).counts).toEqual({ all: 2, without: 2, closed: 1 });
    const olena = await officerStaff(schools.planted, '0012345', 'district-officer');
    expect(await names(olena)).toEqual([STEPPE]);
    expect(await read(olena)).toBeUndefined();
    expect(await read(olena, STEPPE)).toMatchObject({ mayAssign: false });
    expect(await read(coordinator, STEPPE)).toBeUndefined();
    using context = await schools.as(await staffIn(schools.planted, 'press-officer'));
    const everything = { view: 'all', text: '', areaId: undefined, officerId: undefined } as const;
    expect(await listDeskSchools(context, everything)).toMatchObject({ ok: false });
  });

  it('show how many each officer has, wherever they are', async () => {
    await schools.give();
    await schools.give({ name: STEPPE });
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const officerId = (await named()).id;
    expect((await desk(coordinator)).loads).toEqual([{ officerId, schools: 2, load: 'few' }]);
    expect(await names(coordinator, { officerId })).toEqual([LYCEUM]);
    expect(await names(coordinator, { view: 'without' })).toEqual([GYMNASIUM]);
  });

  it('are given together, and whoever had one ends the day before', async () => {
    await schools.give();
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const before = await toldSince(schools.planted.platform);
    const count = (all: readonly string[], one: string) => all.filter((it) => it === one).length;
    const schoolIds = [schools.school(LYCEUM), schools.school(GYMNASIUM)];
    const officerId = (await named('0012346')).id;
    expect(await assign(coordinator, { schoolIds, officerId })).toBe('assigned');
    const { officers } = (await read(coordinator)) ?? { officers: [] };
    expect(officers.map(({ startsOn, endsOn }) => [String(startsOn), String(endsOn)])).toEqual([
      ['2026-12-01', 'undefined'],
      ['2026-09-01', '2026-11-30'],
    ]);
    const after = await toldSince(schools.planted.platform);
    const told = (one: typeof before) => [
      count(one.actions, 'school.assign'),
      count(one.types, 'school.officer-changed'),
    ];
    expect([told(before), told(after)]).toEqual([
      [0, 1],
      [2, 3],
    ]);
    // Sent twice, it is so already.
    expect(await assign(coordinator, { schoolIds, officerId })).toBe('assigned');
    expect((await read(coordinator))?.officers).toHaveLength(2);
  });

  it('are refused whole where one cannot be given', async () => {
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const both = [schools.school(LYCEUM), schools.school(STEPPE)];
    expect(await assign(coordinator, { schoolIds: both })).toBe('school-gone');
    expect((await read(SYSTEM))?.officers).toEqual([]);
    const officerId = (await named()).id;
    const refused: readonly (readonly [Partial<AssignSchools>, string])[] = [
      [{ schoolIds: [] }, 'schools-missing'],
      [{ deputyId: officerId }, 'deputy-same'],
      [{ endsOn: day('2026-11-30') }, 'dates-reversed'],
    ];
    for (const [changes, refusal] of refused)
      expect(await assign(coordinator, changes)).toBe(refusal);
    await schools.give({ startsOn: day('2026-12-15') });
    expect(await assign(coordinator)).toBe('overlaps');
    expect(await assign(await staffIn(schools.planted, 'school-officer'))).toBe('absent');
  });

  it('are given to those alone who serve where whoever gives them may', async () => {
    const beside = await staffIn(schools.planted, 'coordinator', STEPOVA);
    const schoolIds = [schools.school(STEPPE)];
    expect(await assign(beside, { schoolIds })).toBe('officer-missing');
    using context = await schools.as(beside);
    expect(await listOfficerChoices(context)).toEqual({ ok: true, value: [] });
    using here = await schools.as(await staffIn(schools.planted, 'coordinator'));
    const choices = await listOfficerChoices(here);
    expect(choices.ok && choices.value).toHaveLength(2);
  });

  it('get somebody else who stands in, or a last day, by one who saw what stands there', async () => {
    await schools.give();
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const given = (await read(coordinator))?.officers[0];
    if (!given) throw new Error('nobody');
    const change = async (
      actor: Actor,
      changes: Partial<Parameters<typeof changeSchoolOfficer>[1]>,
    ) => {
      using context = await schools.as(actor);
      const { id, schoolId, deputyId, endsOn, changedAt } = given;
      const input = { id, schoolId, deputyId, endsOn, seenAt: changedAt, ...changes };
      const changed = await changeSchoolOfficer(context, input);
      return changed.ok ? 'changed it' : changed.refusal;
    };
    const beside = await staffIn(schools.planted, 'coordinator', STEPOVA);
    expect(await change(beside, {})).toBe('absent');
    const elsewhere = schools.school(GYMNASIUM);
    expect(await change(coordinator, { schoolId: elsewhere })).toBe('absent');
    expect(await change(coordinator, { deputyId: given.officerId })).toBe('deputy-same');
    expect(await change(coordinator, { endsOn: day('2026-08-01') })).toBe('ends-before-start');
    const deputyId = (await named('0012346')).id;
    expect(await change(coordinator, { deputyId, endsOn: day('2027-05-31') })).toBe('changed it');
    expect((await read(coordinator))?.officers[0]).toMatchObject({ deputyId });
    const long = Temporal.Instant.from('2026-01-01T00:00:00Z');
    expect(await change(coordinator, { seenAt: long })).toBe('changed');
  });

  it('lose one who has not begun, where the last day is before the first', async () => {
    await schools.give({ startsOn: day('2027-01-10') });
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const given = (await read(coordinator))?.officers[0];
    if (!given) throw new Error('nobody');
    using context = await schools.as(coordinator);
    const { id, schoolId, changedAt } = given;
    const input = {
      id,
      schoolId,
      deputyId: undefined,
      endsOn: day('2027-01-09'),
      seenAt: changedAt,
    };
    expect(await changeSchoolOfficer(context, input)).toMatchObject({ ok: true });
    expect((await read(coordinator))?.officers).toEqual([]);
  });

  it('are told of to whoever gets one or gives it up, once however many they are', async () => {
    await schools.give();
    const { platform } = schools.planted;
    const olena = await officerStaff(schools.planted, '0012345', 'school-officer');
    const petro = await officerStaff(schools.planted, '0012346', 'school-officer');
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const told = (actor: StaffActor) => notificationsOf(platform, actor);
    const schoolIds = [schools.school(LYCEUM), schools.school(GYMNASIUM)];
    const officerId = (await named('0012346')).id;
    expect(await assign(coordinator, { schoolIds, officerId })).toBe('assigned');
    const school = schools.school(LYCEUM);
    const path = '/desk/schools';
    const detail = { school, count: '1', day: '2026-11-30' };
    expect(await told(olena)).toMatchObject([{ kind: 'school.taken', path, detail }]);
    expect(await told(petro)).toMatchObject([
      { kind: 'school.given', path, detail: { count: '2', day: '2026-12-01' } },
    ]);
    using context = await schools.as(coordinator);
    const end = async (endsOn: Temporal.PlainDate | undefined) => {
      const given = (await read(coordinator))?.officers[0];
      if (!given) throw new Error('nobody');
      const { id, schoolId, changedAt: seenAt } = given;
      const input = { id, schoolId, deputyId: undefined, endsOn, seenAt };
      expect(await changeSchoolOfficer(context, input)).toMatchObject({ ok: true });
    };
    const days = [undefined, day('2027-05-31'), undefined, day('2026-11-30')];
    for (const endsOn of days) await end(endsOn);
    expect((await told(petro)).map(({ kind }) => kind).toSorted()).toEqual([
      'school.given',
      'school.given',
      'school.taken',
      'school.withdrawn',
    ]);
    const words = schoolNotices(context).find(({ kind }) => kind === 'school.taken');
    expect(words?.text('uk', detail).replaceAll('\u00a0', ' ')).toBe(
      'Ця школа ваша до 30 листопада 2026 включно: Лиманський ліцей № 1',
    );
    expect(words?.text('uk', { count: '5', day: '2026-11-30' })).toContain('5 шкіл ваші');
  });

  it('are told of to whoever keeps one for a shorter time, and not where only a deputy changes', async () => {
    await schools.give();
    const olena = await officerStaff(schools.planted, '0012345', 'school-officer');
    const coordinator = await staffIn(schools.planted, 'coordinator');
    const schoolIds = [schools.school(LYCEUM)];
    const officerId = (await named('0012345')).id;
    const deputyId = (await named('0012346')).id;
    const told = async () => await notificationsOf(schools.planted.platform, olena);
    expect(await assign(coordinator, { schoolIds, officerId, deputyId })).toBe('assigned');
    expect(await told()).toEqual([]);
    const shorter = { startsOn: day('2026-12-02'), endsOn: day('2027-05-31') };
    expect(await assign(coordinator, { schoolIds, officerId, ...shorter })).toBe('assigned');
    expect(await told()).toMatchObject([{ kind: 'school.taken', detail: { day: '2027-05-31' } }]);
  });
});
