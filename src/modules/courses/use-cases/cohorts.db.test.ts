import { describe, expect, it, vi } from 'vitest';
import { type CohortId, newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { areaNames, areasPermissions, publishAreas } from '#modules/areas/index.ts';
import { createPolicy, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { coursesForEachTest, must, SAID } from '../testing.ts';
import { cancelCohort } from './cancel-cohort.ts';
import { changeCohort } from './change-cohort.ts';
import { changeCourse, changeCourseStatus } from './change-course.ts';
import { discardCohort } from './discard-cohort.ts';
import { listCourses, readCourse } from './list-courses.ts';
import {
  listDeskCohorts,
  listDeskCourses,
  readDeskCohort,
  readDeskCourse,
} from './list-desk-courses.ts';
import { listPlanningChoices } from './list-planning-choices.ts';
import { moveSession } from './move-session.ts';
import { planCohort, type PlanCohort } from './plan-cohort.ts';
import { publishCohort } from './publish-cohort.ts';
import { readOwnCourse } from './read-own-course.ts';
import { readParticipation } from './read-participation.ts';
import { writeCourse } from './write-course.ts';

describe('a course and its cohorts', () => {
  const test = coursesForEachTest();

  const said = (leaderIds: PlanCohort['said']['leaderIds']): PlanCohort['said'] => ({
    areaId: test.areaId(),
    leaderIds,
    ageFrom: undefined,
    ageTo: undefined,
    seats: 12,
    offerHours: 24,
    venue: { uk: 'Школа', en: '' },
    gettingThere: { uk: '', en: '' },
    stepFree: 'unknown',
    applyUntil: undefined,
  });
  const plan: PlanCohort['plan'] = {
    day: Temporal.PlainDate.from('2026-12-05'),
    from: Temporal.PlainTime.from('10:00'),
    pace: 'week',
  };
  const planAs = async (
    actor: StaffActor,
    changes: Partial<PlanCohort> & Pick<PlanCohort, 'courseId'>,
  ) => {
    using context = await test.as(actor);
    const id = newId<'cohort'>(systemRandom);
    const planned = await planCohort(context, { id, said: said([]), plan, ...changes });
    return planned.ok ? 'planned' : planned.refusal;
  };
  const read = async (actor: StaffActor, id: CohortId) => {
    using context = await test.as(actor);
    return must(await readDeskCohort(context, { id })).cohort;
  };

  it('are planned in the area of a coordinator, and by whoever leads them', async () => {
    const courseId = await test.course();
    const leader = await test.leader();
    const other = await test.leader();
    const coordinator = await staffIn(test.planted, 'coordinator');
    const elsewhere = await staffIn(test.planted, 'coordinator', STEPOVA);
    expect(await planAs(coordinator, { courseId, said: said([leader.id]) })).toBe('planned');
    expect(await planAs(leader, { courseId, said: said([leader.id]) })).toBe('planned');
    expect(await planAs(leader, { courseId, said: said([other.id]) })).toBe('not-yours');
    expect(await planAs(elsewhere, { courseId, said: said([leader.id]) })).toBe('not-yours');
    expect(await planAs(coordinator, { courseId, said: said([coordinator.id]) })).toBe(
      'leader-unknown',
    );
    expect(await planAs(coordinator, { courseId: newId(systemRandom) })).toBe('course-unknown');
    const past = { ...plan, day: Temporal.PlainDate.from('2026-11-05') };
    expect(await planAs(coordinator, { courseId, plan: past })).toBe('day-past');
    const ages = { ...said([]), ageFrom: 18, ageTo: 14 };
    expect(await planAs(coordinator, { courseId, said: ages })).toBe('ages-order');
  });

  it('are planned where somebody plans', async () => {
    const coordinator = await staffIn(test.planted, 'coordinator');
    using desk = await test.as(coordinator);
    const places = {
      areas: areaNames(desk.areas),
      organisations: organisationNames(desk.organisations),
    };
    const choices = must(await listPlanningChoices({ ...desk, places }, []));
    expect(choices.places.map(({ hromada }) => hromada.id)).toEqual([test.areaId()]);
  });

  it('are given to nobody else by whoever leads them, and seen at the desk where somebody plans or leads', async () => {
    const leader = await test.leader();
    const other = await test.leader();
    const id = await test.cohort(await test.course(), leader);
    const { changedAt } = await read(leader, id);
    using context = await test.as(leader);
    const changed = await changeCohort(context, {
      id,
      seenAt: changedAt,
      said: said([other.id]),
      plan: undefined,
    });
    expect(changed).toEqual({ ok: false, refusal: 'not-yours' });
    const seen = async (actor: StaffActor) => {
      using desk = await test.as(actor);
      const course = (await read(leader, id)).courseId;
      return [
        must(await listDeskCohorts(desk, 'coming')).length,
        must(await readDeskCourse(desk, { id: course })).cohorts.length,
        must(await listDeskCourses(desk)).courses.length,
      ];
    };
    expect(await seen(leader)).toEqual([1, 1, 1]);
    expect(await seen(other)).toEqual([0, 0, 1]);
    expect(await seen(await staffIn(test.planted, 'coordinator'))).toEqual([1, 1, 1]);
    expect(await seen(await staffIn(test.planted, 'coordinator', STEPOVA))).toEqual([0, 0, 1]);
  });

  it('count applications for whoever leads them, and for nobody else', async () => {
    const leader = await test.leader();
    const id = await test.cohort(await test.course(), leader);
    must(await test.apply(id));
    expect((await read(leader, id)).undecided).toBe(1);
    expect((await read(await staffIn(test.planted, 'coordinator'), id)).undecided).toBe(0);
  });

  it('are published when the course is, with somebody who leads them', async () => {
    const leader = await test.leader();
    const coordinator = await staffIn(test.planted, 'coordinator');
    const courseId = await test.course();
    const id = await test.cohort(courseId, leader, { isDraft: true });
    using desk = await test.as(coordinator);
    const { course } = must(await readDeskCourse(desk, { id: courseId }));
    const withdrawing = { id: courseId, seenAt: course.changedAt, status: 'withdrawn' } as const;
    must(await changeCourseStatus(desk, withdrawing));
    const publish = async () => {
      const { changedAt: seenAt } = await read(coordinator, id);
      const published = await publishCohort(desk, { id, seenAt });
      return published.ok ? 'published' : published.refusal;
    };
    expect(await publish()).toBe('course-hidden');
    const { course: now } = must(await readDeskCourse(desk, { id: courseId }));
    const again = { id: courseId, seenAt: now.changedAt, status: 'published' } as const;
    must(await changeCourseStatus(desk, again));
    const { changedAt } = await read(coordinator, id);
    must(await changeCohort(desk, { id, seenAt: changedAt, said: said([]), plan: undefined }));
    expect(await publish()).toBe('leader-missing');
  });

  it('are changed by the second of two colleagues only who has seen what the first one did', async () => {
    const leader = await test.leader();
    const id = await test.cohort(await test.course(), leader, { isDraft: true });
    using desk = await test.as(leader);
    const seenAt = Temporal.Instant.from('2026-11-24T00:00Z');
    const stale = { ok: false, refusal: 'changed' };
    const input = { id, seenAt, said: said([leader.id]), plan };
    expect(await changeCohort(desk, input)).toEqual(stale);
    expect(await publishCohort(desk, { id, seenAt })).toEqual(stale);
    expect(await discardCohort(desk, { id, seenAt })).toEqual(stale);
    const [session] = (await read(leader, id)).sessions;
    if (!session) throw new Error('no session');
    const times = { day: plan.day, from: plan.from, to: Temporal.PlainTime.from('12:00') };
    expect(await moveSession(desk, { id, seenAt, sessionId: session.id, times })).toEqual(stale);
  });

  it('tell whoever has a seat why they do not take place, and are gone from public lists', async () => {
    const leader = await test.leader();
    const id = await test.cohort(await test.course({ screening: [] }), leader);
    const code = must(await test.apply(id, { answers: {} }));
    using desk = await test.as(leader);
    const { changedAt: seenAt } = await read(leader, id);
    must(await cancelCohort(desk, { id, seenAt, reason: 'Ведуча захворіла.' }));
    using resident = await test.as(RESIDENT);
    expect(must(await readParticipation(resident, code))).toMatchObject({
      standing: 'cancelled',
      cohort: { reason: 'Ведуча захворіла.' },
      venue: undefined,
    });
    expect(must(await listCourses(resident))).toMatchObject([{ cohorts: [] }]);
  });

  it('are removed as drafts, and keep their days when the hour of the first one is moved', async () => {
    const leader = await test.leader();
    const courseId = await test.course();
    const id = await test.cohort(courseId, leader, { isDraft: true });
    using desk = await test.as(leader);
    const before = await read(leader, id);
    const [first] = before.sessions;
    if (!first) throw new Error('no session');
    const times = {
      day: Temporal.PlainDate.from('2026-12-30'),
      from: Temporal.PlainTime.from('10:00'),
      to: Temporal.PlainTime.from('13:00'),
    };
    const seenAt = before.changedAt;
    must(await moveSession(desk, { id, seenAt, sessionId: first.id, times }));
    const moved = await read(leader, id);
    expect(moved.sessions.map(({ revision }) => revision)).toEqual([1, 0, 0, 0]);
    expect(moved.startsAt.toString(), 'that of the second unit').toBe('2026-12-12T08:00:00Z');
    must(await discardCohort(desk, { id, seenAt: moved.changedAt }));
    expect(await readDeskCohort(desk, { id })).toEqual({ ok: false, refusal: 'absent' });
  });

  it('stand in no public list where they are for volunteers, and lie at an address that tells nothing', async () => {
    const leader = await test.leader();
    await test.cohort(await test.course({ audience: 'volunteers', isDiscreet: false }), leader);
    await test.cohort(await test.course(), leader);
    using resident = await test.as(RESIDENT);
    const slugs = must(await listCourses(resident)).map(({ course }) => course.slug);
    expect(slugs).toEqual(['kurs']);
    expect((await readCourse(resident, { slug: 'samozakhyst-dlia-zhinok' })).ok).toBe(true);
  });

  it('are described by whoever reaches all of them, with as many units as their sessions', async () => {
    const leader = await test.leader();
    const courseId = await test.course();
    await test.cohort(courseId, leader);
    const rewrite = async (actor: StaffActor, units = SAID.units) => {
      using desk = await test.as(actor);
      const { course } = must(await readDeskCourse(desk, { id: courseId }));
      const input = { id: courseId, seenAt: course.changedAt, said: { ...SAID, units } };
      const changed = await changeCourse(desk, input);
      return changed.ok ? 'changed' : changed.refusal;
    };
    const coordinator = await staffIn(test.planted, 'coordinator');
    expect(await rewrite(coordinator)).toBe('changed');
    expect(await rewrite(coordinator, SAID.units.slice(0, 3))).toBe('units-in-use');
    expect(await rewrite(await staffIn(test.planted, 'coordinator', STEPOVA))).toBe('absent');
    expect(await rewrite(leader)).toBe('absent');
    using desk = await test.as(coordinator);
    const wrong = async (changes: Partial<typeof SAID>) => {
      const id = newId<'course'>(systemRandom);
      const written = await writeCourse(desk, { id, said: { ...SAID, ...changes } });
      return written.ok ? 'written' : written.refusal;
    };
    expect(await wrong({ neededUnits: 5 })).toBe('needed-many');
    expect(await wrong({ hasPhotographs: true })).toBe('photographs-discreet');
  });

  it('say to whoever reads a course at the desk what they may do with it', async () => {
    const id = await test.course();
    const seen = async (actor: StaffActor, without?: 'course.plan') => {
      using desk = await test.as(actor);
      const policy = without ? policyWithout(desk.policy, without) : desk.policy;
      const { mayWrite, mayPlan } = must(await readDeskCourse({ ...desk, policy }, { id }));
      const offered = must(await listDeskCourses(desk)).mayWrite;
      return { mayWrite, mayPlan, offered };
    };
    const coordinator = await staffIn(test.planted, 'coordinator');
    const all = { mayWrite: true, mayPlan: true, offered: true };
    expect(await seen(coordinator)).toEqual(all);
    expect(await seen(coordinator, 'course.plan')).toEqual({ ...all, mayPlan: false });
    const led = { mayWrite: false, mayPlan: true, offered: false };
    expect(await seen(await test.leader())).toEqual(led);
  });

  it('vanish from what everybody reads once their area is hidden, and not from whoever takes part', async () => {
    const leader = await test.leader();
    const courseId = await test.course({ screening: [] });
    const hiddenId = await test.cohort(courseId, leader);
    const own = must(await test.apply(hiddenId, { answers: {} }));
    using shown = await test.as(RESIDENT);
    const beside = shown.areas.byCode(STEPOVA);
    const hiding = shown.areas.get(test.areaId());
    if (!beside || !hiding) throw new Error('no area');
    const openId = await test.cohort(courseId, leader, { said: { areaId: beside.id } });
    const other = must(await test.apply(openId, { answers: {} }));
    const numbers = async (areaId?: typeof hiding.id) => {
      using context = await test.as(RESIDENT);
      const listed = must(await listCourses(context, { areaId }));
      return listed
        .flatMap(({ cohorts }) => cohorts.map(({ number }) => number))
        .toSorted((one, other) => one - other);
    };
    const choices = async () => {
      using context = await test.as(RESIDENT);
      return must(await readOwnCourse(context, other)).choices.length;
    };
    expect([await numbers(), await numbers(hiding.id)]).toEqual([[1, 2], [1]]);
    expect(await choices()).toBe(4);
    const hide = { area: hiding.slug, below: false, status: 'draft' } as const;
    const keeper = { ...test.planted.context, policy: createPolicy(areasPermissions) };
    expect(await publishAreas(keeper, hide)).toMatchObject({ ok: true });
    // The directory hears of it a moment later.
    await vi.waitUntil(() => shown.areas.get(hiding.id) === undefined);
    expect([await numbers(), await numbers(hiding.id)]).toEqual([[2], []]);
    expect(await choices(), 'nobody is led there from another cohort').toBe(0);
    using context = await test.as(RESIDENT);
    const slug = must(await listCourses(context))[0]?.course.slug ?? '';
    expect(must(await readCourse(context, { slug })).cohorts).toHaveLength(1);
    expect(await test.apply(hiddenId, { answers: {} })).toMatchObject({ refusal: 'absent' });
    expect(must(await readParticipation(context, own))).toMatchObject({ standing: 'confirmed' });
  });
});
