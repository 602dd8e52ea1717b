import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { loadAreaKeys } from '#modules/areas/index.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import { organisationTable } from '../domain/organisation-table.ts';
import { loadKnownOrganisations } from '../storage/load-organisations.ts';

/** All of one kind, closed ones too, as a table that the kind's own import takes back. */
export async function exportOrganisations(
  context: Context,
  kind: OrganisationKind,
): Promise<Result<WrittenTable, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'organisation.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const organisations = [...(await loadKnownOrganisations(tx, kind)).values()];
    const areas = await loadAreaKeys(tx);
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.export',
      thing: { kind },
      detail: { organisations: organisations.length },
    });
    const names = {
      slug: (id: AreaId) => areas.get(id)?.slug,
      code: (id: AreaId) => areas.get(id)?.code,
    };
    const inOrder = organisations.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    return ok(organisationTable(kind, inOrder, names));
  });
}
