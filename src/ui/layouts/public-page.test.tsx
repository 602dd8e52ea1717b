import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#platform/http/route.ts';
import { asSavedCopy } from '../service-worker/saved-copy.ts';
import { pageRequest } from '../testing/page-request.ts';
import { PublicPage } from './public-page.tsx';

function shown(
  different: Partial<PageRequest> = {},
  more: { jsonLd?: object; noIndex?: boolean; quickExit?: boolean } = {},
) {
  return renderToString(
    <PublicPage request={pageRequest(different)} title="Олена Зразкова" {...more}>
      <h1>Олена Зразкова</h1>
    </PublicPage>,
  );
}

describe('every public page', () => {
  it('begins with the way to its content, then the emergency telephones', () => {
    const body = shown().split('<body>')[1] ?? '';
    const order = [
      'href="#content"',
      'href="tel:102"',
      'href="tel:112"',
      '<header',
      '<main id="content"',
      '<footer',
    ];
    const places = order.map((part) => body.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('is in the language that it says, and leads to the same page in the others', () => {
    const html = shown({ locale: 'ro', query: new URLSearchParams({ q: 'a&b' }) });
    expect(html).toContain('<html lang="ro"');
    expect(html).toContain(
      '<link rel="canonical" href="https://poruch.test/ro/officer/olena-zrazkova"',
    );
    expect(html).toContain(
      '<link rel="alternate" hreflang="uk" href="https://poruch.test/officer/olena-zrazkova"',
    );
    expect(html).toMatch(
      /href="\/gag\/officer\/olena-zrazkova\?q=a%26b" hreflang="gag" lang="gag"/,
    );
    expect(html).not.toMatch(/<a [^>]*hreflang="ro"/);
  });

  it('does not send search machines to a page that is not for them', () => {
    const html = shown({}, { noIndex: true });
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).not.toContain('rel="canonical"');
  });

  it('fetches the letters of its own language', () => {
    expect(shown()).toContain('onest-cyrillic');
    expect(shown({ locale: 'en' })).toContain('onest-latin');
    expect(shown({ locale: 'en' })).not.toContain('onest-cyrillic');
    expect(shown({ locale: 'ro' })).not.toContain('onest');
  });

  it('fetches none where the reader saves data', () => {
    const saving = shown({ header: (name) => (name === 'save-data' ? 'on' : undefined) });
    expect(saving).not.toContain('onest');
  });

  it('says that people are invented only where they are', () => {
    expect(shown()).not.toContain('вигадані');
    expect(
      shown({ site: { homeArea: undefined, keeper: undefined, demonstration: true } }),
    ).toContain('вигадані');
  });

  it('leads whoever works here to the sign-in, in a language that it has', () => {
    expect(shown()).toContain('href="/sign-in"');
    expect(shown({ locale: 'en' })).toContain('href="/en/sign-in"');
    expect(shown({ locale: 'ro' })).toContain('href="/sign-in"');
  });

  it('says at its foot who keeps the system, once somebody wrote that', () => {
    const keeper = { uk: 'Веде рада <громади>', en: 'Kept by the council' };
    const site = { homeArea: undefined, keeper, demonstration: false };
    expect(shown({ site })).toContain('Веде рада &lt;громади>');
    expect(shown({ site, locale: 'en' })).toContain('Kept by the council');
  });

  it('names the home area in letters that its reader knows', () => {
    const homeArea = {
      name: 'Татарбунарська громада',
      nameEn: 'Tatarbunary hromada',
      path: '/',
      changePath: '/areas',
    };
    const site = { homeArea, keeper: undefined, demonstration: false };
    expect(shown({ site })).toContain('Татарбунарська громада');
    expect(shown({ site, locale: 'en' })).toMatch(/Tatarbunary hromada[\s\S]*href="\/en\/areas"/);
  });

  it('runs only scripts that were built for it', () => {
    const html = shown({}, { jsonLd: { name: 'Олена Зразкова' } });
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts.length).toBeGreaterThan(1);
    for (const attributes of scripts) {
      expect(attributes).toMatch(/^ type="(?:module" src="\/assets\/|application\/ld\+json")/);
    }
  });

  it('tells machines what it is about, and lets no name end the script', () => {
    const html = shown({}, { jsonLd: { name: '</script><script>alert(1)</script>' } });
    const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>' });
  });
});

describe('a page that tells of danger', () => {
  const EXIT = '<a class="button" href="/month" data-exit="true">Швидко вийти</a>';

  it('begins with a link away from it, to a page in a language that there is', () => {
    const first = /<a [^>]*>[^<]*<\/a>/.exec(shown({}, { quickExit: true }));
    expect(first?.[0]).toBe(EXIT);
    expect(shown({ locale: 'en' }, { quickExit: true })).toContain('href="/en/month"');
    expect(shown({ locale: 'gag' }, { quickExit: true })).toContain('href="/month"');
  });

  it('is in no tab and no history by what it is about', () => {
    const title = (html: string) => /<title>(.*)<\/title>/.exec(html)?.[1];
    expect(title(shown({}, { quickExit: true }))).toBe('Поруч');
    expect(title(shown())).toBe('Олена Зразкова · Поруч');
  });

  it('alone has the exit, its script and its styles', () => {
    const parts = /data-exit|href="\/month|guide\/phone|quick-exit/;
    expect(shown()).not.toMatch(parts);
    expect(shown({}, { quickExit: true }).match(/quick-exit/g)).toHaveLength(2);
  });
});

describe('a page that the telephone kept', () => {
  const keptAt = 'Wed, 25 Nov 2026 10:00:00 GMT';

  it('says so, and when it was kept; the same page from the network does not', async () => {
    const html = shown();
    expect(html).toContain('hidden data-saved');
    const kept = new Response(html, { headers: { date: keptAt } });
    const copy = await (await asSavedCopy(kept)).text();
    expect(copy).not.toContain('hidden data-saved');
    expect(copy).toMatch(/data-saved[\s\S]*Збережена копія[\s\S]*<time>\(25 листопада/);
  });

  it('keeps its headers: the policy that guards it among them', async () => {
    const headers = { 'content-security-policy': "default-src 'none'", date: keptAt };
    const copy = await asSavedCopy(new Response(shown({ locale: 'gag' }), { headers }));
    expect(copy.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(await copy.text()).toMatch(/<time>\(25\.11/);
  });
});
