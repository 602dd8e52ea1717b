import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { StaffActor } from './actor.ts';
import type { Context } from './context.ts';
import { refusalOf } from './needs-proof.ts';
import type { Permission } from './permission.ts';

export type OwnRefusal = 'forbidden' | 'step-up';

/** Whoever keeps their own account, and nobody else's. */
export function ownerOf(context: Context, permission: Permission): Result<StaffActor, OwnRefusal> {
  const { actor, policy } = context;
  const refused = refusalOf(context, permission);
  if (refused) return refuse(refused);
  if (actor.kind !== 'staff' || !policy.can(actor, permission, { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  return ok(actor);
}
