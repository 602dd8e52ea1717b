/** A cache lists its pages in the order in which they were last put there: the oldest are let go. */
export async function keepNewest(cacheName: string, count: number): Promise<void> {
  const cache = await caches.open(cacheName);
  const pages = await cache.keys();
  await Promise.all(
    pages.slice(0, Math.max(0, pages.length - count)).map((page) => cache.delete(page)),
  );
}
