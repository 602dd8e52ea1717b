import { type AreaId, newId, type OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { areaResource } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { slugAfter } from '../domain/plan-officer.ts';
import { loadTakenSlugs, lockRoster } from '../storage/load-roster.ts';
import { startAssignment } from '../storage/save-assignment.ts';
import { findHolder, insertCard } from '../storage/save-card.ts';
import type { CardForm } from './card-schema.ts';
import { tellChange } from './tell-change.ts';

export interface CreateOfficer extends Omit<CardForm, 'version'> {
  /** What she answers for first: whose area it is may make her card. */
  readonly areaId: AreaId;
  readonly startsOn: Temporal.PlainDate;
}

export type CreateRefusal = 'absent' | 'area-gone' | 'badge-of-another' | 'station-gone';

/** Makes a card for somebody who serves from now on, with her first area. */
export async function createOfficer(
  context: RosterContext,
  { areaId, startsOn, ...card }: CreateOfficer,
): Promise<Result<{ readonly id: OfficerId }, CreateRefusal>> {
  const { policy, actor, platform, areas, organisations } = context;
  if (!policy.can(actor, 'officer.create')) return refuse('absent');
  const mayHere = policy.can(actor, 'officer.create', areaResource(areas, areaId));
  if (!areas.get(areaId) || !mayHere) return refuse('area-gone');
  if (card.stationId && !organisations.get(card.stationId)) return refuse('station-gone');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    await lockRoster(tx);
    const holder = await findHolder(tx, 'badge_number', card.badgeNumber);
    if (holder !== undefined) return refuse('badge-of-another');
    const id = newId<'officer'>(random);
    const slug = slugAfter(card.name, undefined, freeSlugs(await loadTakenSlugs(tx)));
    await insertCard(tx, { ...card, id, slug }, clock.now());
    await startAssignment(tx, {
      id: random.uuid(),
      officerId: id,
      areaId,
      startsOn,
      endsOn: undefined,
    });
    await tellChange(tx, context, { officerId: id, action: 'officer.create', assignments: true });
    return ok({ id });
  });
}
