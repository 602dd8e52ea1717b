import { accountOf } from '../domain/actor.ts';
import { type AccountId, type GrantId, newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import type { WantedGrant } from '../domain/wanted-grant.ts';
import { saveGrant } from '../storage/save-grant.ts';

/**
 * Saves a role in the transaction of what it belongs to; the caller has asked the policy. `askedBy`: who asked for it,
 * where the actor is the second person, who confirms it.
 */
export async function giveGrant(
  tx: Tx,
  { platform, actor }: Context,
  accountId: AccountId,
  wanted: WantedGrant,
  askedBy?: AccountId,
): Promise<GrantId> {
  const { clock, random } = platform;
  const id = newId<'grant'>(random);
  await saveGrant(tx, {
    ...wanted,
    id,
    accountId,
    grantedBy: askedBy ?? accountOf(actor),
    confirmedBy: askedBy === undefined ? undefined : accountOf(actor),
    grantedAt: clock.now(),
  });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'role.grant',
    thing: { kind: 'account', id: accountId },
    detail: {
      grant: id,
      role: wanted.role,
      ...(askedBy === undefined ? {} : { asked: askedBy }),
      ...(wanted.areaId === undefined ? {} : { area: wanted.areaId }),
      ...(wanted.organisationId === undefined ? {} : { organisation: wanted.organisationId }),
    },
  });
  await recordEvent(tx, clock, random, {
    type: 'grant.given',
    subject: { grant: id, account: accountId },
  });
  return id;
}
