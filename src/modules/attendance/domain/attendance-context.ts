import type { ContextWithAreas } from '#modules/organisations/index.ts';
import type { GatheringKind } from './gathering-kind.ts';
import type { TicketKeys } from './ticket-keys.ts';

/** What every use case of attendance stands on. */
export interface AttendanceContext extends ContextWithAreas {
  readonly tickets: TicketKeys;
  readonly gatheringKinds: readonly GatheringKind[];
}
