import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { AgreementId } from '../domain/desk-organisation.ts';
import { endAgreement as end } from '../storage/agreements.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

/** It holds no more from today on; that it held stays known. */
export async function endAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  agreement: AgreementId,
): Promise<Result<undefined, Absent>> {
  const { clock } = context.platform;
  return await onOrganisation(context, 'organisation.change', organisation, async (tx, one) => {
    const ended = await end(tx, organisation, agreement, clock.today(), clock.now());
    if (!ended) return refuse(ABSENT);
    const detail = { agreement: 'ended' };
    await tellOrganisation(tx, context, one, { action: 'organisation.change', detail });
    return ok(undefined);
  });
}
