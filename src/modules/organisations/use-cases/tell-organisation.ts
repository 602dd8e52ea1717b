import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context, Permission } from '#modules/identity/index.ts';
import type { KnownOrganisation } from '../domain/organisation-draft.ts';

interface Told {
  readonly action: Permission;
  readonly detail: Readonly<Record<string, string>>;
}

/** In the transaction of the change: the journal says what somebody did, and every open page hears of it. */
export async function tellOrganisation(
  tx: Tx,
  { platform: { clock, random }, actor }: Context,
  { id, kind }: Pick<KnownOrganisation, 'id' | 'kind'>,
  { action, detail }: Told,
): Promise<void> {
  const thing = { kind: 'organisation', id };
  await recordEntry(tx, clock, random, { actor, action, thing, detail });
  await recordEvent(tx, clock, random, { type: 'organisation.changed', subject: { kind } });
}
