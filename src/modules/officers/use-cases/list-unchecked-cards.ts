import type { AreaName } from '#modules/areas/index.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { beatsOn, type DeskOfficer } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadUncheckedOfficers } from '../storage/desk-officers.ts';
import { mayWith } from './officer-in-reach.ts';

export interface UncheckedCard extends DeskOfficer {
  /** What she answers for today. */
  readonly areas: readonly AreaName[];
}

/** The cards that whoever acts may check and that nobody has for 90 days, or ever. */
export async function listUncheckedCards(
  context: RosterContext,
): Promise<Result<readonly UncheckedCard[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer-card.check')) return refuse('forbidden');
  const today = context.platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const all = await loadUncheckedOfficers(tx, today);
    const waiting = all
      .filter((officer) => mayWith(context, 'officer-card.check', officer))
      .map((officer) => ({ officer, ids: beatsOn(officer, today).map(({ areaId }) => areaId) }));
    return ok(
      waiting.map(({ officer, ids }) => ({
        ...officer,
        areas: ids.flatMap((id) => context.areas.nameOf(id) ?? []),
      })),
    );
  });
}
