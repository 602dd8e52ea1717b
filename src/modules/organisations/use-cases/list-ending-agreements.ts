import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Agreement,
  type DeskOrganisation,
  organisationResource,
  SOON_DAYS,
} from '../domain/desk-organisation.ts';
import { listAgreementsEnding } from '../storage/agreements.ts';
import { listDeskOrganisations } from '../storage/desk-organisations.ts';

export interface EndingAgreement {
  readonly agreement: Agreement;
  readonly organisation: DeskOrganisation;
}

/** What ends soon and whoever acts could write anew, the nearest first. */
export async function listEndingAgreements(
  context: ContextWithAreas,
): Promise<Result<readonly EndingAgreement[], 'forbidden'>> {
  const { actor, policy, areas, platform } = context;
  if (!policy.can(actor, 'organisation.change')) return refuse('forbidden');
  const from = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const ending = await listAgreementsEnding(tx, { from, until: from.add({ days: SOON_DAYS }) });
    if (ending.length === 0) return ok([]);
    const organisations = new Map((await listDeskOrganisations(tx)).map((one) => [one.id, one]));
    return ok(
      ending.flatMap((agreement) => {
        const organisation = organisations.get(agreement.organisationId);
        const isOurs =
          organisation?.status === 'open' &&
          policy.can(actor, 'organisation.change', organisationResource(areas, organisation));
        return isOurs ? [{ agreement, organisation }] : [];
      }),
    );
  });
}
