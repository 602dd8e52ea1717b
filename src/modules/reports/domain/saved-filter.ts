import type { SavedFilterId } from '#kernel/ids.ts';
import type { ReportNarrowing } from './report-narrowing.ts';

/** What somebody looks at again and again, under a name of their own. Nobody else sees it. */
export interface SavedFilter {
  readonly id: SavedFilterId;
  readonly name: string;
  readonly narrowing: ReportNarrowing;
}

/** More than this nobody finds their way in. */
export const MAX_SAVED_FILTERS = 20;
/** «Темні вулиці біля школи»: a row of tabs has no room for more. */
export const MAX_FILTER_NAME_LENGTH = 60;
