import type { AreaChangeId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { ChangeRefusal } from '../domain/change/change-refusal.ts';
import type { PutBack } from '../domain/change/put-back.ts';
import type { PlanToWrite } from '../domain/import/plan-areas.ts';
import { loadStoredShapes } from '../storage/boundaries.ts';
import { waitForOtherImports } from '../storage/load-known-areas.ts';
import { judgePutBack } from './judge-put-back.ts';
import { findChange } from './read-change.ts';
import { saveChange } from './save-change.ts';

/**
 * Reverts a change with a new change, which can be reverted too. Nothing is deleted: earlier boundaries come into force again
 * as new versions with today's date.
 */
export async function putBackChange(
  context: Context,
  id: AreaChangeId,
): Promise<Result<AreaChangeId, ChangeRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'area.put-back')) return refuse({ code: 'absent' });
  return await inTransaction(context, async (tx) => {
    await waitForOtherImports(tx);
    const found = await findChange(tx, context, id);
    if (!found) return refuse({ code: 'absent' });
    const judged = await judgePutBack(tx, context, found);
    if (!judged.ok) return judged;
    const { areas, closed, memberships } = judged.value;
    const { change, known } = found;
    const saved = await saveChange(tx, context, {
      kind: 'put-back',
      source: change.source,
      areaId: change.areaId,
      putsBack: change.id,
      known: [...known.values()],
      areas,
      boundaries: await earlierBoundaries(tx, judged.value),
      closed,
      memberships: {
        beatIds: memberships.map(({ beatId }) => beatId),
        all: memberships.flatMap(({ beatId, settlementIds }) =>
          settlementIds.map((settlementId) => ({ beatId, settlementId })),
        ),
      },
    });
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'area.put-back',
      thing: { kind: 'area-change', id: change.id },
      detail: { change: saved },
    });
    await recordEvent(tx, platform.clock, platform.random, {
      type: 'area.put-back',
      subject: { change: saved },
    });
    return ok(saved);
  });
}

async function earlierBoundaries(
  tx: Tx,
  { boundaries }: PutBack,
): Promise<PlanToWrite['boundaries']> {
  const shapes = await loadStoredShapes(
    tx,
    boundaries.map(({ boundaryId }) => boundaryId),
  );
  return boundaries.flatMap(({ areaId, boundaryId }) => {
    const measured = shapes.get(boundaryId);
    return measured ? [{ areaId, measured }] : [];
  });
}
