import type { BreakGlassId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { StaffActor } from '../domain/actor.ts';
import { BREAK_GLASS_LIFE, type BreakGlass, stateOf } from '../domain/break-glass.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { findBreakGlass, saveDecision } from '../storage/break-glass.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findTied } from './find-tied.ts';
import { notify } from './notify.ts';

export type Decision = 'opened' | 'refused';

export type DecideRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  /** It takes two: nobody decides on what they asked for themselves. */
  | 'own-question'
  /** One of the two let the other in lately, or the same person let in both. */
  | 'tied'
  /** Decided by somebody else, or asked too long ago. */
  | 'decided-already';

/** The second person opens it for half an hour, or refuses. Those who watch over the data are told at once. */
export async function decideBreakGlass(
  context: PeopleContext,
  id: BreakGlassId,
  decision: Decision,
): Promise<Result<void, DecideRefusal>> {
  const { actor, policy, places, platform } = context;
  const refused = refusalOf(context, 'break-glass.decide');
  if (refused) return refuse(refused);
  if (actor.kind !== 'staff') return refuse('forbidden');
  const now = platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const asked = await findBreakGlass(tx, id);
    if (!asked) return refuse('absent');
    const resource = { areaIds: places.areas.chain(asked.areaId) };
    if (!policy.can(actor, 'break-glass.decide', resource)) return refuse('absent');
    if (asked.askedBy.id === actor.id) return refuse('own-question');
    if (stateOf(asked, now) !== 'asked') return refuse('decided-already');
    const tied = await findTied(tx, context, actor);
    if (tied.has(asked.askedBy.id)) return refuse('tied');
    const endsAt = decision === 'opened' ? now.add(BREAK_GLASS_LIFE) : undefined;
    if (!(await saveDecision(tx, id, { by: actor.id, at: now, decision, endsAt }))) {
      return refuse('decided-already');
    }
    await record(tx, context, actor, asked, decision);
    return ok(undefined);
  });
}

async function record(
  tx: Tx,
  context: PeopleContext,
  actor: StaffActor,
  asked: BreakGlass,
  decision: Decision,
): Promise<void> {
  const { clock, random } = context.platform;
  await recordEntry(tx, clock, random, {
    actor,
    action: decision === 'opened' ? 'break-glass.open' : 'break-glass.refuse',
    thing: { kind: 'break-glass', id: asked.id },
    detail: { class: asked.dataClass, area: asked.areaId, account: asked.askedBy.id },
  });
  await recordEvent(tx, clock, random, {
    type: `break-glass.${decision}`,
    subject: { breakGlass: asked.id, account: asked.askedBy.id, area: asked.areaId },
  });
  const notice = {
    kind: `break-glass.${decision}`,
    path: '/desk/break-glass',
    detail: { breakGlass: asked.id },
  } as const;
  const told = await notify(tx, context, { ...notice, to: { accounts: [asked.askedBy.id] } });
  if (decision === 'refused') return;
  const resource = { areaIds: context.places.areas.chain(asked.areaId) };
  // Whoever answers for people there, and the auditors: what was opened is known to more than the two.
  await notify(tx, context, {
    ...notice,
    kind: 'break-glass.watched',
    to: { permission: 'break-glass.read', resource },
    but: told,
  });
}
