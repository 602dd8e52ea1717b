import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Context } from '../domain/context.ts';
import { type Permission, type Resource, staffRolesOf } from '../domain/permission.ts';
import { listHolders } from '../storage/held-grants.ts';
import { asInstallation } from '../storage/in-transaction.ts';

/** What may be done, with which of these things. */
export interface WithWhich<Thing> {
  readonly permission: Permission;
  readonly things: readonly Thing[];
  readonly resourceOf: (thing: Thing) => Resource;
}

/**
 * Who can sign in and may do this with any of the things, and with which of them, by the roles that they hold
 * today. It asks about others, not about whoever acts: what comes of it is for the installation, never for a page.
 */
export async function whoMay<Thing>(
  tx: Tx,
  { platform, policy }: Pick<Context, 'platform' | 'policy'>,
  { permission, things, resourceOf }: WithWhich<Thing>,
): Promise<ReadonlyMap<AccountId, readonly Thing[]>> {
  const row = policy.rows.find((one) => one.permission === permission);
  // Whoever acts knows not who holds a role elsewhere.
  const holders = await asInstallation(tx, platform, () =>
    listHolders(tx, row ? staffRolesOf(row) : [], platform.clock.today()),
  );
  const reached = [...holders].map(([id, grants]) => {
    const actor = { kind: 'staff', id, grants, opened: [] } as const;
    const within = things.filter((thing) => policy.can(actor, permission, resourceOf(thing)));
    return [id, within] as const;
  });
  return new Map(reached.filter(([, within]) => within.length > 0));
}
