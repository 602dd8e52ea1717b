import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { changedFields } from '../domain/card-fields.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { slugAfter } from '../domain/plan-officer.ts';
import { loadTakenSlugs, lockRoster } from '../storage/load-roster.ts';
import { findHolder, keepFormerSlug, updateCard } from '../storage/save-card.ts';
import type { CardForm } from './card-schema.ts';
import type { ContactsRefusal } from './edit-contacts.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface EditCard extends CardForm {
  readonly id: OfficerId;
}

export type CardRefusal =
  | ContactsRefusal
  | { readonly reason: 'badge-of-another' }
  | { readonly reason: 'station-gone' };

/** Puts a card right, all of it but its beats, hours and photograph. */
export async function editCard(
  context: RosterContext,
  input: EditCard,
): Promise<Result<{ readonly changed: boolean }, CardRefusal>> {
  if (!context.policy.can(context.actor, 'officer-card.edit')) return refuse(ABSENT);
  const { stationId } = input;
  if (stationId && !context.organisations.get(stationId)) return refuse({ reason: 'station-gone' });
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    // Badges and addresses are one officer's only: an import at this moment would not see ours.
    await lockRoster(tx);
    const before = await officerInReach(tx, context, 'officer-card.edit', { id: input.id });
    if (!before) return refuse(ABSENT);
    if (hasLeft(before, clock.today())) return refuse({ reason: 'officer-left' });
    const { version, ...card } = input;
    const fields = changedFields(before, card);
    if (fields.length === 0) return ok({ changed: false });
    if (before.version !== version) return refuse({ reason: 'conflict', now: before });
    const holder = await findHolder(tx, 'badge_number', card.badgeNumber);
    if (holder !== undefined && holder !== before.id) return refuse({ reason: 'badge-of-another' });
    const slug = slugAfter(card.name, before, freeSlugs(await loadTakenSlugs(tx)));
    await updateCard(tx, { ...card, slug }, clock.now());
    if (slug !== before.slug) await keepFormerSlug(tx, before.slug, before.id);
    await tellChange(tx, context, {
      officerId: before.id,
      action: 'officer-card.edit',
      detail: { fields: fields.join() },
    });
    return ok({ changed: true });
  });
}

const ABSENT = { reason: 'absent' } as const;
