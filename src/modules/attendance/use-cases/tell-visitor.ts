import type { GatheringId, SignUpId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { limitedSender, newsSender, type SendLimited } from '../../../platform/news/send-news.ts';
import { LOCALES, mainLocale, type Locale } from '../../../platform/i18n/locales.ts';
import { inTransaction } from '../../identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';
import {
  type Change,
  type GatheringWords,
  isChange,
  type Letter,
  type Telling,
} from '../domain/gathering-kind.ts';
import type { Reminder } from '../domain/reminders.ts';
import { findGathering } from '../storage/gatherings.ts';
import { findSignUp } from '../storage/sign-ups.ts';
import { findReachable, lockVisitor, saveTold, type Visitor } from '../storage/visitors.ts';
import { describeGathering } from './describe-gathering.ts';

export interface LetterInput {
  readonly telling: Telling;
  readonly locale: Locale;
  readonly gathering: Gathering;
  readonly words: GatheringWords;
  readonly until: Temporal.Instant | undefined;
  /** The secrets of what a letter leads to. */
  readonly links: { readonly cancel: string | undefined; readonly offer: string | undefined };
}

/** How letters are worded, which use cases do not know. */
export type WriteLetter = (context: AttendanceContext, input: LetterInput) => Letter;

export interface TellVisitor {
  readonly id: SignUpId;
  readonly telling: Telling;
  readonly reminder?: Reminder;
}

/**
 * Writes to whoever left a telephone or an address, once of each thing; where the mail server or the gateway does not
 * answer it throws, and is tried again.
 */
export async function tellVisitor(
  context: AttendanceContext,
  write: WriteLetter,
  told: TellVisitor & { readonly gatheringId: GatheringId },
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'visitor.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const gathering = await findGathering(tx, told.gatheringId);
    if (!gathering) return;
    const what = await whatOf(tx, gathering, told);
    // They stay locked while it is sent: another process that heard the same waits, and finds them told.
    const visitor = what && (await lockVisitor(tx, told.id, what));
    if (!visitor || !isStillSo(context, visitor, gathering, told)) return;
    const letter = await letterTo(tx, context, write, { visitor, gathering, told });
    const send = letter && senderOf(context, visitor, told);
    if (!send) return;
    const to = visitor.contact.value;
    const cause = told.telling === 'confirmed' ? 'anybody' : 'follow-up';
    const sending = await send({ to, ...letter, mark: [told.id, what] }, cause);
    if (sending === 'limited') return;
    const isRefused = sending === 'refused';
    await saveTold(tx, told.id, { what, at: platform.clock.now(), isRefused });
  });
  return ok(undefined);
}

/**
 * Everybody who signed up, that it takes place at another time, elsewhere, or not at all. One who cannot be written to now
 * keeps nobody else from being told; that there was one is thrown in the end, to be tried again.
 */
export async function tellOfChange(
  context: AttendanceContext,
  write: WriteLetter,
  { id, telling }: { readonly id: GatheringId; readonly telling: Change },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'visitor.tell')) return refuse('forbidden');
  const visitors = await inTransaction(context, (tx) => findReachable(tx, id));
  const failures: unknown[] = [];
  for (const visitor of visitors) {
    try {
      await tellVisitor(context, write, { id: visitor, gatheringId: id, telling });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}

/**
 * Under which it is known that they were told: each offer, and each change, by itself. Another time and another place, of
 * which both waited for the morning, are two things: an SMS has room for one of them.
 */
async function whatOf(
  tx: Tx,
  { revision }: Gathering,
  { id, telling, reminder }: TellVisitor,
): Promise<string | undefined> {
  if (telling === 'reminder') return reminder && `${reminder}/${revision}`;
  if (telling === 'offered') return `offered/${(await findSignUp(tx, id))?.offers ?? 0}`;
  if (telling === 'confirmed') return 'confirmed/0';
  return `${telling}/${revision}`;
}

function isStillSo(
  { platform: { clock } }: AttendanceContext,
  { state }: Visitor,
  gathering: Gathering,
  { telling }: TellVisitor,
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
    visitor,
    gathering,
    told: { id, telling },
  }: { readonly visitor: Visitor; readonly gathering: Gathering; readonly told: TellVisitor },
): Promise<Letter | undefined> {
  const locale = mainLocale(LOCALES.find((one) => one === visitor.language) ?? 'uk');
  const words = await describeGathering(tx, context, gathering, locale);
  if (!words) return undefined;
  const { tickets } = context;
  return write(context, {
    telling,
    locale,
    gathering,
    words: seenBy(visitor, words),
    until: visitor.offeredUntil,
    links: {
      cancel: telling === 'cancelled' ? undefined : tickets.linkOf('cancel', id, 0),
      offer: telling === 'offered' ? tickets.linkOf('offer', id, visitor.offers) : undefined,
    },
  });
}

/** Whoever has seats is told the place that nobody else is told. */
function seenBy({ state }: Visitor, words: GatheringWords): GatheringWords {
  return state === 'confirmed' && words.placeOfSeated !== undefined
    ? { ...words, place: words.placeOfSeated }
    : words;
}

/** Undefined: the installation has not that way, or it is not worth an SMS. */
function senderOf(
  { platform }: AttendanceContext,
  { contact }: Visitor,
  { telling }: TellVisitor,
): SendLimited | undefined {
  if (contact.kind === 'email') return limitedSender(platform, 'ticket');
  // Whoever signed up a moment ago saw so on the page.
  const sms = telling === 'confirmed' ? undefined : newsSender(platform, 'sms');
  return sms && (async (news) => ((await sms(news)) ? 'refused' : 'sent'));
}
