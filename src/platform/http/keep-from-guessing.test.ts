import { h } from 'preact';
import { expect, test } from 'vitest';
import { page, refusal, type SharedLimit } from './route.ts';
import { trustedProxies } from './client-address.ts';
import { PROOF_FIELD } from './proof-of-work.ts';
import { testPage, testSite } from './testing.ts';

const misses = {
  of: 'codes',
  limit: { posts: 3, seconds: 60, provable: true, ofAll: 6 },
} as const satisfies SharedLimit;

function siteOfCodes(before: () => Promise<void> = () => Promise.resolve()) {
  const spent = new Set<string>();
  const opened = page(h('html', {}, 'opened'));
  return testSite({
    proxies: trustedProxies(['0.0.0.0/32']),
    proofs: {
      ask: () => Promise.resolve('a question'),
      accepts: (proof) => {
        const isNew = proof.startsWith('computed') && !spent.has(proof);
        spent.add(proof);
        return Promise.resolve(isNew);
      },
    },
    failurePage: (_, failure, __, { again }) =>
      h(
        'html',
        {},
        `${failure} ${again?.action ?? ''} ${again?.proof ?? ''} ${again?.afterCodes?.wait ?? ''}`,
      ),
    routes: [
      testPage('/code', {
        misses,
        handle: ({ query }) =>
          page(h('html', {}, 'a form'), query.has('typed') ? { reason: 'absent' } : {}),
      }),
      testPage('/code/:code', {
        misses,
        handle: async ({ params }) => {
          await before();
          return params['code'] === 'right' ? opened : refusal('absent');
        },
      }),
      testPage('/sent/:code', {
        misses,
        method: 'POST',
        handle: ({ params }) => (params['code'] === 'right' ? opened : refusal('absent')),
      }),
      testPage('/ticket/:code', {
        misses: { ...misses, of: 'tickets' },
        handle: ({ params }) => (params['code'] === 'right' ? opened : refusal('absent')),
      }),
      testPage('/other', { handle: () => refusal('absent') }),
    ],
  });
}

test('whoever guesses codes waits, and learns no more which of them are', async () => {
  const site = siteOfCodes();
  const statusOf = async (path: string) => (await site.request(path)).status;
  for (const path of ['/code/wrong', '/code?typed=wrong']) {
    expect(await statusOf(path)).toBeGreaterThanOrEqual(400);
  }
  expect(await statusOf('/en/code/wrong')).toBe(404);
  for (const path of ['/code/wrong', '/code/right', '/code?typed=wrong', '/en/code/right']) {
    const answer = await site.request(path);
    expect([path, answer.status]).toEqual([path, 429]);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
  }
});

test('wrong codes of one kind close no codes of another', async () => {
  const site = siteOfCodes();
  const statusOf = async (path: string) => (await site.request(path)).status;
  for (let time = 0; time < 7; time += 1) await statusOf('/code/wrong');
  expect(await statusOf('/code/right')).toBe(429);
  expect(await statusOf('/ticket/wrong')).toBe(404);
  expect(await statusOf('/ticket/right')).toBe(200);
});

test('whoever has a code opens it as often as they like', async () => {
  const site = siteOfCodes();
  for (let time = 0; time < 10; time += 1) {
    expect((await site.request('/code/right')).status).toBe(200);
    expect((await site.request('/code')).status).toBe(200);
    expect((await site.request('/other')).status).toBe(404);
  }
});

test('what is sent to a code is a guess as well as what is opened', async () => {
  const site = siteOfCodes();
  const send = async (code: string) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    };
    return (await site.request(`/sent/${code}`, { method: 'POST', headers })).status;
  };
  expect([await send('a'), await send('b'), await send('c')]).toEqual([404, 404, 404]);
  expect([await send('right'), (await site.request('/code/right')).status]).toEqual([429, 429]);
});

