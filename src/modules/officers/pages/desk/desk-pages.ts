import type { PeopleDeskContext } from '../../../identity/index.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';

/** What the pages of the officers' desk stand on. */
export interface OfficersDesk extends OfficersContext, PeopleDeskContext {}
