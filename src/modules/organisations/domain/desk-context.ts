import type { PeopleDeskContext } from '#modules/identity/index.ts';
import type { ContextWithAreas } from './context-with-areas.ts';

/** What the desk's pages of organisations stand on; of people, for those who work for an organisation. */
export interface OrganisationsDesk extends ContextWithAreas, PeopleDeskContext {}
