import type { Route } from '#platform/http/route.ts';
import { staffPages } from './staff-pages.ts';
import type { Actor } from './domain/actor.ts';
import type { DeskContext } from './domain/desk.ts';
import { deskChanges } from './pages/desk-changes.ts';
import { notificationsPage } from './pages/notifications.tsx';
import { openNotification, readAllNotifications } from './pages/read-notification.ts';
import { searchPage } from './pages/search.tsx';
import type { SessionWatch } from './use-cases/watch-sessions.ts';

/** What every desk has: search, notifications, and the stream of what changes. */
export function identityDeskRoutes(
  context: DeskContext,
  watch: SessionWatch,
): readonly Route<Actor>[] {
  const { get, post } = staffPages(context);
  return [
    get('/desk/changes', 'desk.open', (asked, request) => deskChanges(asked, watch, request)),
    get('/desk/search', 'desk.open', searchPage),
    get('/desk/notifications', 'notification.read', notificationsPage),
    post('/desk/notifications/read', 'notification.read', readAllNotifications, {
      fields: ['until'],
    }),
    post('/desk/notifications/:id/open', 'notification.read', openNotification),
  ];
}
