import type { ReportsContext } from './reports-context.ts';

/** For the few that keep or send the keys which other bodies gave us. */
export interface PassingOnContext extends ReportsContext {
  /** What those keys are sealed with: it stands beside the database, never in it. */
  readonly endpointKey: Uint8Array;
}
