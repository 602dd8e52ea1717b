import { type BreakGlassId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type OpenableClass, readReason } from '../domain/break-glass.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { saveBreakGlass } from '../storage/break-glass.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findTied } from './find-tied.ts';
import { notify } from './notify.ts';

export interface AskBreakGlass {
  readonly dataClass: OpenableClass;
  readonly areaId: string;
  /** Why: the journal and the second person read it. */
  readonly reason: string;
}

export type AskRefusal =
  | 'forbidden'
  | 'step-up'
  | 'area-unknown'
  /** Break-glass reaches no further than one's own area. */
  | 'out-of-reach'
  | 'reason-short'
  | 'reason-long'
  | 'reason-unreadable';

export interface AskedBreakGlass {
  readonly id: BreakGlassId;
  /** Whether anybody was told who may decide: there may be nobody, or only such as are tied to whoever asks. */
  readonly isHeard: boolean;
}

/** Asks a second person to open what one may not see, in one's own area, for half an hour. Opens nothing by itself. */
export async function askBreakGlass(
  context: PeopleContext,
  { dataClass, areaId, reason: given }: AskBreakGlass,
): Promise<Result<AskedBreakGlass, AskRefusal>> {
  const { actor, policy, places, platform } = context;
  const refused = refusalOf(context, 'break-glass.ask');
  if (refused) return refuse(refused);
  if (actor.kind !== 'staff') return refuse('forbidden');
  if (!places.areas.get(areaId)) return refuse('area-unknown');
  const resource = { areaIds: places.areas.chain(areaId) };
  if (!policy.can(actor, 'break-glass.ask', resource)) return refuse('out-of-reach');
  const reason = readReason(given);
  if (!reason.ok) return reason;
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const id = newId<'break-glass'>(random);
    const askedAt = clock.now();
    await saveBreakGlass(tx, {
      id,
      askedBy: actor.id,
      dataClass,
      areaId,
      alsoIn: places.areas.answersFor(areaId),
      reason: reason.value,
      askedAt,
    });
    await recordEntry(tx, clock, random, {
      actor,
      action: 'break-glass.ask',
      thing: { kind: 'break-glass', id },
      detail: { class: dataClass, area: areaId },
    });
    await recordEvent(tx, clock, random, {
      type: 'break-glass.asked',
      subject: { breakGlass: id, account: actor.id, area: areaId },
    });
    const told = await notify(tx, context, {
      to: { permission: 'break-glass.decide', resource },
      kind: 'break-glass.asked',
      path: '/desk/break-glass',
      detail: { breakGlass: id },
    });
    const tied = await findTied(tx, context, actor);
    return ok({ id, isHeard: told.some((account) => !tied.has(account)) });
  });
}
