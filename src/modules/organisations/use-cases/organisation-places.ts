import type { Platform } from '#platform/platform.ts';
import type { PlaceSource } from '#modules/areas/index.ts';
import { loadPlaces } from '../storage/load-places.ts';

/** For the search: people name a school or the police station more readily than a street. */
export function organisationPlaces(platform: Platform): PlaceSource {
  return {
    name: 'organisations',
    changes: ['organisation.*'],
    load: () => loadPlaces(platform.database),
  };
}
