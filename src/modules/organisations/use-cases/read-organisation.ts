import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Context } from '../../identity/index.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { Organisation } from '../domain/organisation.ts';
import { type OpenState, openState } from '../domain/opening-hours.ts';

export interface OrganisationNow {
  readonly organisation: Organisation;
  readonly state: OpenState;
}

/** An open organisation by its slug, and whether its door is open at this moment. */
export function readOrganisation(
  context: Context,
  organisations: OrganisationDirectory,
  slug: string,
): Result<OrganisationNow, 'absent'> {
  if (!context.policy.can(context.actor, 'organisation.read')) return refuse('absent');
  const organisation = organisations.bySlug(slug);
  if (!organisation) return refuse('absent');
  const { clock } = context.platform;
  const moment = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDateTime();
  return ok({ organisation, state: openState(organisation.openingHours, moment) });
}
