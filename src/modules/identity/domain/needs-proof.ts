import type { Actor } from './actor.ts';
import type { Context } from './context.ts';
import type { Permission } from './permission.ts';
import type { Policy } from './policy.ts';
import { PROOF } from './session-life.ts';

/** Whether a dangerous act waits until whoever does it proves again who they are. The door asks it of each route. */
export function needsProof(
  policy: Policy,
  actor: Actor,
  permission: Permission,
  now: Temporal.Instant,
  to: keyof typeof PROOF,
): boolean {
  if (actor.kind !== 'staff') return false;
  const dangerous = policy.rows.some((row) => row.permission === permission && row.stepUp);
  return dangerous && Temporal.Instant.compare(actor.provenAt.add(PROOF[to]), now) < 0;
}

/** What a use case asks first: may they at all, and, where the act is dangerous, did they prove lately who they are? */
export function refusalOf(
  { policy, actor, platform }: Context,
  permission: Permission,
): 'forbidden' | 'step-up' | undefined {
  if (!policy.can(actor, permission)) return 'forbidden';
  return needsProof(policy, actor, permission, platform.clock.now(), 'send')
    ? 'step-up'
    : undefined;
}
