import { describe, expect, test } from 'vitest';
import { type SitemapSource, robotsAndSitemap } from './sitemap.ts';
import { testPage, testSite } from './testing.ts';

const ROUTES = [
  testPage('/'),
  testPage('/area/:slug'),
  testPage('/note', { method: 'POST' }),
  testPage('/offline', { unlisted: true }),
  testPage('/guide', { access: { permission: 'guide.read' } }),
  testPage('/desk', { access: { permission: 'desk.read' } }),
];

function siteWith(source: SitemapSource) {
  const allows = (permission: string) => permission === 'guide.read';
  return testSite({ routes: robotsAndSitemap(ROUTES, [source], allows) });
}

function addresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
}

describe('the map for search engines', () => {
  test('has each open page in each language, and no other', async () => {
    const site = siteWith(() => [{ path: '/area/bilolissia', locales: ['uk', 'ro'] }]);
    const answer = await site.request('/sitemap.xml');
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(addresses(await answer.text())).toEqual([
      'http://poruch.test/',
      'http://poruch.test/area/bilolissia',
      'http://poruch.test/en',
      'http://poruch.test/en/guide',
      'http://poruch.test/guide',
      'http://poruch.test/ro/area/bilolissia',
    ]);
  });

  test('is cut into files where it would be too long for one', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => ({
      path: `/area/village-${index}`,
      locales: ['uk', 'en'] as const,
    }));
    const site = siteWith(() => many);
    const index = await (await site.request('/sitemap.xml')).text();
    expect(addresses(index)).toEqual([
      'http://poruch.test/sitemap.xml?part=0',
      'http://poruch.test/sitemap.xml?part=1',
    ]);
    const parts = await Promise.all(
      ['0', '1', '2', 'x'].map(async (part) =>
        addresses(await (await site.request(`/sitemap.xml?part=${part}`)).text()),
      ),
    );
    expect(parts.map(({ length }) => length)).toEqual([40_000, 20_004, 0, 0]);
    expect(new Set(parts.flat()).size).toBe(60_004);
  });

  test('is named to them, and the operations are not for them', async () => {
    const robots = await (await siteWith(() => []).request('/robots.txt')).text();
    expect(robots).toContain('Disallow: /api/');
    expect(robots).toContain('Sitemap: http://poruch.test/sitemap.xml');
  });
});
