import { foldText } from '#kernel/text/fold-text.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import {
  type AgreementState,
  agreementState,
  type DeskOrganisation,
  organisationResource,
} from '../domain/desk-organisation.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import { listAllAgreements } from '../storage/agreements.ts';
import { listDeskOrganisations as list } from '../storage/desk-organisations.ts';

export interface OrganisationFilter {
  readonly kind: OrganisationKind | undefined;
  /** Part of a name; empty: all. */
  readonly text: string;
}

export interface ListedOrganisation {
  readonly organisation: DeskOrganisation;
  /** The best of its agreements; undefined where there is none. */
  readonly agreement: AgreementState | undefined;
}

export interface ListedOrganisations {
  readonly shown: readonly ListedOrganisation[];
  /** Of each kind within one's reach, before the text narrowed them down. */
  readonly counts: ReadonlyMap<OrganisationKind, number>;
}

/** From the one that speaks most for working together. */
const STATES: readonly AgreementState[] = ['in-force', 'ends-soon', 'to-come', 'over'];

/** The organisations within one's own reach, closed ones too, by name. */
export async function listDeskOrganisations(
  context: ContextWithAreas,
  { kind, text }: OrganisationFilter,
): Promise<Result<ListedOrganisations, 'forbidden'>> {
  const { actor, policy, areas, platform } = context;
  if (!policy.can(actor, 'organisation.list')) return refuse('forbidden');
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const seen = (await list(tx)).filter((one) =>
      policy.can(actor, 'organisation.list', organisationResource(areas, one)),
    );
    const agreements = Map.groupBy(await listAllAgreements(tx), (one) => one.organisationId);
    const wanted = foldText(text);
    const shown = seen
      .filter((one) => kind === undefined || one.kind === kind)
      .filter(({ name, nameEn }) => foldText(`${name} ${nameEn ?? ''}`).includes(wanted))
      .map((organisation) => {
        const states = (agreements.get(organisation.id) ?? []).map((one) =>
          agreementState(one, today),
        );
        return { organisation, agreement: STATES.find((state) => states.includes(state)) };
      });
    const counts = Map.groupBy(seen, (one) => one.kind);
    return ok({
      shown,
      counts: new Map([...counts].map(([key, some]) => [key, some.length])),
    });
  });
}
