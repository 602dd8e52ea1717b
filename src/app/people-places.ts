import { type AreaDirectory, areaNames } from '#modules/areas/index.ts';
import type { PeoplePlaces } from '#modules/identity/index.ts';
import { type OrganisationDirectory, organisationNames } from '#modules/organisations/index.ts';

/** Where people serve, as the modules above identity know it. */
export function peoplePlaces(house: {
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
}): PeoplePlaces {
  return {
    areas: areaNames(house.areas),
    organisations: organisationNames(house.organisations),
  };
}
