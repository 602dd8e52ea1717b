import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import type { Actor } from './domain/actor.ts';
import { asActor } from './domain/context.ts';
import type { DeskContext } from './domain/desk.ts';
import { deskChanges } from './pages/desk-changes.ts';
import { notificationsPage } from './pages/notifications.tsx';
import { openNotification, readAllNotifications } from './pages/read-notification.ts';
import { searchPage } from './pages/search.tsx';
import type { SessionWatch } from './use-cases/watch-sessions.ts';

const open = { permission: 'desk.open' } as const;
const read = { permission: 'notification.read' } as const;

/** What every desk has: search, notifications, and the stream of what changes. */
export function identityDeskRoutes(
  context: DeskContext,
  watch: SessionWatch,
): readonly Route<Actor>[] {
  const as = (
    handle: (context: DeskContext, request: PageRequest<Actor>) => Answer | Promise<Answer>,
  ) => ({
    locales: MAIN_LOCALES,
    unlisted: true as const,
    handle: (request: PageRequest<Actor>) => handle(asActor(context, request), request),
  });
  return [
    {
      method: 'GET',
      path: '/desk/changes',
      access: open,
      ...as((actor, request) => deskChanges(actor, watch, request)),
    },
    { method: 'GET', path: '/desk/search', access: open, ...as(searchPage) },
    { method: 'GET', path: '/desk/notifications', access: read, ...as(notificationsPage) },
    {
      method: 'POST',
      path: '/desk/notifications/read',
      access: read,
      fields: ['until'],
      ...as(readAllNotifications),
    },
    {
      method: 'POST',
      path: '/desk/notifications/:id/open',
      access: read,
      // Somebody comes back from a week away and opens one after another.
      limit: { posts: 300, seconds: 600 },
      ...as(openNotification),
    },
  ];
}
