import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { AgreementId } from '../domain/desk-organisation.ts';
import { endAgreement as end, findAgreement } from '../storage/agreements.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

/** It holds no more from today on; that it held stays known, and so does the day, however often it is ended. */
export async function endAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  agreement: AgreementId,
): Promise<Result<undefined, Absent>> {
  const { clock } = context.platform;
  return await onOrganisation(context, 'organisation.change', organisation, async (tx, one) => {
    const known = await findAgreement(tx, organisation, agreement);
    // Sent twice, or by two: it is as whoever sends it wants it.
    if (known?.endedOn !== undefined) return ok(undefined);
    const ended = await end(tx, organisation, agreement, clock.today(), clock.now());
    if (!ended) return refuse(ABSENT);
    const detail = { agreement: 'ended' };
    await tellOrganisation(tx, context, one, { action: 'organisation.change', detail });
    return ok(undefined);
  });
}
