import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from './context.ts';
import { siteOf } from './web.ts';
import { appRoutes } from './routes.ts';
import { newId } from '#kernel/ids.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { hidePublished, publishReport, submitReport } from '#modules/reports/index.ts';
import { photograph, putUp, showPhotos } from '#modules/reports/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';

const NOW = '2026-11-25T10:00:00Z';
const BY_THE_SCHOOL = { lat: 45.893, lon: 29.702 };

/** What each of them says; found anywhere, it was told to a stranger. */
const CANARIES = {
  shown: 'канарка-показана',
  kept: 'канарка-неоприлюднена',
  officers: 'канарка-службова',
  confided: 'канарка-довірлива',
  hidden: 'канарка-прихована',
} as const;
const NEVER_PUBLIC = [CANARIES.kept, CANARIES.officers, CANARIES.confided];

let installation: TestInstallation;
let house: AppContext;
let site: SiteApp;
beforeAll(async () => {
  installation = await openDemonstration(fixedClock(NOW));
  house = { ...installation.context, actor: { kind: 'system', name: 'test' } };
  site = siteOf(installation, new AbortController().signal);
});
afterAll(() => installation.close());

async function send(category: string, words: string) {
  const key = newId<'sender-key'>(systemRandom);
  const resident = { ...house, actor: RESIDENT };
  const photos = [await putUp(resident, key, await photograph(90))];
  const sent = await submitReport(resident, {
    key,
    category,
    words,
    answers: {},
    place: { position: BY_THE_SCHOOL },
    placeWords: words,
    contact: { kind: 'email', value: `${category}@kanarka.example` },
    photos,
    language: 'uk',
  });
  if (!sent.ok) throw new Error(sent.refusal);
  return { id: house.receipts.of('report', key).id, seenAt: sent.value.at };
}

async function publish({ id, seenAt }: Awaited<ReturnType<typeof send>>, words: string) {
  const asked = { id, words, placeWords: words, contactsConfirmed: false, seenAt };
  const published = await publishReport(house, asked);
  if (!published.ok) throw new Error(published.refusal);
  return published.value;
}

const textOf = async (path: string) => await (await site.request(path)).text();

