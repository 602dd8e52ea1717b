import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CohortId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { cancelCohort } from './cancel-cohort.ts';
import { changeCohort } from './change-cohort.ts';
import { readDeskCohort } from './list-desk-courses.ts';
import { markSession } from './mark-session.ts';
import { moveSession } from './move-session.ts';
import type { PlanCohort } from './plan-cohort.ts';

/** During the first session, and after the last one. */
const DURING = '2026-12-05T09:00:00Z';
const AFTER = '2026-12-27T12:00:00Z';

describe('a session that has begun', () => {
  const test = coursesForEachTest();

  const held = async (leader: StaffActor) => {
    const id = await test.cohort(await test.course(), leader);
    using context = await test.as(leader, DURING);
    const [first] = (await read(leader, id)).sessions;
    if (!first) throw new Error('no session');
    must(await markSession(context, { id: first.id, presentIds: [], seenAt: undefined }));
    return { id, first };
  };
  const read = async (leader: StaffActor, id: CohortId) => {
    using context = await test.as(leader, DURING);
    return must(await readDeskCohort(context, { id })).cohort;
  };
  const plan: PlanCohort['plan'] = {
    day: Temporal.PlainDate.from('2027-01-09'),
    from: Temporal.PlainTime.from('10:00'),
    pace: 'week',
  };
  const replan = async (leader: StaffActor, id: CohortId) => {
    using context = await test.as(leader, DURING);
    const { changedAt: seenAt, ...said } = await read(leader, id);
    return await changeCohort(context, {
      id,
      seenAt,
      said: { ...said, applyUntil: undefined },
      plan,
    });
  };
  const counted = async (id: CohortId) =>
    await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ session: string }>`
        select session_id as session from courses.held
        join courses.session on session.id = session_id where cohort_id = ${id}`.execute(tx);
      return rows.map(({ session }) => session);
    });

  it('is moved by nobody', async () => {
    const leader = await test.leader();
    const { id, first } = await held(leader);
    using context = await test.as(leader, DURING);
    const { changedAt: seenAt } = await read(leader, id);
    const times = { day: plan.day, from: plan.from, to: Temporal.PlainTime.from('13:00') };
    const moved = await moveSession(context, { id, seenAt, sessionId: first.id, times });
    expect(moved).toEqual({ ok: false, refusal: 'session-over' });
    expect((await read(leader, id)).sessions[0]).toEqual(first);
  });

  it('stays, with who was there, whatever its cohort is planned like', async () => {
    const leader = await test.leader();
    const { id, first } = await held(leader);
    must(await replan(leader, id));
    expect(await counted(id)).toEqual([first.id]);
    // No act makes a draft of it again; if one ever does, what was held is not forgotten with the plan.
    await seeEverything(test.planted.platform.database, async (tx) => {
      await sql`update courses.cohort set status = 'draft' where id = ${id}`.execute(tx);
    });
    expect(await replan(leader, id)).toEqual({ ok: false, refusal: 'session-over' });
    expect(await counted(id)).toEqual([first.id]);
  });

  it('is cancelled with its cohort until the last one is over, and not afterwards', async () => {
    const leader = await test.leader();
    const cancel = async (id: CohortId, at: string) => {
      using context = await test.as(leader, at);
      const { changedAt: seenAt } = await read(leader, id);
      return await cancelCohort(context, { id, seenAt, reason: 'Ведуча захворіла.' });
    };
    const over = await held(leader);
    expect(await cancel(over.id, AFTER)).toEqual({ ok: false, refusal: 'status-impossible' });
    expect((await read(leader, over.id)).status).toBe('published');
    must(await cancel(over.id, DURING));
    expect(await counted(over.id)).toEqual([over.first.id]);
  });
});
