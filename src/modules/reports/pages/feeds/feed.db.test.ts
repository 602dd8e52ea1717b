import { Readable } from 'node:stream';
import FeedParser, { type Item, type Meta } from 'feedparser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { hidePublished } from '../../use-cases/publish-report.ts';
import { BY_THE_SHOP, publishedBy, reportsForEachTest } from '../../testing.ts';
import { areaPublishedFeed, publishedFeed } from './feed-document.ts';
import type { FeedEnding } from '#ui/feeds/feed.ts';

const HOSTILE = `Ліхтар <b>"зламано"</b> & 'темно' ☃ ]]> </description><script>alert(1)</script>`;
const LINES = `${HOSTILE}\nДругий рядок.`;
const SADOVA = 'dilnytsia-sadova';

describe('a feed of published reports', () => {
  const reports = reportsForEachTest();
  const published = async (category: string, words = LINES) => {
    const { id } = await reports.send({ category });
    const coordinator = await staffIn(reports.planted, 'coordinator');
    return { id, shown: await publishedBy(reports, coordinator, id, { words }) };
  };
  const ask = async (ending: FeedEnding, slug?: string, locale: 'uk' | 'en' = 'uk') => {
    using context = await reports.as(RESIDENT);
    const request = pageRequest({ locale, params: slug === undefined ? {} : { slug } });
    const feed = slug === undefined ? publishedFeed(ending) : areaPublishedFeed(ending);
    return await feed(context, request);
  };
  const text = async (...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked);
    if (answer.kind !== 'document') throw new Error(`no document but ${answer.kind}`);
    return { ...answer, body: String(answer.body) };
  };
  const read = async (...asked: Parameters<typeof ask>) =>
    await parsed((await text(...asked)).body);

  it.for(['rss', 'atom'] as const)(
    'is read by others as %s, whatever was written',
    async (ending) => {
      const { shown } = await published('dark-place');
      const { meta, items } = await read(ending, SADOVA);
      expect(meta).toMatchObject({
        title: 'Оприлюднені повідомлення: Дільниця Садова',
        link: `https://poruch.test/area/${SADOVA}/reports`,
        xmlurl: `https://poruch.test/area/${SADOVA}/reports.${ending}`,
      });
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        guid: `urn:uuid:${shown}`,
        link: `https://poruch.test/reports/${shown}`,
        title: 'Темно: не світить ліхтар, біля магазину, Дільниця Садова',
        categories: ['Темно: не світить ліхтар'],
        'georss:point': { '#': `${BY_THE_SHOP.lat} ${BY_THE_SHOP.lon}` },
      });
      const words = items[0]?.description ?? '';
      expect(ending === 'rss' ? unescaped(words) : words).toContain(HOSTILE);
      // The day, not the minute.
      expect(items[0]?.pubdate?.toISOString()).toMatch(/T22:00:00\.000Z$/);
    },
  );

  it('is a JSON Feed 1.1', async () => {
    const { shown } = await published('dark-place');
    const feed = await text('json', undefined, 'en');
    expect(feed.type).toBe('application/feed+json; charset=utf-8');
    expect(jsonFeed.parse(JSON.parse(feed.body))).toMatchObject({
      title: 'Published reports',
      language: 'en',
      home_page_url: 'https://poruch.test/en/reports',
      feed_url: 'https://poruch.test/en/reports.json',
      items: [
        {
          id: `urn:uuid:${shown}`,
          url: `https://poruch.test/en/reports/${shown}`,
          content_text: `${LINES}\n\nReceived`,
        },
      ],
    });
  });

  it('shows the square, and no point, of what may be at somebody’s home', async () => {
    await published('dangerous-dogs');
    for (const ending of ['rss', 'atom'] as const) {
      const { body } = await text(ending);
      expect(body).not.toContain('georss:point');
      const [, box = ''] = /<georss:box>([^<]+)</.exec(body) ?? [];
      const [south = 0, west = 0, north = 0, east = 0] = box.split(' ').map(Number);
      expect(south < BY_THE_SHOP.lat && BY_THE_SHOP.lat < north).toBe(true);
      expect(west < BY_THE_SHOP.lon && BY_THE_SHOP.lon < east).toBe(true);
    }
  });

  it('is of its area, the same each time, and without what was hidden', async () => {
    const { id } = await published('dark-place');
    const first = await text('atom', SADOVA);
    expect((await text('atom', SADOVA)).body).toBe(first.body);
    expect((await read('rss', 'stepova-hromada')).items).toEqual([]);
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    await hidePublished(context, { id });
    for (const ending of ['rss', 'atom', 'json'] as const) {
      expect((await text(ending)).body).not.toContain('Ліхтар');
      expect((await text(ending, SADOVA)).body).not.toContain('Ліхтар');
    }
    expect((await read('rss')).items).toEqual([]);
  });

  it('may be read by a page of any site, and is absent where there is no such area', async () => {
    const { headers } = await text('rss');
    expect(headers).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
    expect(await ask('rss', 'nowhere')).toEqual({ kind: 'refusal', reason: 'absent' });
    const village = reports.planted.context.areas.bySlug('sadove')?.area;
    expect(village).toMatchObject({ kind: 'settlement' });
    expect(await ask('rss', 'sadove')).toMatchObject({
      kind: 'redirect',
      to: `/area/${SADOVA}/reports.rss`,
    });
  });
});

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

/** As a reader of feeds understands it. */
async function parsed(xml: string): Promise<{ meta: Meta | undefined; items: readonly Item[] }> {
  const parser = new FeedParser({});
  const items: Item[] = [];
  Readable.from([xml]).pipe(parser);
  for await (const item of parser) items.push(item);
  return { meta: parser.meta, items };
}

/** HTML that a reader shows, as the text that one sees. */
function unescaped(html: string): string {
  const letters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;
  return Object.entries(letters).reduce(
    (said, [coded, letter]) => said.replaceAll(coded, letter),
    html,
  );
}
