import type { ReceiptKeys } from '../../../platform/crypto/receipt-keys.ts';
import type { AttendanceContext } from '../../attendance/index.ts';
import type { OfficersContext } from '../../officers/index.ts';
import type { ForumSection } from './forum-section.ts';
import type { LiveContext } from './live/live-context.ts';

/** What every use case of the forum stands on. */
export interface ForumContext extends AttendanceContext, OfficersContext {
  readonly receipts: ReceiptKeys;
}

/** What its public pages stand on besides. */
export interface ForumPages extends ForumContext, LiveContext {
  /** Of modules that know more of a forum than this one: the plan that was agreed there. */
  readonly forumSections: readonly ForumSection[];
  /** The year whose joint plan takes proposals now; undefined: none does. */
  readonly proposingYear: () => Promise<number | undefined>;
}
