import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Plant, Where, World } from './line.ts';
import type { Asker } from './askers.ts';

interface Planted {
  /** She was at as many sessions as are needed. */
  readonly isComplete?: true;
}

/** A course of two units, of which one is enough; its first session began two hours ago, the second is in five days. */
function cohort({ isComplete }: Planted = {}): Plant {
  return async (world, where, asker) => {
    const given = leadersOf(where, asker);
    if (!given) return undefined;
    const { random, clock } = world.context.platform;
    const { above, beat } = world.groundOf(where);
    const facts = { areaIds: [beat, ...above], assigneeIds: given };
    const id = newId<'course'>(random);
    const slug = `kurs-${world.next()}`;
    const name = world.marks.plant(['register.read'], facts);
    const key = newId<'sender-key'>(random);
    const code = world.context.receipts.of('participant', key).code;
    const now = clock.now();
    const known = await world.see(async (tx) => {
      await sql`insert into courses.course
        (id, slug, status, audience, title, about, needed_units, changed_at)
        values (${id}, ${slug}, 'published', 'residents', 'Самозахист', 'Два заняття', 1, ${now})`.execute(
        tx,
      );
      await sql`insert into courses.unit (course_id, number, title, minutes)
        values (${id}, 1, 'Голос', 180), (${id}, 2, 'Межі', 180)`.execute(tx);
      const own = await insertCohort(tx, world, {
        courseId: id,
        areaId: beat,
        leaders: given,
        number: 1,
      });
      const other = await insertCohort(tx, world, {
        courseId: id,
        areaId: beat,
        leaders: [],
        number: 2,
      });
      const participant = await seat(tx, world, {
        cohortId: own.id,
        areaId: beat,
        name,
        codeHash: Buffer.from(world.context.receipts.hashOf(code)),
      });
      if (isComplete) {
        await sql`insert into courses.presence values (${participant}, ${own.id}, ${own.first})`.execute(
          tx,
        );
      }
      return { cohort: own.id, session: own.first, participant, elsewhere: other.second };
    });
    return { params: { id: known.cohort, slug }, facts, known: { ...known, code } };
  };
}

function leadersOf(where: Where, asker: Asker): readonly string[] | undefined {
  if (where === 'own') return undefined;
  if (where !== 'assigned') return [];
  return asker.accountId ? [asker.accountId] : undefined;
}

interface NewCohort {
  readonly courseId: string;
  readonly areaId: string;
  readonly leaders: readonly string[];
  readonly number: number;
}

async function insertCohort(
  tx: Tx,
  { context }: World,
  { courseId, areaId, leaders, number }: NewCohort,
) {
  const { random, clock } = context.platform;
  const now = clock.now();
  const [id, first, second] = [random.uuid(), random.uuid(), random.uuid()];
  const starts = now.subtract({ hours: 2 });
  const later = now.add({ hours: 120 });
  await sql`insert into courses.cohort
    (id, course_id, number, status, area_id, leader_ids, seats, venue, apply_until, starts_at,
      ends_at, published_at, changed_at)
    values (${id}, ${courseId}, ${number}, 'published', ${areaId}, ${[...leaders]}, 10, 'Школа',
      ${starts}, ${starts}, ${later.add({ hours: 3 })}, ${now}, ${now})`.execute(tx);
  await sql`insert into courses.session (id, cohort_id, unit_number, starts_at, ends_at)
    values (${first}, ${id}, 1, ${starts}, ${starts.add({ hours: 3 })}),
      (${second}, ${id}, 2, ${later}, ${later.add({ hours: 3 })})`.execute(tx);
  return { id, first, second };
}

interface Seated {
  readonly cohortId: string;
  readonly areaId: string;
  readonly name: string;
  readonly codeHash: Uint8Array;
}

/** Somebody who was accepted and has a seat. */
async function seat(
  tx: Tx,
  { context }: World,
  { cohortId, areaId, name, codeHash }: Seated,
): Promise<string> {
  const { random, clock } = context.platform;
  const now = clock.now();
  const [gathering, signUp, participant] = [random.uuid(), random.uuid(), random.uuid()];
  const later = now.add({ hours: 200 });
  await sql`insert into attendance.gathering
    (id, owner_kind, owner_id, area_id, state, starts_at, ends_at, closes_at, contacts_until)
    values (${gathering}, 'cohort', ${cohortId}, ${areaId}, 'planned', ${now}, ${later}, ${later},
      ${later})`.execute(tx);
  await sql`insert into attendance.sign_up
    (id, gathering_id, body_fingerprint, code_hash, cancel_hash, seats, state, turn, language,
      signed_at, changed_at)
    values (${signUp}, ${gathering}, '', ${Buffer.from(random.bytes(32))},
      ${Buffer.from(random.bytes(32))}, 1, 'confirmed', 1, 'uk', ${now}, ${now})`.execute(tx);
  await sql`insert into courses.participant
    (id, cohort_id, body_fingerprint, code_hash, sign_up_id, number, status, chosen_name, language,
      applied_at, decided_at)
    values (${participant}, ${cohortId}, '', ${Buffer.from(codeHash)}, ${signUp}, 1, 'accepted',
      ${name}, 'uk', ${now}, ${now})`.execute(tx);
  return participant;
}

export const plantCohort = cohort();
export const plantCohortToAsk = cohort();
export const plantCohortToMakeUp = cohort();
export const plantCohortDone = cohort({ isComplete: true });

const sessionOf =
  (plant: Plant): Plant =>
  async (world, where, asker) => {
    const planted = await plant(world, where, asker);
    return planted && { ...planted, params: { id: planted.known?.['session'] ?? '' } };
  };

/** A session that has begun, of a cohort that the asker leads where they have no other right. */
export const plantSession = sessionOf(plantCohort);
export const plantSessionToMark = sessionOf(cohort());

/** Whoever holds a code: whose ground it is makes no difference. */
const openTo =
  (plant: Plant): Plant =>
  async (world, where, asker) => {
    if (where !== 'unit') return undefined;
    const planted = await plant(world, where, asker);
    return planted && { ...planted, facts: {} };
  };
export const plantOwnCourse = openTo(cohort());
export const plantOwnCourseDone = openTo(plantCohortDone);
export const plantPublicCourse = openTo(plantCohort);
