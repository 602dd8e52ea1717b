/** Starts the service worker, after the page: it must not cost the first visit anything. */
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Refused in private windows and where storage is full: the pages work without it.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
