/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { LOCALES, localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { keepPage } from './keep-page.ts';
import {
  answerAgain,
  isFormPage,
  isGoneBackTo,
  isKeptForm,
  isQuestion,
  isReceipt,
  sendOrKeep,
  toBeginning,
  waitingPageOf,
} from './kept-forms.ts';
import { keepNewest } from './keep-newest.ts';
import { asSavedCopy } from './saved-copy.ts';
import { shownPush } from './shown-push.ts';
import { isEmergency, isKept, leftTo, mayKeep, offlinePathOf } from './visited-pages.ts';

declare const self: ServiceWorkerGlobalScope;
/** Both filled in by tools/build/service-worker.ts. */
declare const SHELL_ASSETS: readonly string[];
declare const SHELL_VERSION: string;

const EMERGENCY = 'emergency';
const VISITED = 'visited';
const WORK = 'work';
const FORM = 'form';
const ASSETS = 'assets';

const everyLanguage = (path: string) => LOCALES.map((locale) => localePath(locale, path));

precacheAndRoute([
  ...SHELL_ASSETS.map((url) => ({ url, revision: null })),
  ...[
    ...everyLanguage('/offline'),
    ...MAIN_LOCALES.map((locale) => localePath(locale, '/offline/desk')),
  ].map((url) => ({ url, revision: SHELL_VERSION })),
]);
cleanupOutdatedCaches();

// A new worker takes over at once: the pages are whole documents, so nothing old is left half working.
self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(
    Promise.all([
      caches.open(EMERGENCY).then((cache) => cache.addAll(everyLanguage('/emergency'))),
      caches
        .open(FORM)
        .then((cache) =>
          cache.addAll(MAIN_LOCALES.map((locale) => localePath(locale, '/report/offline'))),
        ),
    ]),
  );
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** The page that started the worker was opened before it could keep anything: it is kept now. */
async function takeOver(): Promise<void> {
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  const pages = open.map((client) => new URL(client.url)).filter(isKept);
  const cache = await caches.open(VISITED);
  // One that cannot be had now will be kept when it is next visited.
  await Promise.allSettled(
    pages.map(async ({ pathname }) => {
      const response = await fetch(pathname);
      if (mayKeep(response)) await cache.put(pathname, response);
    }),
  );
}

// The telephones open at once and are renewed behind.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isEmergency(url),
  new StaleWhileRevalidate({
    cacheName: EMERGENCY,
    matchOptions: { ignoreVary: true, ignoreSearch: true },
  }),
);

// A card is fresh where there is a network, and there where there is none.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isKept(url),
  new NetworkFirst({
    cacheName: VISITED,
    networkTimeoutSeconds: 3,
    matchOptions: { ignoreVary: true },
    plugins: [
      {
        cacheWillUpdate: async ({ response }) => (mayKeep(response) ? response : null),
        cacheDidUpdate: () => keepNewest(VISITED, 20),
        cachedResponseWillBeUsed: async ({ cachedResponse }) =>
          cachedResponse ? asSavedCopy(cachedResponse) : undefined,
        fetchDidSucceed: async ({ request, response }) => {
          if (response.status === 404 || response.status === 410) {
            await caches.open(VISITED).then((cache) => cache.delete(request.url));
          }
          return response;
        },
      },
    ],
  }),
);

// Staff write their work down, and keep a door, on pages that show nobody's data, and so may be kept. Whoever opens the
// desk's own page has that one, too, for when there is no network.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && leftTo(url) !== undefined,
  async ({ request, url, event }) => {
    const kept = leftTo(url) ?? '/work-log';
    const cache = await caches.open(WORK);
    try {
      const response = await fetch(request);
      // One that cannot be had now will be kept when the page is next opened.
      event.waitUntil(keepPage(cache, kept, await caches.open(ASSETS)));
      return response;
    } catch (error) {
      const response = await cache.match(kept, { ignoreVary: true });
      if (!response) throw error;
      return url.pathname === kept ? response : Response.redirect(kept);
    }
  },
);

// A problem can be told where there is no network, too: what was typed waits on the device. The page that shows what
// waits is fresh where there is one; the form itself is left to it where there is none.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isFormPage(url),
  async ({ request, url }) => {
    const waiting = waitingPageOf(url);
    const cache = await caches.open(FORM);
    try {
      const response = await fetch(request);
      if (response.ok && url.pathname === waiting) await cache.put(waiting, response.clone());
      return response;
    } catch (error) {
      const kept = await cache.match(waiting, { ignoreVary: true });
      if (!kept) throw error;
      return url.pathname === waiting ? kept : Response.redirect(waiting);
    }
  },
);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isKeptForm(url) && !isGoneBackTo(request),
  ({ request, url }) => sendOrKeep(request, url),
  'POST',
);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isQuestion(url) && isGoneBackTo(request),
  ({ request, url }) => answerAgain(request, url),
  'POST',
);
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isReceipt(url) && isGoneBackTo(request),
  async ({ url }) => toBeginning(url),
  'POST',
);

// Everything under /assets has a hash in its name and never changes.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: ASSETS,
    plugins: [{ cacheDidUpdate: () => keepNewest(ASSETS, 40) }],
  }),
);

// Somebody let this device be told of something: it is shown as it was sent, and a press opens the page that it names.
self.addEventListener('push', (event) => {
  const { title, options, path } = shownPush(event.data?.text());
  const shown = self.registration.showNotification(title, { ...options, data: path });
  event.waitUntil(shown);
});
self.addEventListener('notificationclick', (event) => {
  const { notification } = event;
  notification.close();
  // Always anew: a page that is open already may hold what somebody types.
  event.waitUntil(self.clients.openWindow(String(notification.data)));
});

// Any other page is fetched, never kept, and answered with honest words where there is no network.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => fetch(request),
);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  return (await matchPrecache(offlinePathOf(new URL(request.url)))) ?? Response.error();
});