/** Everything that a stranger can ask: what the sitemap names, what operations answer, each list with its feeds, each report. */
async function everything(reports: readonly string[]): Promise<readonly string[]> {
  const sitemap = await textOf('/sitemap.xml');
  const pages = [...sitemap.matchAll(/<loc>http:\/\/poruch\.test([^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '',
  );
  const lists = pages.filter((path) => path.endsWith('/reports'));
  expect(lists.length).toBeGreaterThan(3);
  return [
    ...pages,
    ...lists.flatMap((path) => [`${path}.rss`, `${path}.atom`, `${path}.json`]),
    ...appRoutes(installation.context)
      .operations.filter(({ type }) => type !== 'text/event-stream')
      .map(({ example }) => example),
    '/api/v1/reports?size=100',
    '/api/v1/reports.geojson?size=100',
    '/open311/v2/requests.json',
    '/open311/v2/requests.xml?status=open,closed',
    '/open311/v2/servicerequestupdates.json',
    '/open311/v2/services.xml',
    '/search?q=канарка',
    `/open311/v2/requests.json?service_request_id=${reports.join()}`,
    ...reports.flatMap((id) => [
      `/reports/${id}`,
      `/en/reports/${id}`,
      `/api/v1/reports/${id}`,
      `/open311/v2/requests/${id}.json`,
    ]),
  ];
}

async function saying(words: string, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) if ((await textOf(path)).includes(words)) found.push(path);
  return found;
}

/** The numbers on the map of the hromada. */
async function numbersOnMap(): Promise<number> {
  const page = await textOf('/area/tatarbunarska-hromada/reports');
  const numbers = [...page.matchAll(/text-anchor="middle">(\d+)<\/text>/g)];
  return numbers.reduce((sum, [, number]) => sum + Number(number), 0);
}

describe('a stranger', () => {
  let before: number;
  let reports: Readonly<Record<keyof typeof CANARIES, Awaited<ReturnType<typeof send>>>>;
  let shown: string;
  let hidden: string;
  let photo: string;
  beforeAll(async () => {
    before = await numbersOnMap();
    reports = {
      shown: await send('dark-place', CANARIES.shown),
      kept: await send('road-hazard', CANARIES.kept),
      officers: await send('noise', CANARIES.officers),
      confided: await send('violence-at-home', CANARIES.confided),
      hidden: await send('damage', CANARIES.hidden),
    };
    shown = await publish(reports.shown, CANARIES.shown);
    hidden = await publish(reports.hidden, CANARIES.hidden);
    photo = (await showPhotos(house, reports.hidden.id))[0] ?? '';
  });
  const pathsOf = (id: string) => [
    `/reports/${id}`,
    `/en/reports/${id}`,
    `/reports/${id}/photos/${photo}`,
    `/reports/${id}/photos/${photo}/small`,
    `/api/v1/reports/${id}`,
  ];
  const answersOf = async (id: string) =>
    await Promise.all(
      pathsOf(id).map(async (path) => {
        const answer = await site.request(path);
        return [path.replace(id, ''), answer.status, await answer.text()] as const;
      }),
    );

  test('reads what was published: on pages, in feeds, through each interface', async () => {
    expect(before).toBeGreaterThan(0);
    const found = await saying(CANARIES.shown, await everything([shown]));
    for (const place of ['/reports', '/reports.rss', '/reports.atom', '/reports.json'])
      expect(found.filter((path) => path.endsWith(place)).length).toBeGreaterThan(3);
    expect(found).toContain(`/en/reports/${shown}`);
    expect(found).toContain(`/api/v1/reports/${shown}`);
    expect(found).toContain('/api/v1/reports?size=100');
    expect(found.filter((path) => path.startsWith('/open311/v2/requests'))).toHaveLength(4);
    expect(found).toContain('/api/v1/reports.geojson?size=100');
    expect(await saying(CANARIES.hidden, [`/reports/${hidden}`])).toHaveLength(1);
    expect(await numbersOnMap()).toBe(before + 2);
    for (const [, status] of await answersOf(hidden)) expect(status).toBe(200);
  });

  test('finds nothing of what was not, and no trace that it is there', async () => {
    const paths = await everything([shown]);
    const said = [
      ...NEVER_PUBLIC,
      ...Object.values(reports).map(({ id }) => id),
      'kanarka.example',
    ];
    for (const path of paths) {
      const text = await textOf(path);
      expect([path, said.filter((one) => text.includes(one))]).toEqual([path, []]);
    }
    const nothing = await answersOf(newId(systemRandom));
    for (const { id } of [reports.kept, reports.officers, reports.confided]) {
      expect(await answersOf(id)).toEqual(nothing);
    }
    for (const [, status] of nothing) expect(status).toBe(404);
  });

  test('finds a report of that kind by its page’s address only, which no search engine is told of', async () => {
    expect(await textOf('/sitemap.xml')).not.toContain(shown);
    expect(await textOf(`/reports/${shown}`)).toContain('<meta name="robots" content="noindex"');
    expect(await textOf('/reports')).not.toContain('noindex');
  });

  test('learns of what is hidden later that it is gone, and no word of it', async () => {
    expect(await hidePublished(house, { id: reports.hidden.id })).toMatchObject({ ok: true });
    expect(await saying(CANARIES.hidden, await everything([shown, hidden]))).toEqual([]);
    expect(await saying(hidden, await everything([shown]))).toEqual([]);
    expect(await numbersOnMap()).toBe(before + 1);
    for (const [, status, text] of await answersOf(hidden)) {
      expect(status).toBe(410);
      expect(text).not.toContain('damage');
    }
  });

  test('is answered that nothing changed since they looked, and may look from a page of any site', async () => {
    for (const path of ['/reports.rss', '/en/reports.atom', '/reports.json', `/api/v1/reports`]) {
      const first = await site.request(path);
      const etag = first.headers.get('etag') ?? '';
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      const again = await site.request(path, { headers: { 'if-none-match': etag } });
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
    }
  });
});
