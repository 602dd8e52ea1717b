import { type ForumId, type LiveSessionId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { PeopleDeskContext } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';

/** What the desk of a hall stands on. */
export interface LiveDesk extends LiveContext, PeopleDeskContext {}

export interface SessionAddress {
  readonly forumId: ForumId;
  readonly id: LiveSessionId;
}

export function liveListPath(locale: Locale, forumId: ForumId): string {
  return localePath(locale, `/desk/forum/${forumId}/live`);
}

export function liveDeskPath(
  locale: Locale,
  { forumId, id }: SessionAddress,
  page: `/${string}` | '' = '',
): string {
  return `${liveListPath(locale, forumId)}/${id}${page}`;
}

/** Undefined: the address names none. */
export function sessionIn({ params }: PageRequest): SessionAddress | undefined {
  const forumId = parseId<'forum'>(params['id'] ?? '');
  const id = parseId<'live-session'>(params['session'] ?? '');
  return forumId && id ? { forumId, id } : undefined;
}
