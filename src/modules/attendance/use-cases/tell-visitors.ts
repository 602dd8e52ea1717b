import type { GatheringId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { notBefore } from '#platform/events/not-before.ts';
import { limitedSender, newsSender, type SendLimited } from '#platform/news/send-news.ts';
import { LOCALES, mainLocale, type Locale } from '#platform/i18n/locales.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';
import {
  type GatheringWords,
  isChange,
  type Letter,
  type Telling,
} from '../domain/gathering-kind.ts';
import { offerLetterDue } from '../domain/offer-life.ts';
import type { Reminder } from '../domain/reminders.ts';
import { findGathering } from '../storage/gatherings.ts';
import {
  countOfferLetters,
  lockVisitors,
  saveTold,
  type SignUpsTogether,
  type Visitor,
} from '../storage/visitors.ts';
import { describeGathering } from './describe-gathering.ts';

export interface LetterInput {
  readonly telling: Telling;
  readonly locale: Locale;
  readonly gathering: Gathering;
  readonly words: GatheringWords;
  /** All sign-ups under the address that this concerns; at least one. */
  readonly signUps: readonly LetterSignUp[];
}

/** A sign-up in a letter, with the secrets of its links. */
export interface LetterSignUp {
  readonly seats: number;
  readonly until: Temporal.Instant | undefined;
  readonly links: { readonly cancel: string | undefined; readonly offer: string | undefined };
}

/** How letters are worded, which use cases do not know. */
export type WriteLetter = (context: AttendanceContext, input: LetterInput) => Letter;

export interface TellVisitors {
  readonly gatheringId: GatheringId;
  /** Sign-ups under one telephone or address. */
  readonly ids: SignUpsTogether;
  readonly telling: Telling;
  readonly reminder?: Reminder;
}

/**
 * Writes one letter or SMS for all the sign-ups of a gathering under one telephone or address, once of each thing; where
 * the mail server or the gateway does not answer it throws, and is tried again.
 */
export async function tellVisitors(
  context: AttendanceContext,
  write: WriteLetter,
  told: TellVisitors,
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'visitor.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const gathering = await findGathering(tx, told.gatheringId);
    if (!gathering) return;
    const concerned = (await lockVisitors(tx, told.ids)).filter(
      (visitor) =>
        !isTold(gathering, visitor, told) && isStillSo(context, visitor, gathering, told),
    );
    const [first] = concerned;
    const send = first && senderOf(context, first, told);
    if (!send) return;
    if (told.telling === 'offered') await shareLetters(tx, context, first, concerned);
    const letter = await letterTo(tx, context, write, { visitors: concerned, gathering, told });
    if (!letter) return;
    const mark = concerned.flatMap((visitor) => [visitor.id, whatOf(gathering, visitor, told)]);
    const cause = told.telling === 'confirmed' ? 'anybody' : 'follow-up';
    const sending = await send({ to: first.contact.value, ...letter, mark }, cause);
    if (sending === 'limited') return;
    const at = platform.clock.now();
    const isRefused = sending === 'refused';
    for (const visitor of concerned) {
      await saveTold(tx, visitor.id, { what: whatOf(gathering, visitor, told), at, isRefused });
    }
  });
  return ok(undefined);
}

/** Throws `notBefore` where the letter waits for more offers under the same address. */
async function shareLetters(
  tx: Tx,
  { platform: { clock } }: AttendanceContext,
  { contact }: Visitor,
  offered: readonly Visitor[],
): Promise<void> {
  const now = clock.now();
  const letters = await countOfferLetters(tx, contact, now.subtract({ hours: 24 }));
  const due = offerLetterDue(letters, offered);
  if (due && Temporal.Instant.compare(now, due) < 0) {
    throw notBefore(due, 'offers under one address share a letter');
  }
}

function isTold(gathering: Gathering, visitor: Visitor, told: TellVisitors): boolean {
  return visitor.told.includes(whatOf(gathering, visitor, told));
}

/**
 * Under which it is known that they were told: each offer, and each change, by itself. Another time and another place, of
 * which both waited for the morning, are two things: an SMS has room for one of them.
 */
function whatOf(
  { revision }: Gathering,
  { offers }: Visitor,
  { telling, reminder }: TellVisitors,
): string {
  if (telling === 'reminder') return `${reminder ?? telling}/${revision}`;
  if (telling === 'offered') return `offered/${offers}`;
  if (telling === 'confirmed') return 'confirmed/0';
  return `${telling}/${revision}`;
}

function isStillSo(
  { platform: { clock } }: AttendanceContext,
  { state }: Visitor,
  gathering: Gathering,
  { telling }: TellVisitors,
): boolean {
  if (Temporal.Instant.compare(gathering.startsAt, clock.now()) <= 0) return false;
  if (telling === 'cancelled') return gathering.state === 'cancelled' && state !== 'cancelled';
  if (gathering.state === 'cancelled') return false;
  if (isChange(telling)) return state !== 'cancelled';
  return state === (telling === 'offered' ? 'offered' : 'confirmed');
}

async function letterTo(
  tx: Tx,
  context: AttendanceContext,
  write: WriteLetter,
  {
    visitors,
    gathering,
    told: { telling },
  }: {
    readonly visitors: readonly Visitor[];
    readonly gathering: Gathering;
    readonly told: TellVisitors;
  },
): Promise<Letter | undefined> {
  const locale = mainLocale(LOCALES.find((one) => one === visitors[0]?.language) ?? 'uk');
  const words = await describeGathering(tx, context, gathering, locale);
  if (!words) return undefined;
  const { tickets } = context;
  const signUps = visitors.map(({ id, seats, offers, offeredUntil }) => ({
    seats,
    until: offeredUntil,
    links: {
      cancel: telling === 'cancelled' ? undefined : tickets.linkOf('cancel', id, 0),
      offer: telling === 'offered' ? tickets.linkOf('offer', id, offers) : undefined,
    },
  }));
  return write(context, { telling, locale, gathering, words: seenBy(visitors, words), signUps });
}

/** The place that only people with seats are told. */
function seenBy(visitors: readonly Visitor[], words: GatheringWords): GatheringWords {
  return visitors.some(({ state }) => state === 'confirmed') && words.placeOfSeated !== undefined
    ? { ...words, place: words.placeOfSeated }
    : words;
}

/** Undefined: the installation has not that way, or it is not worth an SMS. */
function senderOf(
  { platform }: AttendanceContext,
  { contact }: Visitor,
  { telling }: TellVisitors,
): SendLimited | undefined {
  if (contact.kind === 'email') return limitedSender(platform, 'ticket');
  // Whoever signed up a moment ago saw so on the page.
  const sms = telling === 'confirmed' ? undefined : newsSender(platform, 'sms');
  return sms && (async (news) => ((await sms(news)) ? 'refused' : 'sent'));
}
