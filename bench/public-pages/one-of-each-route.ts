import { crawl } from '#testing/crawl.ts';

/** An address of each kind of public page that the sitemap or another page links to. */
export async function oneOfEachRoute(url: string): Promise<readonly string[]> {
  const visit = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
    const text = await answer.text();
    return answer.status === 200 ? { path, text } : undefined;
  };
  const found = await crawl({ visit, kindOf, pagesOfKind: 1 }, ['/sitemap.xml', '/']);
  return [...found.values()].flat().map(({ path }) => path);
}

/** Other languages have the same pages; the desk needs a sign-in; files and the API are measured elsewhere. */
const isForeign = (path: string) =>
  /^\/(?:en|ro|bg|gag|ru|desk|account|assets|api|mapit|sign-in|invitation)(?:[/?]|$)/.test(path) ||
  path.includes('?');

/** `/area/bilolissia/reports` is one of the kind `/area/…/reports`: every second segment is a name. */
function kindOf(path: string): string | undefined {
  if (isForeign(path)) return undefined;
  return path
    .split('/')
    .map((part, place) => (place > 1 && place % 2 === 0 ? '*' : part))
    .join('/')
    .replace(/\*$/, `*${/\.\w+$/.exec(path)?.[0] ?? ''}`);
}
