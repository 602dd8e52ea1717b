import { type Result, ok, refuse } from '#kernel/result.ts';
import { type BreakGlass, type BreakGlassState, stateOf } from '../domain/break-glass.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { listBreakGlassRows } from '../storage/break-glass.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findTied } from './find-tied.ts';

/** Further back the journal tells. */
const SHOWN = Temporal.Duration.from({ hours: 90 * 24 });

export interface ListedBreakGlass extends BreakGlass {
  readonly state: BreakGlassState;
  readonly isOwn: boolean;
  readonly mayDecide: boolean;
  /** They could decide, if they were not tied to whoever asks. */
  readonly isTied: boolean;
}

/** One's own questions, and those of the areas that one answers for; the newest first. */
export async function listBreakGlass(
  context: PeopleContext,
): Promise<Result<readonly ListedBreakGlass[], 'forbidden'>> {
  const { actor, policy, places, platform } = context;
  if (!policy.can(actor, 'break-glass.read')) return refuse('forbidden');
  const now = platform.clock.now();
  const { rows, tied } = await inTransaction(context, async (tx) => ({
    rows: await listBreakGlassRows(tx, now.subtract(SHOWN)),
    tied: actor.kind === 'staff' ? await findTied(tx, context, actor) : new Set(),
  }));
  return ok(
    rows.flatMap((row) => {
      const where = { areaIds: places.areas.chain(row.areaId) };
      if (!policy.can(actor, 'break-glass.read', { ...where, ownerId: row.askedBy.id })) return [];
      const isOwn = actor.kind === 'staff' && actor.id === row.askedBy.id;
      const state = stateOf(row, now);
      const couldDecide =
        state === 'asked' && !isOwn && policy.can(actor, 'break-glass.decide', where);
      const isTied = couldDecide && tied.has(row.askedBy.id);
      return [{ ...row, state, isOwn, mayDecide: couldDecide && !isTied, isTied }];
    }),
  );
}
