import { areaNames } from '#modules/areas/index.ts';
import type { DeskContext, PeopleDeskContext } from '#modules/identity/index.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';

/** What the pages of the officers' desk stand on: places, too, by which colleagues are told apart. */
export interface OfficersDesk extends OfficersContext, PeopleDeskContext {}

export function officersDesk(given: OfficersContext & DeskContext): OfficersDesk {
  const places = {
    areas: areaNames(given.areas),
    organisations: organisationNames(given.organisations),
  };
  return { ...given, places };
}