test('a picture on somebody else’s page opens no code, and counts for nobody who sees it', async () => {
  const site = siteOfCodes();
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };
  for (const code of ['wrong', 'wrong', 'wrong', 'wrong', 'right']) {
    expect((await site.request(`/code/${code}`, { headers })).status).toBe(404);
  }
  expect((await site.request('/code/right')).status).toBe(200);
});

const nextTurn = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
};

test('codes that are tried all at once are no more than those tried in turn', async () => {
  const everybodyHere = Promise.withResolvers<void>();
  let tried = 0;
  const site = siteOfCodes(() => {
    tried += 1;
    return everybodyHere.promise;
  });
  const answers = Array.from({ length: 20 }, async (_, number) =>
    site.request(`/code/${number === 19 ? 'right' : `wrong-${number}`}`),
  );
  await nextTurn();
  everybodyHere.resolve();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(tried).toBe(3);
  expect(statuses).toEqual([404, 404, 404, ...Array.from({ length: 17 }, () => 429)]);
});

test('a class that opens its code all at once waits for nobody', async () => {
  const site = siteOfCodes(nextTurn);
  const answers = Array.from({ length: 50 }, async () => site.request('/code/right'));
  const statuses = new Set((await Promise.all(answers)).map(({ status }) => status));
  expect([...statuses]).toEqual([200]);
});

test('beyond the limit a piece of computing opens each code, and the page says how long to wait without', async () => {
  const site = siteOfCodes();
  for (const code of ['a', 'b', 'c']) await site.request(`/code/${code}`);
  const refused = await site.request('/code/right?lang=x');
  expect(refused.status).toBe(429);
  expect(await refused.text()).toMatch(/too-many \/code\/right a question (?:60|59)/);
  expect(refused.headers.get('cache-control')).toContain('no-store');
  const paid = async (proof: string) => {
    const led = await site.request(`/code/right?${PROOF_FIELD}=${proof}`);
    expect([led.status, led.headers.get('location')]).toEqual([303, '/code/right']);
    return (await site.request('/code/right')).status;
  };
  expect(await paid('made-up')).toBe(429);
  expect(await paid('computed-1')).toBe(200);
  expect((await site.request('/code/right')).status, 'the work opens it once').toBe(429);
  expect(await paid('computed-1')).toBe(429);
  const send = async (proof: string) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = `${PROOF_FIELD}=${proof}`;
    return (await site.request('/sent/right', { method: 'POST', headers, body })).status;
  };
  expect([await send('made-up'), await send('computed-2')]).toEqual([429, 200]);
});

test('many networks together find no more than the house allows, and work still opens a code', async () => {
  const site = siteOfCodes();
  const from = (network: number, path: string) =>
    site.request(path, { headers: { 'x-forwarded-for': `10.0.${network}.1` } });
  for (let network = 0; network < 6; network += 1) {
    expect((await from(network, '/code/wrong')).status).toBe(404);
  }
  expect((await from(7, '/code/right')).status).toBe(429);
  expect((await from(7, `/code/right?${PROOF_FIELD}=computed-3`)).status).toBe(303);
  expect((await from(8, '/code/right')).status, 'the work of another network').toBe(429);
  expect((await from(7, '/code/wrong')).status, 'work for another code').toBe(429);
  expect((await from(7, '/code/right')).status).toBe(200);
});

test('a proof stays in no address, with what else is asked there', async () => {
  const site = siteOfCodes();
  const led = await site.request(`/code/right?lang=x&${PROOF_FIELD}=computed-4`);
  expect([led.status, led.headers.get('location')]).toEqual([303, '/code/right?lang=x']);
  expect(led.headers.get('cache-control')).toContain('no-store');
});

test('pages of another site use up nothing of what their readers may type', async () => {
  const site = siteOfCodes();
  const elsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
  for (let time = 0; time < 10; time += 1) {
    await site.request('/code/wrong', { headers: elsewhere });
  }
  expect((await site.request('/code/right', { headers: elsewhere })).status).toBe(429);
  const scripted = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'empty' };
  expect((await site.request('/code/right', { headers: scripted })).status).toBe(404);
  expect((await site.request('/code/right')).status).toBe(200);
});
