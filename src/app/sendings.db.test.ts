import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitePartsOf } from './web.ts';
import { newId } from '#kernel/ids.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { createSite } from '#platform/http/create-site.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { type GoodRequest, send } from '#testing/hostile/good-request.ts';
import { prepareForms, type PreparedLine } from '#testing/hostile/prepare-lines.ts';
import { openRowWatch, type RowWatch } from '#testing/hostile/row-watch.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';
import { type Case, firstGiven, matrixLines } from '#testing/rights/case.ts';
import type { World } from '#testing/rights/line.ts';
import { LINES } from '#testing/rights/lines/index.ts';
import { NO_LIMITS, openWorld } from '#testing/rights/world.ts';

let installation: TestInstallation;
let rows: RowWatch;
let world: World;
let site: SiteApp;
/** The same house as it called what was sent before nouns were a part of the derivation. */
let earlierSite: SiteApp;
/** Those that carry a key of their sending, and how each is sent by somebody who may. */
let forms: readonly PreparedLine[];
let allForms: readonly PreparedLine[];
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-11-25T08:00:00Z'));
  rows = await openRowWatch(installation.ownerUrl);
  world = await openWorld(installation);
  site = world.site;
  const { context } = world;
  const receipts = { ...context.receipts, of: context.receipts.earlier.of };
  earlierSite = createSite(
    sitePartsOf(
      { ...installation, context: { ...context, receipts }, limits: NO_LIMITS },
      new AbortController().signal,
    ),
  );
  const withKey = world.routes.filter(({ fields }) => fields?.includes('key'));
  const names = new Set<string>(withKey.map(({ method, path }) => `${method} ${path}`));
  const prepared = await prepareForms(world, LINES);
  allForms = prepared.forms;
  forms = allForms.filter(({ name }) => names.has(name));
});
afterAll(async () => {
  await rows.close();
  await installation.close();
});

async function ask(at: SiteApp, good: GoodRequest) {
  const { address, headers, body } = send(good);
  const answer = await at.request(address, { method: 'POST', headers: { ...headers }, body });
  return { status: answer.status, codes: codesIn(await answer.text()) };
}

const GIVE_A_CODE = [
  'POST /appeal/sent',
  'POST /area/:slug/ask',
  'POST /course/:slug/apply/:number',
  'POST /desk/appeals/new',
  'POST /desk/door/:id/sign-up',
  'POST /desk/reports/new',
  'POST /forum/:year/call/new',
  'POST /meeting/:slug/ask',
  'POST /officer/:slug/ask',
  'POST /plan/:year/propose',
  'POST /report/new/sent',
  'POST /report/receive',
  'POST /school/:slug/lesson',
  'POST /sign-up/:id',
];

/** A telephone sends the same reports by a way of its own. */
const SAME_THING = new Map([['POST /report/receive', 'POST /report/new/sent']]);

/** Sixteen digits, in fours. */
function codesIn(html: string): readonly string[] {
  return html.match(/\b\d{4}[ \u00a0]\d{4}[ \u00a0]\d{4}[ \u00a0]\d{4}\b/g) ?? [];
}

describe('what is sent under a key', () => {
  test('and was sent under the same key to an earlier version gets its first receipt', async () => {
    const withCode: string[] = [];
    for (const { name, prepare } of forms) {
      const good = await prepare();
      if (!good.form['key']) continue;
      await ask(earlierSite, good);
      await rows.changed();
      const again = { name, ...(await ask(earlierSite, good)), changed: await rows.changed() };
      expect({ name, ...(await ask(site, good)), changed: await rows.changed() }).toEqual(again);
      if (again.codes.length > 0) withCode.push(name);
    }
    expect(withCode.toSorted()).toEqual(GIVE_A_CODE);
  });

  test('opens nothing that was sent under the same key by another form', async () => {
    const key = newId<'sender-key'>(systemRandom);
    const givenBy = new Map<string, string>();
    for (const { name, prepare } of forms) {
      const good = await prepare();
      if (!good.form['key']) continue;
      const { codes } = await ask(site, { ...good, form: { ...good.form, key } });
      for (const code of codes) {
        const before = givenBy.get(code) ?? name;
        expect(SAME_THING.get(name) ?? name).toBe(SAME_THING.get(before) ?? before);
        givenBy.set(code, name);
      }
    }
    expect(givenBy.size).toBe(8);
  });
});

