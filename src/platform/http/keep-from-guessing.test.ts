import { h } from 'preact';
import { expect, test } from 'vitest';
import { page, refusal } from './route.ts';
import { testPage, testSite } from './testing.ts';

const misses = { of: 'codes', limit: { posts: 3, seconds: 60 } };

function siteOfCodes() {
  const opened = page(h('html', {}, 'opened'));
  return testSite({
    routes: [
      testPage('/code', {
        misses,
        handle: ({ query }) =>
          page(h('html', {}, 'a form'), query.has('typed') ? { reason: 'absent' } : {}),
      }),
      testPage('/code/:code', {
        misses,
        handle: ({ params }) => (params['code'] === 'right' ? opened : refusal('absent')),
      }),
      testPage('/sent/:code', {
        misses,
        method: 'POST',
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
