import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { LessonStatus } from '#modules/schools/domain/lesson-status.ts';
import type { Plant, Where } from './line.ts';
import { officerOn } from './plants-officers.ts';
import { plantSchool } from './plants-schools.ts';

/** A school asks, and no day is agreed. */
export const plantLesson: Plant = lesson('requested');
export const plantLessonToSchedule: Plant = lesson('requested');
export const plantLessonToDecline: Plant = lesson('requested');
/** With a day that is to come. */
export const plantDatedLesson: Plant = lesson('scheduled');
/** Apart from the one that pages show: its officer may have left since. */
export const plantLessonToAsk: Plant = lesson('scheduled');
export const plantDatedLessonToChange: Plant = lesson('scheduled');
export const plantDatedLessonToCancel: Plant = lesson('scheduled');
/** Its hour has come, and nobody has said yet how many sat there. */
export const plantLessonOver: Plant = lesson('over');
export const plantLessonToHold: Plant = lesson('over');
export const plantLessonHeld: Plant = lesson('held');
export const plantLessonToFollowUp: Plant = lesson('held');

/** Topics are offered everywhere: only whoever serves everywhere changes one. */
export const plantTopic: Plant = (_, where) =>
  Promise.resolve(where === 'unit' ? { params: { key: 'mines' }, facts: {} } : undefined);

/** The asker is an officer, who may say when they could come. */
export const plantOfferer: Plant = async (world, where, asker) => {
  if (where !== 'assigned') return undefined;
  const teacher = await officerOn(world, where, asker);
  return teacher && { params: {}, facts: teacher.facts };
};

/** A day that an officer offers; of what was given to the asker, the asker is that officer. */
export const plantOffer: Plant = async (world, where, asker) => {
  const teacher = await officerOn(world, where, asker);
  if (!teacher) return undefined;
  const { random, clock } = world.context.platform;
  const id = random.uuid();
  const startsAt = clock.now().add({ hours: 48 });
  await world.see((tx) =>
    sql`insert into schools.lesson_offer (id, officer_id, starts_at, ends_at, made_at)
      values (${id}, ${teacher.id}, ${startsAt}, ${startsAt.add({ hours: 1 })}, ${clock.now()})`.execute(
      tx,
    ),
  );
  return { params: { id }, facts: teacher.facts };
};

function lesson(state: Extract<LessonStatus, 'requested' | 'scheduled' | 'held'> | 'over'): Plant {
  return async (world, where, asker) => {
    const teacher = await officerOn(world, where, asker);
    const school = teacher && (await world.thing(plantSchool, placeOf(where), asker));
    if (!teacher || !school) return undefined;
    const { beat } = world.groundOf(where);
    const { random, clock } = world.context.platform;
    const id = newId<'lesson'>(random);
    const now = clock.now();
    const startsAt = now.add({ hours: state === 'scheduled' ? 48 : -2 });
    const hasDay = state !== 'requested';
    const isHeld = state === 'held';
    await world.see((tx) =>
      sql`insert into schools.lesson
        (id, school_id, area_id, officer_id, topic, grade, pupils_expected, status, starts_at,
          ends_at, requested_at, changed_at, held_at, pupils, teacher_present)
        values (${id}, ${school.params['id']}, ${beat}, ${teacher.id}, 'mines', 5, 24,
          ${state === 'over' ? 'scheduled' : state},
          ${hasDay ? startsAt : null}, ${hasDay ? startsAt.add({ hours: 1 }) : null}, ${now},
          ${now}, ${isHeld ? now : null}, ${isHeld ? 24 : null}, ${isHeld ? true : null})`.execute(
        tx,
      ),
    );
    const name = world.marks.plant(['lesson.read'], teacher.facts);
    await world.see((tx) =>
      sql`insert into schools.lesson_teacher
        (lesson_id, body_fingerprint, receipt_hash, name, phone, email, is_sms_wanted, wishes, language)
        values (${id}, '', ${Buffer.from(id)}, ${name}, '+380670000000', '', false, '', 'uk')`.execute(
        tx,
      ),
    );
    return {
      params: { id },
      facts: teacher.facts,
      known: { seenAt: now.toString(), officer: teacher.id },
    };
  };
}

/** A school of that ground; whose it is, decides nothing of a lesson that was given to somebody. */
function placeOf(where: Where): Where {
  return where === 'assigned' ? 'other' : where;
}
