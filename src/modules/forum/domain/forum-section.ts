import type { VNode } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import type { WholeForum } from './forum.ts';

/** Where a section of a forum is to be shown. */
export interface ForumPlace {
  readonly locale: Locale;
  readonly now: Temporal.Instant;
  readonly forum: WholeForum;
}

/**
 * What a part of the forum, or another module (`forumSections` of its module.ts), shows on `/forum/{year}`. Nothing to show: null,
 * and the page has no trace of it.
 */
export interface ForumSection {
  /** kebab-case, unique on the page. */
  readonly id: string;
  /** Lower ones first: what is to be done now comes before what there is to read. */
  readonly order: number;
  readonly load: (place: ForumPlace) => Promise<VNode | null>;
}
