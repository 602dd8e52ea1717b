import { type EditConflict, seenOf } from '#kernel/edit-conflict.ts';
import type { OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type Agreement,
  type AgreementFacts,
  type AgreementId,
  sameAgreement,
} from '../domain/desk-organisation.ts';
import { findAgreement, updateAgreement } from '../storage/agreements.ts';
import { type Absent, ABSENT, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

export interface ChangeAgreement {
  readonly id: AgreementId;
  readonly facts: AgreementFacts;
  /** When it had changed last, as whoever changes it saw it. */
  readonly seen: string;
}

type ChangedAgreement = Result<undefined, Absent | EditConflict<Agreement>>;

/** A slip is mended, or it is prolonged. One that was ended stays as it was. */
export async function changeAgreement(
  context: ContextWithAreas,
  organisation: OrganisationId,
  { id, facts, seen }: ChangeAgreement,
): Promise<ChangedAgreement> {
  const permission = 'organisation.change';
  return await onOrganisation(
    context,
    permission,
    organisation,
    async (tx, one): Promise<ChangedAgreement> => {
      const known = await findAgreement(tx, organisation, id);
      if (!known) return refuse(ABSENT);
      if (sameAgreement(known, facts)) return ok(undefined);
      const isStale = seenOf(known) !== seen || known.endedOn !== undefined;
      if (isStale) return refuse({ reason: 'changed', now: known });
      await updateAgreement(tx, id, facts, context.platform.clock.now());
      const detail = { agreement: 'changed' };
      await tellOrganisation(tx, context, one, { action: permission, detail });
      return ok(undefined);
    },
  );
}
