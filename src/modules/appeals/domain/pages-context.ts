import type { Area } from '#modules/areas/index.ts';
import type { AppealsContext } from './appeals-context.ts';

/** What the pages for residents stand on. */
export interface AppealPages extends AppealsContext {
  /** HOME_AREA, where the installation is one hromada’s. */
  readonly homeArea: () => Area | undefined;
}
