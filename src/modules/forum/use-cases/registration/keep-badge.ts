import type { SignUpId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { readTicket } from '#modules/attendance/index.ts';
import { type Context, inOwnName } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type Badge,
  badgesOf,
  mostCareful,
  type PhotoWish,
} from '../../domain/registration/badge.ts';
import { FORUM } from '../../domain/registration/registration.ts';
import { isPressTicket } from '../../storage/press/accreditations.ts';
import { deleteBadges, findBadges, saveBadge } from '../../storage/registration/badges.ts';
import { readForum } from '../read-forum.ts';

export interface OwnBadges {
  readonly forum: WholeForum;
  readonly signUpId: SignUpId;
  /** One for each who comes by the ticket. */
  readonly badges: readonly Badge[];
  /** Somebody was let in with it. */
  readonly hasCome: boolean;
}

export interface ShownTicket {
  readonly year: number;
  readonly code: ReceiptCode;
  readonly locale: Locale;
}

/** `absent`: no ticket of this forum. `not-seated`: it waits in the line, or was given back. */
export type OwnTicketRefusal = 'absent' | 'not-seated';

/** For whoever holds a ticket of this forum: what stands on their badges. */
export async function readOwnBadges(
  context: ForumContext,
  shown: ShownTicket,
): Promise<Result<OwnBadges, OwnTicketRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'badge.keep')) return refuse('absent');
  return await badgesBy(context, shown);
}

async function badgesBy(
  context: ForumContext,
  { year, code, locale }: ShownTicket,
): Promise<Result<OwnBadges, OwnTicketRefusal>> {
  const forum = await readForum(context, year);
  const ticket = await readTicket(context, code, locale);
  if (!forum.ok || !ticket.ok) return refuse('absent');
  const { owner, id, state, seats, hasCome } = ticket.value;
  if (owner.ownerKind !== FORUM || owner.ownerId !== forum.value.id) return refuse('absent');
  if (state !== 'confirmed' || forum.value.status === 'cancelled') return refuse('not-seated');
  const kept = await inOwnName(context, (tx) => findBadges(tx, id));
  return ok({ forum: forum.value, signUpId: id, badges: badgesOf(seats, kept), hasCome });
}

/** `over`: the forum is. `seat`: nobody else comes by this ticket. */
export type KeepBadgeRefusal = OwnTicketRefusal | 'over' | 'seat';

/** What one of them said, in place of what was there. A name is asked of nobody; taken out again, it is gone. */
export async function keepBadge(
  context: ForumContext,
  { badge, ...shown }: ShownTicket & { readonly badge: Badge },
): Promise<Result<undefined, KeepBadgeRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'badge.keep')) return refuse('absent');
  const read = await badgesBy(context, shown);
  if (!read.ok) return read;
  const { forum, signUpId, badges } = read.value;
  const { clock, random } = platform;
  const at = clock.now();
  if (Temporal.Instant.compare(forum.endsAt, at) < 0) return refuse('over');
  if (!badges.some(({ seat }) => seat === badge.seat)) return refuse('seat');
  return await inOwnName(context, async (tx) => {
    await saveBadge(tx, { forumId: forum.id, signUpId, badge, at });
    await recordEntry(tx, clock, random, {
      actor,
      action: 'badge.keep',
      thing: { kind: 'sign-up', id: signUpId },
    });
    return ok(undefined);
  });
}

/** Given back, a ticket takes along what was said for its badges. */
export async function forgetBadges(
  context: ForumContext,
  { id }: { readonly id: SignUpId },
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'badge.forget')) return refuse('forbidden');
  await inOwnName(context, (tx) => deleteBadges(tx, id));
  return ok(undefined);
}

export interface WornBadge {
  readonly photo: PhotoWish;
  readonly isPress: boolean;
}

/**
 * Of whoever comes by a ticket, whether they are photographed, for the ticket itself: where they come together and do
 * not want the same, the most careful of their wishes. And whether they are of the media, who pass the line.
 */
export async function readWornBadge(
  context: Context,
  { signUpId, isNew }: { readonly signUpId: SignUpId; readonly isNew: boolean },
): Promise<WornBadge | undefined> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'badge.keep')) return undefined;
  if (isNew) return { photo: mostCareful([]), isPress: false };
  return await inOwnName(context, async (tx) => ({
    photo: mostCareful(await findBadges(tx, signUpId)),
    isPress: await isPressTicket(tx, signUpId),
  }));
}
