import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { EnteredWay } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { hromadasOf } from '../domain/hromadas.ts';
import { momentOfReceipt } from '../domain/moment-of-receipt.ts';
import {
  type AppealReceipt,
  type SubmitAppeal,
  type SubmitRefusal,
  submitAppeal,
} from './submit-appeal.ts';

export interface EnterAppeal extends Omit<SubmitAppeal, 'entered' | 'language'> {
  readonly way: EnteredWay;
  readonly isSigned: boolean;
  /** Local time. */
  readonly receivedAt: Temporal.PlainDateTime;
}

/** `place-elsewhere`: whoever writes it down does so for another place only. */
export type EnterRefusal = SubmitRefusal | 'place-elsewhere' | 'not-yet' | 'long-ago';

/** Letters to whoever writes on paper are in the language of the state, whichever the desk is read in. */
const LANGUAGE = 'uk';

/**
 * Registers what came by post, was handed in or was told at a reception, as if its author had sent it: its clocks count
 * from when it came. Whoever writes it down gets the receipt to hand over, and reads the appeal afterwards only if
 * their role does.
 */
export async function enterAppeal(
  context: AppealsContext,
  { way, isSigned, receivedAt: local, ...appeal }: EnterAppeal,
): Promise<Result<AppealReceipt, EnterRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'appeal.enter') || actor.kind !== 'staff') return refuse('forbidden');
  if (!isEnteredAt(context, appeal.areaId)) return refuse('place-elsewhere');
  const receivedAt = momentOfReceipt(platform.clock, local);
  if (!receivedAt.ok) return receivedAt;
  return await submitAppeal(context, {
    ...appeal,
    language: LANGUAGE,
    entered: { by: actor.id, way, isSigned, receivedAt: receivedAt.value },
  });
}

/** Whose police somebody enters appeals to: hromadas; whoever serves a part of one, that part. */
export function placesOfEntry(
  context: Pick<AppealsContext, 'policy' | 'actor' | 'areas'>,
): Result<readonly Area[], 'forbidden'> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'appeal.enter')) return refuse('forbidden');
  const hromadas = hromadasOf(areas).filter(({ id }) => isEnteredAt(context, id));
  if (hromadas.length > 0) return ok(hromadas);
  const isOutside = (id: AreaId | undefined) => id === undefined || !isEnteredAt(context, id);
  return ok(areas.all.filter(({ id, parentId }) => !isOutside(id) && isOutside(parentId)));
}

function isEnteredAt(
  { policy, actor, areas }: Pick<AppealsContext, 'policy' | 'actor' | 'areas'>,
  areaId: AreaId,
): boolean {
  return policy.can(actor, 'appeal.enter', { areaIds: areas.lineOf(areaId) });
}
