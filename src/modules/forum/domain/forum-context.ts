import type { ReceiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { AttendanceContext } from '#modules/attendance/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { ForumSection } from './forum-section.ts';
import type { LiveContext } from './live/live-context.ts';

/** What every use case of the forum stands on. */
export interface ForumContext extends AttendanceContext, OfficersContext {
  readonly receipts: ReceiptKeys;
}

/** And of those that ask what people thought of a talk. */
export interface FeedbackContext extends ForumContext, SurveysContext {}

/** What the pages of its programme stand on besides. */
export interface ProgrammePages extends FeedbackContext {
  /** The year whose joint plan takes proposals now; undefined: none does. */
  readonly proposingYear: () => Promise<number | undefined>;
}

/** And all its public pages. */
export interface ForumPages extends ProgrammePages, LiveContext {
  /** Of modules that know more of a forum than this one: the plan that was agreed there. */
  readonly forumSections: readonly ForumSection[];
}
