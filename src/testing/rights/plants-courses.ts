import { sql } from 'kysely';
import type { AccountId, AreaId } from '#kernel/ids.ts';
import { teaParty } from '#modules/attendance/testing.ts';
import { saveGathering } from '#modules/attendance/use-cases/save-gathering.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Asker } from './askers.ts';
import type { Plant, Thing, Where, World } from './line.ts';

interface Planted {
  readonly course?: 'draft' | 'published' | 'withdrawn';
  readonly cohort?: 'draft' | 'published';
}

/** A course with one cohort on that ground, led by somebody who may; given to the asker, it lies where they have no other right. */
function cohort(planted: Planted): Plant {
  return async (world, where, asker) => {
    const leaders = leadersOf(world, where, asker);
    if (!leaders) return undefined;
    const thing = await insertCohort(world, where, leaders, planted);
    // Of whoever may lead one: the form names no other.
    const leader = where === 'assigned' && isLeader(asker) ? asker.accountId : leaderIn(world);
    return { ...thing, known: { ...thing.known, leader: leader ?? '' } };
  };
}

/** To whom it is given; undefined: there is no such thing for this asker. */
function leadersOf(world: World, where: Where, asker: Asker): readonly AccountId[] | undefined {
  if (where === 'own' || (where === 'assigned' && !asker.accountId)) return undefined;
  if (where === 'assigned' && asker.accountId) return [asker.accountId];
  return [leaderIn(world)];
}

/** Somebody who may lead one. */
function leaderIn({ askers }: World): AccountId {
  const leader = askers.find((one) => one.state === 'signed-in' && isLeader(one));
  if (!leader?.accountId) throw new Error('nobody leads courses');
  return leader.accountId;
}

function isLeader({ roles }: Asker): boolean {
  return roles.some(({ role }) => role === 'course-leader');
}

async function insertCohort(
  world: World,
  where: Where,
  leaders: readonly AccountId[],
  { course = 'published', cohort: status = 'published' }: Planted,
): Promise<Thing> {
  const { beat, above } = world.groundOf(where);
  const { random, clock } = world.context.platform;
  const [courseId, id, session] = [random.uuid(), random.uuid(), random.uuid()];
  const slug = `kurs-${world.next()}`;
  const now = clock.now();
  const startsAt = now.add({ hours: 240 });
  const endsAt = startsAt.add({ hours: 3 });
  const published = status === 'published' ? now : null;
  await world.see(async (tx) => {
    await sql`insert into courses.course
      (id, slug, status, audience, title, about, needed_units, screening, changed_at)
      values (${courseId}, ${slug}, ${course}, 'residents', 'Курс', 'Про курс', 1,
        '[{"id":"q1","text":{"uk":"Чи зручно вам?","en":""},"wanted":"yes"}]', ${now})`.execute(tx);
    await sql`insert into courses.unit values (${courseId}, 1, 'Тема', '', 180)`.execute(tx);
    await sql`insert into courses.cohort
      (id, course_id, number, status, area_id, leader_ids, seats, venue, apply_until, starts_at,
        ends_at, published_at, changed_at)
      values (${id}, ${courseId}, 1, ${status}, ${beat}, ${[...leaders]}::uuid[], 5, 'Школа',
        ${startsAt}, ${startsAt}, ${endsAt}, ${published}, ${now})`.execute(tx);
    await sql`insert into courses.session (id, cohort_id, unit_number, starts_at, ends_at)
      values (${session}, ${id}, 1, ${startsAt}, ${endsAt})`.execute(tx);
  });
  if (published) await seat(world, { id, beat, leaders, startsAt, endsAt });
  return {
    params: { id, session },
    facts: { areaIds: [beat, ...above], assigneeIds: leaders },
    known: {
      seenAt: now.toString(),
      area: beat,
      course: courseId,
      slug,
    },
  };
}

/** Whoever applies is told whether there are seats. */
async function seat(
  { system }: World,
  {
    id,
    beat,
    leaders,
    startsAt,
    endsAt,
  }: {
    readonly id: string;
    readonly beat: AreaId;
    readonly leaders: readonly AccountId[];
    readonly startsAt: Temporal.Instant;
    readonly endsAt: Temporal.Instant;
  },
): Promise<void> {
  const saved = await inTransaction(system, (tx) =>
    saveGathering(tx, system, {
      ...teaParty(),
      ownerKind: 'cohort',
      ownerId: id,
      areaId: beat,
      leaderIds: leaders,
      startsAt,
      endsAt,
      closesAt: startsAt,
    }),
  );
  if (!saved.ok) throw new Error(`no seats: ${saved.refusal}`);
}

/** The course of such a cohort, under its own id. */
function course(planted: Planted): Plant {
  const plant = cohort(planted);
  return async (world, where, asker) => {
    const thing = await plant(world, where, asker);
    return thing && { ...thing, params: { id: thing.known?.['course'] ?? '' } };
  };
}

export const plantCohort = cohort({});
export const plantCohortToEdit = cohort({});
export const plantCohortToMove = cohort({});
export const plantCohortToCancel = cohort({});
export const plantCohortDraft = cohort({ cohort: 'draft' });
export const plantCohortToPublish = cohort({ cohort: 'draft' });
export const plantCohortToDiscard = cohort({ cohort: 'draft' });

export const plantCourse = course({});
export const plantCourseToEdit = course({});
export const plantCourseToWithdraw = course({});
export const plantCourseToPublish = course({ course: 'draft' });

/** What everybody reads, wherever it is held. */
export const plantPublicCourse: Plant = async (world, where, asker) => {
  const thing = await plantCohort(world, where, asker);
  return thing && { params: { slug: thing.known?.['slug'] ?? '', number: '1' }, facts: {} };
};

/** A cohort for which somebody applied. */
export const plantApplication: Plant = async (world, where, asker) => {
  const thing = await plantCohort(world, where, asker);
  if (!thing) return undefined;
  const { context } = world;
  const participant = context.platform.random.uuid();
  const code = context.receipts.of('participant', context.receipts.keyFor(participant)).code;
  const mark = world.marks.plant(['register.read'], thing.facts);
  await world.see((tx) =>
    sql`insert into courses.participant
      (id, cohort_id, body_fingerprint, code_hash, sign_up_id, number, status, chosen_name, answers,
        language, applied_at)
      values (${participant}, ${thing.params['id']}, '', ${Buffer.from(context.receipts.hashOf(code))},
        ${context.platform.random.uuid()}, 1, 'applied', ${mark}, '{"q1":"yes"}', 'uk',
        ${context.platform.clock.now()})`.execute(tx),
  );
  return { ...thing, known: { ...thing.known, participant, code } };
};

export const plantApplicationToDecide: Plant = (world, where, asker) =>
  plantApplication(world, where, asker);

/** The code of an application, which is all that whoever made it has. */
export const plantOwnPlace: Plant = async (world, where, asker) => {
  const thing = await plantApplication(world, where, asker);
  return thing && { params: {}, facts: {}, known: { code: thing.known?.['code'] ?? '' } };
};
