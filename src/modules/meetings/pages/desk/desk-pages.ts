import { type MeetingId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../../domain/meetings-context.ts';

/** What the pages of the desk of meetings stand on. */
export interface MeetingsDesk extends MeetingsContext, DeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type MeetingsHouse = Pick<
  MeetingsContext,
  'areas' | 'officers' | 'organisations' | 'tickets' | 'gatheringKinds' | 'settings'
>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(
  context: Context,
  { areas, officers, organisations, tickets, gatheringKinds, settings }: MeetingsHouse,
): MeetingsContext {
  return { ...context, areas, officers, organisations, tickets, gatheringKinds, settings };
}

export function deskListPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/meetings') + (asked.size > 0 ? `?${asked}` : '');
}

/** The pages of one meeting at the desk. */
export function deskPath(locale: Locale, id: MeetingId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/meetings/${id}${page}`);
}

export function meetingIdOf({ params }: PageRequest): MeetingId | undefined {
  return parseId<'meeting'>(params['id'] ?? '');
}
