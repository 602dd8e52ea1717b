import { type ForumId, parseId, type TalkId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';

export function deskTalksPath(locale: Locale, id: ForumId): string {
  return localePath(locale, `/desk/forum/${id}/talks`);
}

export function reviewListPath(locale: Locale, id: ForumId): string {
  return localePath(locale, `/desk/forum/${id}/review`);
}

export function deskTalkPath(locale: Locale, id: TalkId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/forum/talks/${id}${page}`);
}

export function talkIdOf({ params }: PageRequest): TalkId | undefined {
  return parseId<'talk'>(params['talk'] ?? '');
}
