import type { AccountId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { listGrantedRoles, type StaffRole } from '#modules/identity/index.ts';
import { findOfficerOfAccount } from '#modules/officers/index.ts';

/**
 * How somebody of the staff is called to those outside: by the card that everybody may open, else by what they are there,
 * never by a name that no card has.
 */
export interface KnownStaff {
  readonly officerId: OfficerId | undefined;
  readonly roles: readonly StaffRole[];
}

export type KnownStaffOf = ReadonlyMap<AccountId, KnownStaff>;

export async function knownStaff(
  tx: Tx,
  accounts: readonly AccountId[],
  today: Temporal.PlainDate,
): Promise<KnownStaffOf> {
  const known = new Map<AccountId, KnownStaff>();
  for (const account of new Set(accounts)) {
    const officerId = await findOfficerOfAccount(tx, account);
    const roles = officerId ? [] : await listGrantedRoles(tx, account, today);
    known.set(account, { officerId, roles });
  }
  return known;
}
