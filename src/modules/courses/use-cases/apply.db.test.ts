import { describe, expect, it } from 'vitest';
import type { CohortId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { ParticipationAct } from '../domain/participation.ts';
import { coursesForEachTest, must } from '../testing.ts';
import type { CoursesTables } from '../storage/tables.ts';
import { changeParticipation } from './change-participation.ts';
import { decideApplication } from './decide-application.ts';
import { listApplications } from './list-applications.ts';
import { listCourses } from './list-courses.ts';
import { readParticipation } from './read-participation.ts';

describe('whoever applies for a course', () => {
  const test = coursesForEachTest();

  const read = async (code: ReceiptCode, at?: string) => {
    using context = await test.as(RESIDENT, at);
    return await readParticipation(context, code);
  };
  const standing = async (code: ReceiptCode, at?: string) => must(await read(code, at)).standing;
  const act = async (code: ReceiptCode, doing: ParticipationAct, at?: string) => {
    using context = await test.as(RESIDENT, at);
    return await changeParticipation(context, code, doing);
  };
  const applications = async (leader: StaffActor, id: CohortId) => {
    using context = await test.as(leader);
    return await listApplications(context, { id });
  };
  /** Applies, and is accepted. */
  const accepted = async (leader: StaffActor, cohortId: CohortId) => {
    const code = must(await test.apply(cohortId));
    const [one] = must(await applications(leader, cohortId)).applications.filter(
      ({ status }) => status === 'applied',
    );
    if (!one) throw new Error('no application');
    using context = await test.as(leader);
    must(await decideApplication(context, { id: one.id, cohortId, decision: 'accepted' }));
    return code;
  };
  const rows = async () =>
    await seeEverything(test.planted.platform.database, (tx) =>
      tx
        .$extendTables<CoursesTables>()
        .selectFrom('courses.participant')
        .selectAll()
        .orderBy('number')
        .execute(),
    );

  it('waits until whoever leads the cohort has read her answers, and then has a seat and the venue', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader);
    const code = must(await test.apply(cohortId));
    expect(must(await read(code))).toMatchObject({ standing: 'applied', venue: undefined });
    const { applications: found } = must(await applications(leader, cohortId));
    expect(found).toMatchObject([{ number: 1, answers: { q1: 'yes' } }]);
    expect(JSON.stringify(found)).not.toContain('Калина');
    using context = await test.as(leader);
    const { id } = found[0] ?? {};
    if (!id) throw new Error('no application');
    expect((await decideApplication(context, { id, cohortId, decision: 'accepted' })).ok).toBe(
      true,
    );
    expect(must(await read(code))).toMatchObject({
      standing: 'confirmed',
      venue: { place: { uk: 'Таємна школа, зала 2' } },
    });
    expect(await rows()).toMatchObject([{ answers: null, chosen_name: 'Калина' }]);
    expect(await decideApplication(context, { id, cohortId, decision: 'declined' })).toEqual({
      ok: false,
      refusal: 'status-impossible',
    });
  });

  it('is offered the seat of whoever leaves, takes it, and only then sees the venue', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader, { said: { seats: 1 } });
    const first = await accepted(leader, cohortId);
    const second = await accepted(leader, cohortId);
    expect(must(await read(second))).toMatchObject({ standing: 'waiting', before: 0 });
    expect((await act(second, 'take')).ok).toBe(false);
    must(await act(first, 'leave'));
    const offered = must(await read(second));
    expect(offered).toMatchObject({
      standing: 'offered',
      venue: undefined,
      acts: ['take', 'leave'],
    });
    must(await act(second, 'take'));
    expect(must(await read(second)).venue?.place.uk).toBe('Таємна школа, зала 2');
    expect(await standing(first)).toBe('withdrawn');
    expect(await rows()).toMatchObject([
      { status: 'withdrawn', chosen_name: null, contact: null },
      { status: 'accepted', chosen_name: 'Калина' },
    ]);
  });

  it('who does not answer in time loses the offer, and may wait again', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader, { said: { seats: 1 } });
    const first = await accepted(leader, cohortId);
    const second = await accepted(leader, cohortId);
    must(await act(first, 'leave'));
    const later = '2026-11-28T08:00:00Z';
    expect((await act(second, 'take', later)).ok).toBe(false);
    expect(await standing(second, later)).toBe('lapsed');
    must(await act(second, 'again', later));
    expect(await standing(second, later)).toBe('confirmed');
  });

  it('leaves nothing of herself in a cohort that children are in', async () => {
    const leader = await test.leader();
    const said = { ageFrom: 14, ageTo: 17 };
    const cohortId = await test.cohort(await test.course(), leader, { said });
    must(await test.apply(cohortId));
    expect(await rows()).toMatchObject([{ chosen_name: null, contact: null }]);
  });

  it('has a seat at once where nobody is screened', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course({ screening: [] }), leader);
    expect(await standing(must(await test.apply(cohortId, { answers: {} })))).toBe('confirmed');
  });

  it('answers every question, applies in time, and once however often she presses', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader);
    const key = test.planted.platform.random.uuid();
    const refusal = async (changes: object, at?: string) => {
      const applied = await test.apply(cohortId, changes, at);
      return applied.ok ? 'taken' : applied.refusal;
    };
    expect(await refusal({ answers: {} })).toBe('answers-missing');
    expect(await refusal({}, '2026-12-05T08:00:00Z')).toBe('closed');
    expect(await refusal({ contact: { kind: 'email', value: 'a@example.org' } })).toBe(
      'unreachable',
    );
    expect(await refusal({ key })).toBe('taken');
    expect(await refusal({ key })).toBe('taken');
    expect(await refusal({ key, chosenName: 'Інша' })).toBe('conflict');
    expect(await rows()).toHaveLength(1);
  });

  it('is read by nobody but whoever leads the cohort: no coordinator, no other leader', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader);
    must(await test.apply(cohortId));
    const { applications: found } = must(await applications(leader, cohortId));
    const id = found[0]?.id;
    if (!id) throw new Error('no application');
    for (const other of [
      await staffIn(test.planted, 'coordinator'),
      await staffIn(test.planted, 'police-head'),
      await test.leader(),
    ]) {
      expect((await applications(other, cohortId)).ok).toBe(false);
      using context = await test.as(other);
      const declined = await decideApplication(context, { id, cohortId, decision: 'declined' });
      expect(declined).toEqual({ ok: false, refusal: 'absent' });
    }
  });

  it('is counted on no public page', async () => {
    const leader = await test.leader();
    const cohortId = await test.cohort(await test.course(), leader);
    await accepted(leader, cohortId);
    using context = await test.as(RESIDENT);
    const listed = must(await listCourses(context));
    expect(listed).toMatchObject([{ cohorts: [{ number: 1, places: 'free' }] }]);
    const said = JSON.stringify(listed);
    expect(said).not.toContain('Таємна школа');
    expect(Object.keys(listed[0]?.cohorts[0] ?? {}).toSorted()).toEqual([
      'ageFrom',
      'ageTo',
      'applyUntil',
      'areaId',
      'endsAt',
      'id',
      'number',
      'places',
      'sessions',
      'startsAt',
    ]);
    await accepted(leader, cohortId);
    expect(must(await listCourses(context))).toMatchObject([{ cohorts: [{ places: 'line' }] }]);
  });
});
