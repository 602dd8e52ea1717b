import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { type OrganisationNow, organisationNow } from '../domain/organisation-now.ts';

/** An open organisation by its slug, and whether its door is open at this moment. */
export function readOrganisation(
  context: Context,
  organisations: OrganisationDirectory,
  slug: string,
): Result<OrganisationNow, 'absent'> {
  if (!context.policy.can(context.actor, 'organisation.read')) return refuse('absent');
  const organisation = organisations.bySlug(slug);
  return organisation
    ? ok(organisationNow(organisation, context.platform.clock))
    : refuse('absent');
}
