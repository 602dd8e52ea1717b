const ASSET = /\/assets\/[\w./-]+/g;

/**
 * Keeps a page that nobody opened yet, with the styles and scripts that it names: those of the page that somebody did open are not
 * all of them, and without a network it would stand there bare. What cannot be had now will be kept another time.
 */
export async function keepPage(cache: Cache, path: string, assets: Cache): Promise<void> {
  try {
    const response = await fetch(path);
    if (!response.ok) return;
    await cache.put(path, response.clone());
    const named = new Set((await response.text()).match(ASSET));
    const missing: string[] = [];
    for (const asset of named) if (!(await caches.match(asset))) missing.push(asset);
    await assets.addAll(missing);
  } catch {
    // There is no network just now.
  }
}
