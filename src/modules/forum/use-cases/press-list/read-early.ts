import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { readTicket } from '#modules/attendance/index.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { releaseState } from '../../domain/press-kit/release.ts';
import { FORUM } from '../../domain/registration/registration.ts';
import { findPressLink } from '../../storage/press-list/press-contacts.ts';
import { isPressTicket } from '../../storage/press/accreditations.ts';
import { findReleaseOf, markShown } from '../../storage/press-kit/releases.ts';
import { type PublicRelease, releaseForLink } from '../press-kit/read-release.ts';
import { tellRelease } from '../press-kit/tell-release.ts';
import { readForum } from '../read-forum.ts';
import { isSendable } from './send-release.ts';

/** By the link of their own letter, somebody on the list reads a release before everybody does. */
export async function readReleaseByLink(
  context: ForumContext,
  token: string,
): Promise<Result<PublicRelease, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'release.read-early')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const link = await findPressLink(tx, tokenHash(token));
    const release = link?.releaseId && (await releaseForLink(tx, context, link.releaseId));
    return release ? ok(release) : refuse('absent');
  });
}

export interface PressTicket {
  readonly year: number;
  readonly code: ReceiptCode;
  readonly locale: Locale;
}

/** `none`: nothing is ready yet. */
export type TicketReadRefusal = 'absent' | 'none';

/** By the ticket of an accreditation, somebody of the media who is on no list does. */
export async function readReleaseByTicket(
  context: ForumContext,
  { year, code, locale }: PressTicket,
): Promise<Result<PublicRelease, TicketReadRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.read-early')) return refuse('absent');
  const forum = await readForum(context, year);
  const ticket = await readTicket(context, code, locale);
  if (!forum.ok || !ticket.ok) return refuse('absent');
  const { owner, id, state } = ticket.value;
  if (owner.ownerKind !== FORUM || owner.ownerId !== forum.value.id) return refuse('absent');
  if (state !== 'confirmed') return refuse('absent');
  return await inOwnName(context, async (tx) => {
    if (!(await isPressTicket(tx, id))) return refuse('absent');
    const release = await findReadyOf(tx, context, forum.value);
    if (!release) return refuse('none');
    const { id: releaseId } = release.release;
    const isFirst = await markShown(tx, releaseId, platform.clock.now());
    if (isFirst) await tellRelease(tx, context, { id: releaseId, forum: forum.value }, 'shown');
    return ok(release);
  });
}

async function findReadyOf(tx: Tx, context: ForumContext, { id }: WholeForum) {
  const release = await findReleaseOf(tx, id);
  const state = release && releaseState(release, context.platform.clock.now());
  if (!release || !state || !isSendable(state)) return undefined;
  return await releaseForLink(tx, context, release.id);
}