describe('the one door of all codes', () => {
  const atTheDoor = async (code: string) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = new URLSearchParams({ code }).toString();
    return await site.request('/receipt', { method: 'POST', headers, body });
  };

  test('opens what every form gives a code for', async () => {
    const opened: string[] = [];
    for (const { name, prepare } of forms) {
      const good = await prepare();
      if (!good.form['key']) continue;
      const { codes } = await ask(site, good);
      if (codes[0] === undefined) continue;
      const answer = await atTheDoor(codes[0]);
      expect([name, answer.status]).toEqual([name, 200]);
      opened.push(name);
    }
    expect(opened.toSorted()).toEqual(GIVE_A_CODE);
  });

  test.each(['/survey/:code', '/q/:code', '/m/:code'] as const)('leads to %s', async (path) => {
    const line = LINES.find(({ route }) => route === `GET ${path}`);
    const resident = world.askers.find(({ name }) => name === 'resident');
    const given = line && resident && (await firstGiven(world, line, resident));
    const code = given?.thing.params['code'] ?? '';
    const direct = await site.request(path.replace(':code', code));
    const answer = await atTheDoor(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location') ?? '';
    expect([path.replace(':code', code), direct.headers.get('location')]).toContain(to);
  });

  test('says the same of every code that opens nothing', async () => {
    const answers = await Promise.all(['4539 1488 0343 6467', 'K7M 2PX'].map(atTheDoor));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await atTheDoor('123')).status).toBe(422);
  });
});

describe('a page that carries a key or a code', () => {
  test('is kept by no cache, whoever asks for it', async () => {
    const pages = matrixLines(world, LINES).filter(({ route }) => route.startsWith('GET'));
    const kept: string[] = [];
    let carrying = 0;
    const look = (name: string, cache: string | null, html: string) => {
      if (!carriesSecret(html)) return;
      carrying += 1;
      if (cache?.includes('no-store') !== true) kept.push(name);
    };
    for (const line of pages) {
      for (const asker of world.askers) {
        const given = await firstGiven(world, line, asker);
        if (!given) continue;
        const { headers, text } = await shownTo(line.route, line.query, given);
        look(`${line.route}, ${asker.name}`, headers.get('cache-control'), text);
        break;
      }
    }
    for (const { name, prepare } of allForms) {
      const { address, headers, body } = send(await prepare());
      const answer = await site.request(address, { method: 'POST', headers: { ...headers }, body });
      look(name, answer.headers.get('cache-control'), await answer.text());
    }
    expect(kept).toEqual([]);
    expect(carrying).toBeGreaterThan(40);
  });
});

async function shownTo(route: string, query: string | undefined, { asker, thing }: Case) {
  const path = route
    .slice('GET '.length)
    .replace(/:(\w+)/g, (_, name: string) => thing.params[name] ?? name);
  const cookie = thing.cookie ?? asker.cookie ?? '';
  const answer = await site.request(`${path}${query ?? ''}`, { headers: { cookie } });
  if (answer.headers.get('content-type')?.startsWith('text/html') !== true) {
    await answer.body?.cancel();
    return { headers: answer.headers, text: '' };
  }
  return { headers: answer.headers, text: await answer.text() };
}

/** A form's key, a code in digits, or a code that goes along with a form. */
function carriesSecret(html: string): boolean {
  return (
    /name="key"[^>]*value="[0-9a-f-]{36}"/.test(html) ||
    /name="code"[^>]*value="[^"]+"/.test(html) ||
    codesIn(html).length > 0
  );
}
