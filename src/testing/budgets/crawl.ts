import type { SiteApp } from '../../platform/http/site.ts';
import { type View, view } from './view.ts';

/** The first view of an address and the one after it. */
export interface Viewed {
  readonly path: string;
  readonly first: View;
  readonly second: View;
}

interface Crawl {
  readonly site: SiteApp;
  readonly publicUrl: string;
  /** Addresses of no route are not followed. */
  readonly routeOf: (path: string) => string | undefined;
  /** So many addresses of each route are enough. */
  readonly addressesOfRoute: number;
}

/** Follows links from page to page. Answers by route what was found there. */
export async function crawl(
  { site, publicUrl, routeOf, addressesOfRoute }: Crawl,
  start: readonly string[],
): Promise<ReadonlyMap<string, readonly Viewed[]>> {
  const found = new Map<string, readonly Viewed[]>();
  // Iteration includes addresses that are added meanwhile.
  const addresses = new Set(start);
  for (const path of addresses) {
    const route = routeOf(path.replace(/\?.*$/, ''));
    const views = found.get(route ?? '') ?? [];
    if (route === undefined || views.length === addressesOfRoute) continue;
    const first = await view(site, path);
    if (first.status !== 200) continue;
    found.set(route, [...views, { path, first, second: await view(site, path) }]);
    for (const link of linksIn(first.text, publicUrl)) addresses.add(link);
  }
  return found;
}

function linksIn(text: string, publicUrl: string): readonly string[] {
  const links = text.matchAll(/(?:href="|src="|<loc>)([^"<#]+)/g);
  return [...links]
    .map(([, link = '']) => link.replaceAll('&amp;', '&').replace(publicUrl, ''))
    .filter((link) => link.startsWith('/'));
}
