import { QUIET_HOURS } from '#kernel/quiet-hours.ts';
import type { GatheringRules } from './gathering.ts';

/** An offer is never shorter, unless the gathering begins before. */
const MIN_LIFE = Temporal.Duration.from({ minutes: 20 });
/** Of what is left until the start: so that three more may be asked after one who does not answer. */
const SHARE = 4;

/**
 * Until when seats are kept for somebody who is offered them: the hours that were set, and near the start a quarter of
 * what is left. Hours of the night do not count. Never after the start.
 */
export function offerEnds(
  now: Temporal.Instant,
  { startsAt, offerHours }: Pick<GatheringRules, 'startsAt' | 'offerHours'>,
  timeZone: string,
): Temporal.Instant {
  const left = now.until(startsAt).total('milliseconds');
  const share = Temporal.Duration.from({
    milliseconds: Math.max(Math.floor(left / SHARE), MIN_LIFE.total('milliseconds')),
  });
  const set = Temporal.Duration.from({ hours: offerHours });
  const shorter = Temporal.Duration.compare(share, set) < 0 ? share : set;
  const ends = afterWakingHours(now.toZonedDateTimeISO(timeZone), shorter).toInstant();
  return Temporal.Instant.compare(ends, startsAt) < 0 ? ends : startsAt;
}

/** So many letters about offers are sent to one address at once in 24 hours. */
const LETTERS_AT_ONCE = 2;

/** Of an open offer: when it was made, and when it ends. */
export interface OfferTime {
  readonly changedAt: Temporal.Instant;
  readonly offeredUntil: Temporal.Instant | undefined;
}

/**
 * When the letter about these offers under one address is due. After the first letters of a day it waits until half the
 * time of the earliest offer is over, so that offers made meanwhile share it and each can still be taken. Undefined: now.
 */
export function offerLetterDue(
  lettersToday: number,
  offers: readonly OfferTime[],
): Temporal.Instant | undefined {
  if (lettersToday < LETTERS_AT_ONCE) return undefined;
  return offers
    .map(({ changedAt: made, offeredUntil: until = made }) =>
      made.add({ milliseconds: Math.floor(made.until(until).total('milliseconds') / 2) }),
    )
    .toSorted(Temporal.Instant.compare)
    .at(0);
}

/** Nobody is told of an offer at night: its hours do not count then. */
function afterWakingHours(
  from: Temporal.ZonedDateTime,
  left: Temporal.Duration,
): Temporal.ZonedDateTime {
  const begins = from.with({ hour: QUIET_HOURS.until, minute: 0, second: 0, millisecond: 0 });
  const evening = begins.with({ hour: QUIET_HOURS.from });
  const awake = Temporal.ZonedDateTime.compare(from, begins) < 0 ? begins : from;
  const today = awake.until(evening, { largestUnit: 'hours' });
  if (Temporal.Duration.compare(left, today) <= 0) return awake.add(left);
  const rest = today.sign > 0 ? left.subtract(today) : left;
  return afterWakingHours(begins.add({ days: 1 }), rest);
}
