import type { AreaId } from '#kernel/ids.ts';
import type { DeskContext } from '#modules/identity/index.ts';

/** What officers, a higher module, knows of who answers for areas. Synchronous, from memory. */
export interface BeatWatch {
  /** Whether an officer is assigned to it today. */
  readonly isAnswered: (beatId: AreaId) => boolean;
}

/** What the desk's pages of areas stand on. */
export interface AreasDeskContext extends DeskContext {
  readonly beatWatch: BeatWatch;
}
