import type { LessonOfferId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import type { LessonOffer } from '../domain/lesson.ts';
import type { SchoolId } from '../domain/school.ts';
import { parseOffer } from './parse-lesson.ts';
import type { SchoolsTables } from './tables.ts';

/** Those that nobody has taken, the next first. A lesson that was cancelled does not give its day back. */
export async function loadFreeOffers(
  tx: Tx,
  officerIds: readonly OfficerId[],
  { now, schoolId }: { readonly now: Temporal.Instant; readonly schoolId?: SchoolId },
): Promise<readonly LessonOffer[]> {
  if (officerIds.length === 0) return [];
  let asked = freeOffers(tx)
    .where('officer_id', 'in', [...officerIds])
    .where('starts_at', '>', now);
  if (schoolId) {
    asked = asked.where((its) =>
      its.or([its('school_id', 'is', null), its('school_id', '=', schoolId)]),
    );
  }
  const rows = await asked.orderBy('starts_at').orderBy('id').execute();
  return rows.map(parseOffer);
}

/** Locked, so that of two who take it one has it. Undefined: it is taken, withdrawn or never was. */
export async function lockFreeOffer(tx: Tx, id: LessonOfferId): Promise<LessonOffer | undefined> {
  await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_offer')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
  const row = await freeOffers(tx).where('id', '=', id).executeTakeFirst();
  return row && parseOffer(row);
}

export async function isOfferKept(tx: Tx, id: LessonOfferId): Promise<boolean> {
  return await hasRow(tx, 'schools.lesson_offer', 'id', id);
}

/** False: it was made already. */
export async function insertOffer(
  tx: Tx,
  offer: LessonOffer,
  now: Temporal.Instant,
): Promise<boolean> {
  const saved = await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.lesson_offer')
    .values({
      id: offer.id,
      officer_id: offer.officerId,
      school_id: offer.schoolId ?? null,
      starts_at: offer.startsAt,
      ends_at: offer.endsAt,
      made_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function deleteOffer(tx: Tx, id: LessonOfferId): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .deleteFrom('schools.lesson_offer')
    .where('id', '=', id)
    .execute();
}

function freeOffers(tx: Tx) {
  return tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_offer as offer')
    .selectAll('offer')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('schools.lesson as lesson')
            .select('lesson.id')
            .whereRef('lesson.offer_id', '=', 'offer.id'),
        ),
      ),
    );
}
