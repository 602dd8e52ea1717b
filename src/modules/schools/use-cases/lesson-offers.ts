import type { LessonOfferId, OfficerId, SenderKey } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  instantsOf,
  type LocalTimes,
  refuseTimes,
  type TimesRefusal,
} from '#kernel/time/local-times.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { findOfficerOfAccount } from '#modules/officers/index.ts';
import type { LessonOffer } from '../domain/lesson.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import type { SchoolId } from '../domain/school.ts';
import {
  deleteOffer,
  insertOffer,
  isOfferKept,
  loadFreeOffers,
  lockFreeOffer,
} from '../storage/lesson-offers.ts';
import { canOnAnyLesson } from './lesson-in-reach.ts';
import { officerOfSchool } from './officer-of-school.ts';

export interface OfferDay {
  readonly key: SenderKey;
  readonly times: LocalTimes;
  /** Undefined: to any of their schools. */
  readonly schoolId: SchoolId | undefined;
}

/** `school-other`: the school is another officer’s. `no-officer`: whoever offers is none of the roster. */
export type OfferDayRefusal = 'absent' | 'no-officer' | 'school-other' | TimesRefusal;

/** An officer says when they could come. */
export async function offerDay(
  context: LessonsContext,
  { key, times, schoolId }: OfferDay,
): Promise<Result<undefined, OfferDayRefusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!canOnAnyLesson(context, 'handle') || actor.kind !== 'staff') return refuse('absent');
  const impossible = refuseTimes(times, clock.now(), clock.timeZone);
  if (impossible) return refuse(impossible);
  return await inTransaction(context, async (tx) => {
    const officerId = await findOfficerOfAccount(tx, actor.id);
    if (!officerId) return refuse('no-officer');
    if (schoolId && (await officerOfSchool(tx, context, schoolId)) !== officerId) {
      return refuse('school-other');
    }
    const { id } = await sendingUnder(context.receipts, 'lesson-offer', key, (earlier) =>
      isOfferKept(tx, earlier),
    );
    const offer = { id, officerId, schoolId, ...instantsOf(times, clock.timeZone) };
    if (!(await insertOffer(tx, offer, clock.now()))) return ok(undefined);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'lesson.offer',
      thing: { kind: 'lesson-offer', id },
    });
    return ok(undefined);
  });
}

/** A day that nobody has taken is offered no more, by whoever offered it. */
export async function withdrawDay(
  context: LessonsContext,
  { id }: { readonly id: LessonOfferId },
): Promise<Result<undefined, 'absent'>> {
  const { actor, platform } = context;
  if (!canOnAnyLesson(context, 'handle') || actor.kind !== 'staff') return refuse('absent');
  return await inTransaction(context, async (tx) => {
    // The lesson that took it may be a colleague’s by now, and not theirs to see.
    const offer = await asInstallation(tx, platform, () => lockFreeOffer(tx, id));
    if (!offer || offer.officerId !== (await findOfficerOfAccount(tx, actor.id))) {
      return refuse('absent');
    }
    await deleteOffer(tx, id);
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'lesson.withdraw-offer',
      thing: { kind: 'lesson-offer', id },
    });
    return ok(undefined);
  });
}

/** One’s own, for the desk. */
export async function listOwnOffers(
  context: LessonsContext,
): Promise<
  Result<
    { readonly officerId: OfficerId | undefined; readonly offers: readonly LessonOffer[] },
    'forbidden'
  >
> {
  const { actor, platform } = context;
  if (!canOnAnyLesson(context, 'handle') || actor.kind !== 'staff') return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const officerId = await findOfficerOfAccount(tx, actor.id);
    const now = platform.clock.now();
    const load = async () => (officerId ? await loadFreeOffers(tx, [officerId], { now }) : []);
    return ok({ officerId, offers: await asInstallation(tx, platform, load) });
  });
}

/** On which days somebody could come to that school: for whoever reads of it. */
export async function listOfferedDays(
  context: LessonsContext,
  schoolId: SchoolId,
): Promise<Result<readonly LessonOffer[], 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'lesson.book')) return refuse('forbidden');
  return await inTransaction(context, (tx) =>
    // Whoever reads of it sees no lesson: which days are taken by one, the installation knows.
    asInstallation(tx, platform, async () => {
      const officerId = await officerOfSchool(tx, context, schoolId);
      const now = platform.clock.now();
      return ok(officerId ? await loadFreeOffers(tx, [officerId], { now, schoolId }) : []);
    }),
  );
}
