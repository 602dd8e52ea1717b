import type { ContextWithAreas, OrganisationDirectory } from '#modules/organisations/index.ts';
import type { OfficerDirectory } from './officer-directory.ts';

/** A context that also knows the stations: what an import needs. */
export interface RosterContext extends ContextWithAreas {
  readonly organisations: OrganisationDirectory;
}

/** And the officers who serve: what the public pages and operations are answered from. */
export interface OfficersContext extends RosterContext {
  readonly officers: OfficerDirectory;
}
