import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { officersText } from '../messages/index.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersForEachTest } from '../testing.ts';
import { recordAbsence } from '../use-cases/record-absence.ts';
import { areaPage } from './area.tsx';
import { findPage } from './find.tsx';
import { guidePage } from './guide.tsx';
import { homePage } from './home.tsx';
import { officerVcardDocument } from './officer-vcard.ts';
import { officerPage } from './officer.tsx';
import { posterPage } from './poster.tsx';
import { searchPage } from './search.tsx';
import { villagesPage } from './villages.tsx';
import { areaWrongPage, officerWrongPage } from './wrong.tsx';

const HOSTILE = `Олена "><script>alert(1)</script> Зразкова`;

function html(answer: Answer): string {
  if (answer.kind !== 'page') throw new Error(`no page but ${answer.kind}`);
  return renderToString(answer.view);
}

const AWAY = {
  badgeNumber: '0012345',
  from: Temporal.PlainDate.from('2026-11-20'),
  to: Temporal.PlainDate.from('2026-11-30'),
  deputyBadgeNumber: '0012346',
};

/** The texts themselves may be told better at any time. */
const t = officersText.in('uk');

describe('the pages of finding an officer', () => {
  const planted = officersForEachTest();
  let pages: OfficerPages & Disposable;
  beforeEach(async () => {
    pages = await opened();
  });
  afterEach(() => pages[Symbol.dispose]());

  const opened = async () => {
    const context = await planted.open();
    return {
      ...context,
      homeArea: () => planted.context.areas.byCode('UA51010010000000003'),
      cardSections: [],
      areaSections: [],
      homeSections: [],
    };
  };
  const reopen = async () => {
    pages[Symbol.dispose]();
    pages = await opened();
  };
  const ask = (path: string, more: Partial<PageRequest> = {}) => pageRequest({ path, ...more });
  const card = async (more: Partial<PageRequest> = {}, slug = 'olena-zrazkova') =>
    await officerPage(pages, ask(`/officer/${slug}`, { params: { slug }, ...more }));

  it('show whom to call, where to meet her today, and whom else to call', async () => {
    const shown = html(await card());
    expect(shown).toContain('href="tel:+380670000000"');
    expect(shown).toMatch(/Сьогодні.*14:00–17:00.*Садове, старостат, вул\. Миру, 4/s);
    for (const words of [
      'Українська, румунська.',
      t('card.since', { date: '12\u00a0березня 2025' }),
      t('card.checked', { date: '3\u00a0листопада' }),
    ]) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('href="tel:+380484400000"');
    expect(shown).toContain('https://t.me/zrazkova');
  });

  it.each(LOCALES)('are whole in %s: no text is missing on any of them', async (locale) => {
    const slug = 'sadove';
    const at = new URLSearchParams('lat=45.5&lon=29.7');
    for (const answer of [
      await homePage(pages, ask('/', { locale })),
      await searchPage(pages, ask('/search', { locale, query: new URLSearchParams('q=Садове') })),
      await searchPage(pages, ask('/search', { locale, query: new URLSearchParams('q=Ніде') })),
      findPage(pages, ask('/find', { locale, query: at })),
      findPage(pages, ask('/find', { locale, query: new URLSearchParams('lat=10&lon=10') })),
      await areaPage(pages, ask(`/area/${slug}`, { locale, params: { slug } })),
      villagesPage(pages, ask('/villages', { locale })),
      await card({ locale }),
    ]) {
      expect(html(answer)).toContain(`<html lang="${locale}"`);
    }
  });

  it.each(['uk', 'en'] as const)(
    'explain in %s how to talk to an officer, with the law it stands on',
    (locale) => {
      const guide = html(guidePage(ask('/guide/talk', { locale })));
      expect(guide).toContain('0 800 213 103');
      for (const article of [18, 32, 33, 34, 29, 59, 63]) expect(guide).toContain(String(article));
    },
  );

  it('spell a hostile name as text, in the page, in JSON-LD and in the vCard', async () => {
    await planted.roster(`жетон;ім'я\n0012345;"${HOSTILE.replaceAll('"', '""')}"\n`);
    await reopen();
    const slug =
      pages.officers.all().find(({ badgeNumber }) => badgeNumber === '0012345')?.slug ?? '';
    const shown = html(await card({}, slug));
    expect(shown).not.toContain('<script>alert');
    expect(shown).not.toMatch(/ld\+json[\s\S]*<script>alert/);
    const vcard = await officerVcardDocument(
      pages,
      ask(`/officer/${slug}.vcf`, { params: { file: `${slug}.vcf` } }),
    );
    expect(
      vcard.kind === 'document' &&
        String(vcard.body)
          .split('\r\n')
          .every((line) => Buffer.byteLength(line) <= 75),
    ).toBe(true);
  });

  it('tell search engines of the post, its hours, its area and who holds it', async () => {
    const text =
      /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/.exec(html(await card()))?.[1] ??
      '';
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      telephone: '+380670000000',
      areaServed: [{ name: 'Садове' }],
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Wednesday', opens: '14:00', closes: '17:00' },
      ],
      parentOrganization: { '@type': 'PoliceStation', name: 'Лиманське відділення поліції' },
      employee: { '@type': 'Person', name: 'Олена Зразкова', knowsLanguage: ['uk', 'ro'] },
    });
  });

  it('call the deputy first while the officer is away', async () => {
    await recordAbsence(planted.context, AWAY);
    await reopen();
    const shown = html(await card());
    expect(shown).toContain(t('card.away.feminine', { until: 'до 30\u00a0листопада' }));
    expect(shown.indexOf('tel:+380670000001')).toBeLessThan(shown.indexOf('tel:+380670000000'));
    const area = html(await areaPage(pages, ask('/area/sadove', { params: { slug: 'sadove' } })));
    expect(area).toContain('Петро Вигаданий');
  });

  it('say that a beat is vacant, and whom to call meanwhile', async () => {
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;20.11.2026\n");
    await reopen();
    const area = html(await areaPage(pages, ask('/area/sadove', { params: { slug: 'sadove' } })));
    expect(area).toContain(t('area.vacant'));
    expect(area.indexOf('tel:+380670000001')).toBeGreaterThan(area.indexOf(t('area.meanwhile')));
    expect(area).toContain('tel:+380484400000');
    expect(area).toContain('tel:102');
    expect(area).toMatch(/<details>.*Олена Зразкова.*12\u00a0березня 2025.*19\u00a0листопада/s);
    const left = await card();
    expect(left).toMatchObject({ kind: 'page', reason: 'gone' });
    expect(html(left)).not.toContain('tel:+380670000000');
  });

  it('lead on from a former address for good, and know nothing of what never was', async () => {
    await planted.roster("жетон;ім'я\n0012345;Олена Нова\n");
    await reopen();
    expect(await card()).toEqual({ kind: 'redirect', to: '/officer/olena-nova', permanent: true });
    expect(await card({ locale: 'en' })).toMatchObject({ to: '/en/officer/olena-nova' });
    expect(await card({}, 'nobody')).toEqual({ kind: 'refusal', reason: 'absent' });
    expect(await areaPage(pages, ask('/area/nowhere', { params: { slug: 'nowhere' } }))).toEqual({
      kind: 'refusal',
      reason: 'absent',
    });
  });

  it.each([
    ['lat=45.5&lon=29.7', 'Олена Зразкова'],
    ['lat=45.5&lon=30.5', t('area.none')],
    ['lat=45.5&lon=31.5', t('find.nohromada', { raion: 'Зразковий район' })],
    ['lat=43&lon=31', t('find.way.outside')],
    ['lat=50.45&lon=30.52', t('find.way.outside')],
    ['lat=x&lon=31', t('find.unreadable')],
  ])('answer honestly where somebody stands: %s', (query, words) => {
    const answer = findPage(pages, ask('/find', { query: new URLSearchParams(query) }));
    expect(html(answer)).toContain(words);
    expect(answer).toMatchObject({ headers: { 'Cache-Control': 'no-store' } });
    expect(html(answer)).not.toContain('море');
    // A way on, whatever happened.
    expect(html(answer)).toMatch(/tel:(102|\+380484400000|\+38067)/);
  });

  it('go straight to the only village of that name, and tell namesakes apart', async () => {
    const search = (q: string) =>
      searchPage(pages, ask('/search', { query: new URLSearchParams({ q }) }));
    expect(await search('лиманськ')).toEqual({ kind: 'redirect', to: '/area/lymansk' });
    const several = html(await search('Садове'));
    expect(several).toContain('href="/area/sadove"');
    expect(several).toContain('href="/area/sadove-stepove"');
    expect(several).toMatch(/Степова громада/);
    expect(html(await search('<script>alert(1)</script>'))).not.toContain('<script>alert');
    expect(html(await search(''))).toContain(t('search.ask'));
    expect(html(await search('ъъъъъ'))).toContain('href="/villages"');
  });

  it('take a remark without JavaScript: keep what was typed, thank once', async () => {
    const params = { slug: 'olena-zrazkova' };
    const path = '/officer/olena-zrazkova/wrong';
    const blank = html(await officerWrongPage(pages, ask(path, { params })));
    const key = /name="key" value="([^"]+)"/.exec(blank)?.[1] ?? '';
    const post = (fields: Record<string, string>) =>
      officerWrongPage(
        pages,
        ask(path, { params, method: 'POST', form: new URLSearchParams(fields) }),
      );
    const unchosen = await post({ key, note: '</textarea><b>typed' });
    expect(unchosen).toMatchObject({ reason: 'invalid' });
    expect(html(unchosen)).toContain(t('wrong.error.subject'));
    expect(html(unchosen)).toContain('&lt;b>typed');
    expect(html(unchosen)).toContain(`value="${key}"`);
    const long = await post({ key, subject: 'phone', note: 'я'.repeat(1001) });
    expect(html(long)).toContain(t('wrong.error.note', { length: 1001 }));
    expect(await post({ key, subject: 'phone', note: 'a' })).toEqual({
      kind: 'redirect',
      to: `${path}?sent`,
    });
    expect(await post({ key, subject: 'phone', note: 'a' })).toEqual({
      kind: 'redirect',
      to: `${path}?sent`,
    });
    const conflict = await post({ key, subject: 'phone', note: 'b' });
    expect(conflict).toMatchObject({ reason: 'conflict' });
    expect(html(conflict)).not.toContain(`value="${key}"`);
    expect(
      html(
        await officerWrongPage(pages, ask(path, { params, query: new URLSearchParams('sent') })),
      ),
    ).toContain(t('wrong.thanks'));
    expect(
      html(await areaWrongPage(pages, ask('/area/sadove/wrong', { params: { slug: 'sadove' } }))),
    ).toContain('action="/area/sadove/wrong"');
  });

  it('print a poster in two sizes and no other', async () => {
    const poster = (size: string) =>
      posterPage(
        pages,
        ask('/officer/olena-zrazkova/poster', {
          params: { slug: 'olena-zrazkova' },
          query: new URLSearchParams({ size }),
        }),
      );
    expect(html(await poster('a4'))).toContain('000 00 00');
    expect(html(await poster('A5'))).toContain('/officer/olena-zrazkova/poster?size=a4');
    expect(await poster('a3')).toEqual({ kind: 'refusal', reason: 'absent' });
  });

  it('say on the poster of an officer who is away until when, and whom to call instead', async () => {
    const poster = async () =>
      html(
        await posterPage(
          pages,
          ask('/officer/olena-zrazkova/poster', { params: { slug: 'olena-zrazkova' } }),
        ),
      );
    expect(await poster()).not.toContain('poster-away');
    await recordAbsence(planted.context, AWAY);
    expect(await poster()).toMatch(
      /poster-away.*до 30\u00a0листопада.*Петро Вигаданий, 067 000 00 01/s,
    );
  });

  it('show what higher modules bring in their order, and nothing of one that is empty or breaks', async () => {
    const section = (
      id: string,
      order: number,
      load: () => Promise<ReturnType<typeof text> | null>,
    ) => ({ id, order, load });
    const text = (words: string) => <p>{words}</p>;
    const withSections = {
      ...pages,
      cardSections: [
        section('later', 2, () => Promise.resolve(text('друга'))),
        section('broken', 3, () => Promise.reject(new Error('broke'))),
        section('empty', 1, () => Promise.resolve(null)),
        section('first', 1, () => Promise.resolve(text('перша'))),
      ],
    };
    const shown = html(
      await officerPage(
        withSections,
        ask('/officer/olena-zrazkova', { params: { slug: 'olena-zrazkova' } }),
      ),
    );
    expect(shown).toMatch(/перша.*друга/s);
    expect(html(await card())).not.toContain('<aside');
  });
});
