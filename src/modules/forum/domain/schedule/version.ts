import type { ForumId, ProgrammeVersionId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

/** The programme as it was published: 1, 2, 3, … */
export interface ProgrammeVersion {
  readonly id: ProgrammeVersionId;
  readonly forumId: ForumId;
  readonly number: number;
  /** Why it changed, in the organisers’ words. Empty: not said. */
  readonly note: Said;
  readonly publishedAt: Temporal.Instant;
}
