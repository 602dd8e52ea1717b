import { type ForumId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, PeopleDeskContext } from '#modules/identity/index.ts';
import type { FeedbackContext, ForumContext } from '../../domain/forum-context.ts';

/** What the pages of the desk of the forum stand on. */
export interface ForumDesk extends FeedbackContext, PeopleDeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type ForumHouse = Pick<ForumContext, 'areas'>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(context: Context, { areas }: ForumHouse) {
  return { ...context, areas };
}

export function deskListPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/forum') + (asked.size > 0 ? `?${asked}` : '');
}

export function deskForumPath(locale: Locale, id: ForumId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/forum/${id}${page}`);
}

export function forumIdOf({ params }: PageRequest): ForumId | undefined {
  return parseId<'forum'>(params['id'] ?? '');
}
