import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { findFormerSlug } from '../storage/find-former-slug.ts';
import { readCard, type StoredCard } from '../storage/read-card.ts';

export type CardRefusal =
  | { readonly reason: 'absent' }
  /** The officer has another address now. */
  | { readonly reason: 'moved'; readonly slug: string };

/** All that the card of one officer shows today. One question to the database. */
export async function readOfficerCard(
  context: Context,
  slug: string,
): Promise<Result<StoredCard, CardRefusal>> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse({ reason: 'absent' });
  const { database, clock } = context.platform;
  const card = await readCard(database, slug, clock.today());
  if (card) return ok(card);
  const now = await findFormerSlug(database, slug);
  return refuse(now === undefined ? { reason: 'absent' } : { reason: 'moved', slug: now });
}
