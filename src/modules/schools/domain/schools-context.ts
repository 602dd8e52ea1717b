import type { OfficersContext } from '../../officers/index.ts';

/** What every use case of schools stands on. */
export interface SchoolsContext extends OfficersContext {}
