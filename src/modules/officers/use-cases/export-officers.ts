import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { loadAreaKeys } from '#modules/areas/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { organisationSlugs } from '#modules/organisations/index.ts';
import { rosterTable } from '../domain/roster-table.ts';
import { loadKnownOfficers } from '../storage/load-roster.ts';

/** Every officer who is kept, those who left included, as a roster that `importRoster` takes back. */
export async function exportOfficers(context: Context): Promise<Result<WrittenTable, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const officers = [...(await loadKnownOfficers(tx, 'all')).values()];
    const [areas, stations] = [await loadAreaKeys(tx), await organisationSlugs(tx)];
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'officer.export',
      thing: { kind: 'officer' },
      detail: { officers: officers.length },
    });
    const names = {
      area: (id: Parameters<typeof areas.get>[0]) => areas.get(id)?.slug,
      station: (id: Parameters<typeof stations.get>[0]) => stations.get(id),
    };
    return ok(rosterTable(officers, names));
  });
}
