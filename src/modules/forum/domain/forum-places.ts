import type { ForumId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { Permission } from '#modules/identity/index.ts';

/** A page of the desk that belongs to one forum: its talks, its programme, whoever comes. Shown on the forum's own page. */
export interface ForumPlaceLink {
  /** kebab-case, unique. */
  readonly id: string;
  /** Asked for this very forum: whoever may not, does not see it. */
  readonly permission: Permission;
  readonly path: (id: ForumId) => `/desk/${string}`;
  readonly label: (locale: Locale) => string;
  readonly about: (locale: Locale) => string;
}
