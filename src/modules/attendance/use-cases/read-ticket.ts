import type { SignUpId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering, Owner } from '../domain/gathering.ts';
import type { GatheringWords, TicketPart } from '../domain/gathering-kind.ts';
import type { SignUp } from '../domain/sign-up.ts';
import { partOf } from '../domain/ticket-part.ts';
import { findGathering } from '../storage/gatherings.ts';
import { wasLetIn } from '../storage/scans.ts';
import { countBefore, findByCode, findByLink } from '../storage/sign-ups.ts';
import { isOfferUntold } from '../storage/visitors.ts';
import { describeGathering, kindOf } from './describe-gathering.ts';
import { placesOf } from './read-gathering.ts';

/** What whoever holds a ticket sees of it. */
export interface Ticket {
  readonly id: SignUpId;
  readonly owner: Owner;
  readonly code: ReceiptCode;
  /** The text of the QR code; only with seats. */
  readonly qr: string | undefined;
  readonly state: SignUp['state'];
  readonly seats: number;
  readonly offeredUntil: Temporal.Instant | undefined;
  /** The last offer is over, and nobody could be written to about it, though a telephone or an address was left. */
  readonly isUntold: boolean;
  /** How many groups wait before it. */
  readonly before: number | undefined;
  /** Of a group that waits: how many seats nobody has, though not enough for all of it. */
  readonly left: number | undefined;
  readonly gathering: Pick<Gathering, 'id' | 'state' | 'startsAt' | 'endsAt'>;
  /** Undefined: its owner shows it to nobody any more. */
  readonly words: GatheringWords | undefined;
  readonly isDiscreet: boolean;
  /** Where whoever had seats says how it was, once it has begun; undefined: nobody is asked. */
  readonly feedback: `/${string}` | undefined;
  /** What its owner adds. */
  readonly part: TicketPart | undefined;
  /** Somebody was let in with it. */
  readonly hasCome: boolean;
}

interface FoundTicket extends Omit<Ticket, 'feedback' | 'part'> {
  readonly gathering: Gathering;
}

/** For whoever holds the code. */
export async function readTicket(
  context: AttendanceContext,
  code: ReceiptCode,
  locale: Locale,
): Promise<Result<Ticket, 'absent'>> {
  const { policy, actor, tickets } = context;
  if (!policy.can(actor, 'ticket.read')) return refuse('absent');
  const found = await inOwnName(context, async (tx): Promise<Result<FoundTicket, 'absent'>> => {
    const signUp = await findByCode(tx, tickets.hashOf(code));
    const gathering = signUp && (await findGathering(tx, signUp.gatheringId));
    if (!gathering) return refuse('absent');
    const { ownerKind, ownerId } = gathering;
    return ok({
      id: signUp.id,
      owner: { ownerKind, ownerId },
      hasCome: await wasLetIn(tx, signUp.id),
      code,
      qr: signUp.state === 'confirmed' ? tickets.ticketOf(signUp.id) : undefined,
      state: signUp.state,
      seats: signUp.seats,
      offeredUntil: signUp.offeredUntil,
      isUntold: signUp.state === 'lapsed' && (await isOfferUntold(tx, signUp)),
      before: signUp.state === 'waiting' ? await countBefore(tx, signUp) : undefined,
      left: isGroupInLine(signUp) ? (await placesOf(tx, context, gathering)).left : undefined,
      gathering,
      words: await describeGathering(tx, context, gathering, locale),
      isDiscreet: kindOf(context, gathering)?.isDiscreet === true,
    });
  });
  if (!found.ok) return found;
  const { gathering, state } = found.value;
  return ok({
    ...found.value,
    feedback: await feedbackOn(context, gathering, state),
    part: await partOf(context, { ...found.value, isNew: false }, locale),
  });
}

function isGroupInLine({ state, seats }: SignUp): boolean {
  return state === 'waiting' && seats > 1;
}

/** Of whoever waited in vain, or gave their seats back, nobody asks how it was. */
async function feedbackOn(
  context: AttendanceContext,
  gathering: Gathering,
  state: SignUp['state'],
): Promise<`/${string}` | undefined> {
  const hasBegun = Temporal.Instant.compare(gathering.startsAt, context.platform.clock.now()) <= 0;
  if (!hasBegun || state !== 'confirmed' || gathering.state === 'cancelled') return undefined;
  return await kindOf(context, gathering)?.feedback?.(context, gathering.ownerId);
}

/** What a link in a letter would do. */
export interface ReadLink {
  readonly purpose: 'cancel' | 'offer';
  readonly state: SignUp['state'];
  readonly seats: number;
  readonly offeredUntil: Temporal.Instant | undefined;
  readonly startsAt: Temporal.Instant;
  readonly words: GatheringWords | undefined;
}

/** For whoever holds the link. It shows no more than the letter did: neither the code nor the ticket. */
export async function readTicketLink(
  context: AttendanceContext,
  secret: string,
  locale: Locale,
): Promise<Result<ReadLink, 'absent'>> {
  const { policy, actor, tickets } = context;
  if (!policy.can(actor, 'ticket.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const found = await findByLink(tx, tickets.linkHash(secret));
    const gathering = found && (await findGathering(tx, found.signUp.gatheringId));
    if (!gathering) return refuse('absent');
    const { state, seats, offeredUntil } = found.signUp;
    return ok({
      purpose: found.purpose,
      state,
      seats,
      offeredUntil,
      startsAt: gathering.startsAt,
      words: await describeGathering(tx, context, gathering, locale),
    });
  });
}
