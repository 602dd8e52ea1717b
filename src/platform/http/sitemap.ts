import { viewBudget } from './view-budget.ts';
import { type Locale, localePath } from '../i18n/locales.ts';
import { document, type Route } from './route.ts';

/** A public page by its path, and the locales that it speaks. */
export interface SitemapEntry {
  readonly path: string;
  readonly locales: readonly Locale[];
}

/** Modules list their pages with parameters: each area, each officer. */
export type SitemapSource = () => readonly SitemapEntry[] | Promise<readonly SitemapEntry[]>;

/** The format's limit is 50,000 addresses a file. */
const ADDRESSES_A_FILE = 40_000;

const access = { public: 'search engines lead residents to these pages' };

export function robotsAndSitemap<Actor>(
  routes: readonly Route<Actor>[],
  sources: readonly SitemapSource[],
  allows: (permission: `${string}.${string}`) => boolean,
): readonly Route<Actor>[] {
  return [
    {
      method: 'GET',
      path: '/robots.txt',
      budget: viewBudget(0, 1),
      access,
      locales: ['uk'],
      handle: ({ publicUrl }) =>
        document(
          `User-agent: *\nDisallow: /api/\nAllow: /api/docs\nSitemap: ${publicUrl}/sitemap.xml\n`,
          'text/plain; charset=utf-8',
        ),
    },
    {
      method: 'GET',
      path: '/sitemap.xml',
      budget: viewBudget(27, 23),
      access,
      locales: ['uk'],
      handle: async ({ publicUrl, query }) => {
        const entries = [...fixedPages(routes, allows)];
        for (const source of sources) entries.push(...(await source()));
        const addresses = entries.flatMap(({ path, locales }) =>
          locales.map((locale) => publicUrl + localePath(locale, path)),
        );
        // Sources read rows in any order; the same pages are the same bytes.
        addresses.sort();
        return document(sitemap(addresses, query.get('part'), publicUrl), 'application/xml');
      },
    },
  ];
}

/** Pages that everybody may read, have no parameters and are no files. */
function fixedPages<Actor>(
  routes: readonly Route<Actor>[],
  allows: (permission: `${string}.${string}`) => boolean,
): readonly SitemapEntry[] {
  return routes.filter(
    ({ method, access, unlisted, path }) =>
      method === 'GET' &&
      ('public' in access || allows(access.permission)) &&
      unlisted !== true &&
      !/[:.*]/.test(path),
  );
}

function sitemap(addresses: readonly string[], part: string | null, publicUrl: string): string {
  const files = Math.ceil(addresses.length / ADDRESSES_A_FILE);
  if (files <= 1 || part !== null) {
    const first = files <= 1 ? 0 : Number(part) * ADDRESSES_A_FILE;
    const listed = addresses.slice(first, first + ADDRESSES_A_FILE);
    return file(
      'urlset',
      listed.map((address) => `<url><loc>${escapeXml(address)}</loc></url>`),
    );
  }
  const parts = Array.from(
    { length: files },
    (_, index) =>
      `<sitemap><loc>${escapeXml(`${publicUrl}/sitemap.xml?part=${index}`)}</loc></sitemap>`,
  );
  return file('sitemapindex', parts);
}

function file(root: string, lines: readonly string[]): string {
  const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...lines, `</${root}>`, ''].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
