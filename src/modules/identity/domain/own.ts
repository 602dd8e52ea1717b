import { type Result, ok, refuse } from '#kernel/result.ts';
import type { StaffActor } from './actor.ts';
import type { Context } from './context.ts';
import { refusalOf } from './needs-proof.ts';
import type { Permission } from './permission.ts';

export type OwnRefusal = 'forbidden' | 'step-up';

/** Whoever keeps their own account, and nobody else's: the rows of these permissions know no reach but one's own. */
export function ownerOf(context: Context, permission: Permission): Result<StaffActor, OwnRefusal> {
  const { actor } = context;
  const refused = refusalOf(context, permission);
  if (refused) return refuse(refused);
  return actor.kind === 'staff' ? ok(actor) : refuse('forbidden');
}
