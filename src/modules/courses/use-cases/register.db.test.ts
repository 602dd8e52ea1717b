import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { CohortId, CourseId, ParticipantId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, inTransaction, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { coursesForEachTest, must } from '../testing.ts';
import { arrangeMakeUp, chooseMakeUp } from './change-make-up.ts';
import { decideApplication } from './decide-application.ts';
import { listApplications } from './list-applications.ts';
import { listLedSessions } from './list-led-sessions.ts';
import { markSession } from './mark-session.ts';
import { handOutCertificates, printCertificate } from './print-certificate.ts';
import { readOwnCourse } from './read-own-course.ts';
import { readRegister, readSessionRegister } from './read-register.ts';

/** The second session of the cohort on Saturdays, and after its last one. */
const SECOND = '2026-12-12T12:00:00Z';
const AFTER = '2026-12-27T12:00:00Z';

describe('the list of a cohort', () => {
  const test = coursesForEachTest();

  /** A cohort with so many who have a seat. */
  const cohortOf = async (
    leader: StaffActor,
    courseId: CourseId,
    people: number,
    day = '2026-12-05',
  ) => {
    const id = await test.cohort(courseId, leader, {
      said: { seats: 12 },
      plan: { day: Temporal.PlainDate.from(day) },
    });
    const codes: ReceiptCode[] = [];
    for (let one = 0; one < people; one += 1) codes.push(must(await test.apply(id)));
    using context = await test.as(leader);
    for (const { id: application } of must(await listApplications(context, { id })).applications) {
      must(
        await decideApplication(context, { id: application, cohortId: id, decision: 'accepted' }),
      );
    }
    return { id, codes };
  };
  const register = async (actor: Actor, id: CohortId, at?: string) => {
    using context = await test.as(actor, at);
    return await readRegister(context, { id });
  };
  const session = async (leader: StaffActor, id: CohortId, unit: number) => {
    const { cohort } = must(await register(leader, id));
    const found = cohort.sessions.find(({ unitNumber }) => unitNumber === unit);
    if (!found) throw new Error('no such session');
    return found.id;
  };
  const people = async (leader: StaffActor, id: CohortId) =>
    must(await register(leader, id)).rows.map(({ person }) => person.id);
  const mark = async (
    leader: StaffActor,
    of: { readonly id: CohortId; readonly unit: number; readonly at?: string },
    presentIds: readonly ParticipantId[],
  ) => {
    using context = await test.as(leader, of.at ?? AFTER);
    const id = await session(leader, of.id, of.unit);
    const { held } = must(await readSessionRegister(context, { id }));
    return await markSession(context, { id, presentIds, seenAt: held?.markedAt });
  };
  const outcome = async (id: CohortId) =>
    await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ came: number; completed: number; certificates: number }>`
        select came, completed, certificates from courses.outcome where cohort_id = ${id}`.execute(
        tx,
      );
      return rows[0];
    });
  const entries = async (action: string) =>
    await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ detail: unknown; actor_kind: string }>`
        select actor_kind, detail from audit.entry where action = ${action}`.execute(tx);
      return rows;
    });

  it('is read by whoever leads it, with an entry that names nobody, and by nobody else', async () => {
    const leader = await test.leader();
    const { id } = await cohortOf(leader, await test.course(), 2);
    expect(must(await register(leader, id)).rows.map(({ person }) => person.chosenName)).toEqual([
      'Калина',
      'Калина',
    ]);
    expect(await entries('register.read')).toMatchObject([{ actor_kind: 'staff', detail: {} }]);
    const strangers = [
      await staffIn(test.planted, 'course-leader'),
      await staffIn(test.planted, 'coordinator'),
      await staffIn(test.planted, 'police-head'),
    ];
    for (const stranger of strangers) {
      expect(await register(stranger, id)).toEqual({ ok: false, refusal: 'absent' });
      using context = await test.as(stranger, SECOND);
      const of = { id: await session(leader, id, 1) };
      expect(await readSessionRegister(context, of)).toEqual({ ok: false, refusal: 'absent' });
      expect(
        await markSession(context, { ...of, presentIds: [], seenAt: undefined }),
      ).toMatchObject({ refusal: 'absent' });
      expect(await handOutCertificates(context, { id })).toMatchObject({ refusal: 'absent' });
      expect(await listLedSessions(context)).not.toMatchObject({ value: [{}] });
    }
  });

  it('is marked from the beginning of a session on, and set right as long as it has names', async () => {
    const leader = await test.leader();
    const { id } = await cohortOf(leader, await test.course(), 3);
    const [first, second, third] = await people(leader, id);
    if (!first || !second || !third) throw new Error('nobody');
    const early = await mark(leader, { id, unit: 2, at: '2026-12-12T07:59:00Z' }, [first]);
    expect(early).toMatchObject({ refusal: 'not-begun' });
    must(await mark(leader, { id, unit: 2, at: SECOND }, [first, second]));
    expect(await outcome(id)).toMatchObject({ came: 2, completed: 0 });
    must(await mark(leader, { id, unit: 2, at: '2026-12-12T12:01:00Z' }, [third]));
    expect(await outcome(id)).toMatchObject({ came: 1 });
    expect(must(await register(leader, id)).rows.map(({ progress }) => progress.done)).toEqual([
      [],
      [],
      [2],
    ]);
    const late = await mark(leader, { id, unit: 2, at: '2027-02-12T12:00:00Z' }, [first]);
    expect(late).toMatchObject({ refusal: 'over' });
  });

  it('is not written over where a colleague marked meanwhile, or somebody was not in it', async () => {
    const leader = await test.leader();
    const courseId = await test.course();
    const { id } = await cohortOf(leader, courseId, 2);
    const other = await cohortOf(leader, courseId, 1);
    const [first] = await people(leader, id);
    const [stranger] = await people(leader, other.id);
    if (!first || !stranger) throw new Error('nobody');
    must(await mark(leader, { id, unit: 1 }, [first]));
    using context = await test.as(leader, AFTER);
    const of = { id: await session(leader, id, 1), presentIds: [], seenAt: undefined };
    expect(await markSession(context, of)).toMatchObject({ refusal: 'changed' });
    expect(await mark(leader, { id, unit: 1 }, [first, stranger])).toMatchObject({
      refusal: 'changed',
    });
    expect(await outcome(id)).toMatchObject({ came: 1 });
  });

  it('has guests who make a unit up: their leader counts them, and the other one sees no more than a name', async () => {
    const [leader, other] = [await test.leader(), await test.leader()];
    const courseId = await test.course();
    const own = await cohortOf(leader, courseId, 1);
    const later = await cohortOf(other, courseId, 1, '2027-01-09');
    const [person] = await people(leader, own.id);
    const [code] = own.codes;
    if (!person || !code) throw new Error('nobody');
    for (const unit of [1, 2]) must(await mark(leader, { id: own.id, unit }, [person]));
    using resident = await test.as(RESIDENT, AFTER);
    const { progress, choices } = must(await readOwnCourse(resident, code));
    expect([progress.missing, choices.map(({ unitNumber }) => unitNumber)]).toEqual([
      [3, 4],
      [3, 4],
    ]);
    const third = await session(other, later.id, 3);
    must(await chooseMakeUp(resident, { code, sessionId: third, go: 'arrange' }));
    const again = await chooseMakeUp(resident, { code, sessionId: third, go: 'arrange' });
    expect(again).toMatchObject({ refusal: 'choice-over' });
    expect(must(await readOwnCourse(resident, code)).makeUps).toMatchObject([
      { id: third, venue: { uk: 'Таємна школа, зала 2' } },
    ]);
    expect(await printCertificate(resident, code)).toMatchObject({ refusal: 'not-complete' });

    const at = '2027-01-23T12:00:00Z';
    using there = await test.as(other, at);
    const { people: expected } = must(await readSessionRegister(there, { id: third }));
    expect(expected.map(({ cohortId }) => cohortId)).toEqual([later.id, own.id]);
    must(await markSession(there, { id: third, presentIds: [person], seenAt: undefined }));
    expect(await outcome(own.id)).toEqual({ came: 1, completed: 1, certificates: 0 });
    using home = await test.as(RESIDENT, at);
    for (let times = 0; times < 2; times += 1) must(await printCertificate(home, code));
    expect(await outcome(own.id)).toEqual({ came: 1, completed: 1, certificates: 1 });
    expect(await outcome(later.id)).toEqual({ came: 0, completed: 0, certificates: 0 });
  });

  it('takes two guests at a session at most, arranged by whoever leads theirs and by nobody else', async () => {
    const [leader, other] = [await test.leader(), await test.leader()];
    const courseId = await test.course();
    const own = await cohortOf(leader, courseId, 3);
    const later = await cohortOf(other, courseId, 0, '2027-01-09');
    const sessionId = await session(other, later.id, 1);
    const whole = await people(leader, own.id);
    const arrange = async (by: StaffActor, participantId: ParticipantId) => {
      using context = await test.as(by);
      const of = { cohortId: own.id, participantId, sessionId, go: 'arrange' } as const;
      return await arrangeMakeUp(context, of);
    };
    const [one, two, three] = whole;
    if (!one || !two || !three) throw new Error('nobody');
    expect(await arrange(other, one)).toMatchObject({ refusal: 'absent' });
    must(await arrange(leader, one));
    must(await arrange(leader, two));
    expect(await arrange(leader, three)).toMatchObject({ refusal: 'choice-over' });
    using context = await test.as(leader);
    const cancel = { cohortId: own.id, participantId: one, sessionId, go: 'cancel' } as const;
    must(await arrangeMakeUp(context, cancel));
    must(await arrange(leader, three));
    const [code] = own.codes;
    if (!code) throw new Error('nobody');
    using resident = await test.as(RESIDENT);
    expect(must(await readOwnCourse(resident, code)).makeUps).toEqual([]);
  });

  it('gives certificates on paper to as many as completed the course', async () => {
    const leader = await test.leader();
    const { id } = await cohortOf(leader, await test.course(), 3);
    const [first, second] = await people(leader, id);
    if (!first || !second) throw new Error('nobody');
    using context = await test.as(leader, AFTER);
    expect(await handOutCertificates(context, { id })).toMatchObject({ refusal: 'nobody' });
    for (const unit of [1, 2, 3]) must(await mark(leader, { id, unit }, [first, second]));
    expect(must(await handOutCertificates(context, { id }))).toMatchObject({
      count: 2,
      certificate: { units: 4, minutes: 720 },
    });
    expect(await outcome(id)).toEqual({ came: 2, completed: 2, certificates: 2 });
    must(await mark(leader, { id, unit: 3 }, [first]));
    expect(await outcome(id)).toEqual({ came: 2, completed: 1, certificates: 1 });
  });

  it('tells whoever leads what is to be marked, and what there is today', async () => {
    const leader = await test.leader();
    const { id } = await cohortOf(leader, await test.course(), 1);
    const listed = async (at: string) => {
      using context = await test.as(leader, at);
      return must(await listLedSessions(context)).map((one) => [
        one.session.unitNumber,
        one.isToMark,
      ]);
    };
    expect(await listed('2026-12-04T12:00:00Z')).toEqual([]);
    expect(await listed('2026-12-05T06:00:00Z')).toEqual([[1, false]]);
    expect(await listed(SECOND)).toEqual([
      [1, true],
      [2, true],
    ]);
    must(await mark(leader, { id, unit: 1, at: SECOND }, []));
    expect(await listed('2026-12-13T12:00:00Z')).toEqual([[2, true]]);
  });

  it('counts a session for the half-year of an officer who leads, once', async () => {
    const officer = await officerStaff(test.planted, '0012345', 'course-leader');
    const { id } = await cohortOf(officer, await test.course(), 1);
    must(await mark(officer, { id, unit: 1, at: SECOND }, []));
    must(await mark(officer, { id, unit: 1, at: '2026-12-12T12:05:00Z' }, []));
    const work = await seeEverything(test.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ kind: string; done_on: Temporal.PlainDate }>`
        select kind, done_on from officers.work_entry`.execute(tx);
      return rows.map(({ kind, done_on: day }) => [kind, day.toString()]);
    });
    expect(work).toEqual([['course-session', '2026-12-05']]);
  });

  it('stands behind a second wall: a coordinator finds no row, whatever is asked', async () => {
    const leader = await test.leader();
    const { id } = await cohortOf(leader, await test.course(), 2);
    const [first] = await people(leader, id);
    if (!first) throw new Error('nobody');
    must(await mark(leader, { id, unit: 1 }, [first]));
    const found = async (actor: Actor, at = AFTER) => {
      using context = await test.as(actor, at);
      return await inTransaction(context, async (tx) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::integer as count from courses.presence`.execute(tx);
        return rows[0]?.count;
      });
    };
    expect(await found(leader)).toBe(1);
    for (const role of ['coordinator', 'police-head', 'auditor', 'course-leader'] as const) {
      expect(await found(await staffIn(test.planted, role))).toBe(0);
    }
    expect(await found(RESIDENT)).toBe(0);
  });
});
