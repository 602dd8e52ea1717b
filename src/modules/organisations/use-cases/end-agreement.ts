import type { OrganisationId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import type { AgreementId } from '../domain/desk-organisation.ts';
import { endAgreement as end } from '../storage/agreements.ts';
import { onOrganisation } from './on-organisation.ts';

/** It holds no more from tomorrow on; that it held stays known. */
export async function endAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  agreement: AgreementId,
): Promise<Result<undefined, 'absent'>> {
  const { clock, random } = context.platform;
  return await onOrganisation(context, organisation, async (tx) => {
    const ended = await end(tx, organisation, agreement, clock.today(), clock.now());
    if (!ended) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.change',
      thing: { kind: 'organisation', id: organisation },
      detail: { agreement: 'ended' },
    });
    return ok(undefined);
  });
}
