import type { DeskContext } from '../../identity/index.ts';
import type { ContextWithAreas } from './context-with-areas.ts';

/** What the desk's pages of organisations stand on. */
export interface OrganisationsDesk extends ContextWithAreas, DeskContext {}
