import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { Organisation, OrganisationKind } from '../domain/organisation.ts';

/** The open organisations of a kind, by name. */
export function listOrganisations(
  context: Context,
  organisations: OrganisationDirectory,
  kind: OrganisationKind,
): Result<readonly Organisation[], 'forbidden'> {
  if (!context.policy.can(context.actor, 'organisation.read')) return refuse('forbidden');
  return ok(organisations.ofKind(kind));
}
