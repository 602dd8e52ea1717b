/** Follows links from page to page; of addresses that only differ in names, numbers and queries, it takes the first. */
const MAX_ADDRESSES = 400;

/** An address of each kind of public page that the sitemap or another page links to. */
export async function oneOfEachRoute(url: string): Promise<readonly string[]> {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  const found = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)</g)].map(
    ([, path]) => path ?? '',
  );
  const queue = ['/', '/sitemap.xml', ...found];
  const kinds = new Map<string, string>();
  for (const path of queue) {
    if (kinds.size >= MAX_ADDRESSES || isForeign(path) || kinds.has(kindOf(path))) continue;
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
    const text = await answer.text();
    if (answer.status !== 200) continue;
    kinds.set(kindOf(path), path);
    for (const [, href = ''] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      queue.push(href.replaceAll('&amp;', '&'));
    }
  }
  return [...kinds.values()];
}

/** Other languages have the same pages; the desk needs a sign-in; files and the API are measured elsewhere. */
const isForeign = (path: string) =>
  /^\/(?:en|ro|bg|gag|ru|desk|account|assets|api|mapit|sign-in|invitation)(?:[/?]|$)/.test(path) ||
  path.includes('?');

/** `/area/bilolissia/reports` is one of the kind `/area/…/reports`: every second segment is a name. */
function kindOf(path: string): string {
  return path
    .split('/')
    .map((part, place) => (place > 1 && place % 2 === 0 ? '*' : part))
    .join('/')
    .replace(/\*$/, `*${/\.\w+$/.exec(path)?.[0] ?? ''}`);
}
