import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadUncheckedOfficers } from '../storage/desk-officers.ts';
import { mayWith } from './officer-in-reach.ts';

/** The cards that whoever acts may check and that nobody has for 90 days, or ever. */
export async function listUncheckedCards(
  context: RosterContext,
): Promise<Result<readonly DeskOfficer[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer-card.check')) return refuse('forbidden');
  const today = context.platform.clock.today();
  const waiting = await inTransaction(context, (tx) => loadUncheckedOfficers(tx, today));
  return ok(waiting.filter((officer) => mayWith(context, 'officer-card.check', officer)));
}
