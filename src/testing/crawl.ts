/** A page that was found, with the text that its links are read from. */
export interface Visited {
  readonly path: string;
  readonly text: string;
}

interface Crawl<Page extends Visited> {
  /** Undefined if there is no page at this address. */
  readonly visit: (path: string) => Promise<Page | undefined>;
  /** Groups addresses. Those of no kind are not visited. */
  readonly kindOf: (path: string) => string | undefined;
  /** How many pages of each kind are visited. */
  readonly pagesOfKind: number;
}

/** Follows the links of a site from page to page, and returns the pages by their kind. */
export async function crawl<Page extends Visited>(
  { visit, kindOf, pagesOfKind }: Crawl<Page>,
  start: readonly string[],
): Promise<ReadonlyMap<string, readonly Page[]>> {
  const found = new Map<string, readonly Page[]>();
  // Iteration includes addresses that are added meanwhile.
  const addresses = new Set(start);
  for (const path of addresses) {
    const kind = kindOf(path);
    const pages = (kind !== undefined && found.get(kind)) || [];
    if (kind === undefined || pages.length === pagesOfKind) continue;
    const page = await visit(path);
    if (!page) continue;
    found.set(kind, [...pages, page]);
    for (const link of linksIn(page.text)) addresses.add(link);
  }
  return found;
}

/** A sitemap has whole addresses, pages have paths. */
function linksIn(text: string): readonly string[] {
  const links = text.matchAll(/(?:href="|src="|<loc>https?:\/\/[^/<]+)(\/[^"<#]*)/g);
  return [...links].map(([, path = '']) => path.replaceAll('&amp;', '&'));
}
