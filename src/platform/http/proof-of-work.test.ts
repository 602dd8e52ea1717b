import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../clock/clock.ts';
import { proofOfWork } from './proof-of-work.ts';
import { memoryRateLimits } from './rate-limits.ts';
import { testPage, testSite } from './testing.ts';
import { page } from './route.ts';
import { h } from 'preact';

const KEY = new Uint8Array(32);
const clock = systemClock('Europe/Kyiv');
const proofs = proofOfWork(KEY, clock, memoryRateLimits(KEY));

const readQuestion = (question: string) => z.custom<Challenge>().parse(JSON.parse(question));

/** Computes the answer as a browser does. */
async function solve(question: string): Promise<string> {
  const challenge = readQuestion(question);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

describe('a proof of work', () => {
  test('is taken once, and only for a question of ours', async () => {
    const proof = await solve(await proofs.ask());
    expect(await proofs.accepts(proof)).toBe(true);
    expect(await proofs.accepts(proof), 'again').toBe(false);
    const others = proofOfWork(new Uint8Array(32).fill(1), clock, memoryRateLimits(KEY));
    expect(await proofs.accepts(await solve(await others.ask())), 'of another').toBe(false);
  });

  test('is not taken when it is made easier, made up, or late', async () => {
    const question = readQuestion(await proofs.ask());
    const easier = { ...question, parameters: { ...question.parameters, cost: 1 } };
    expect(await proofs.accepts(await solve(JSON.stringify(easier)))).toBe(false);
    const challenge = readQuestion(await proofs.ask());
    const guessed = { challenge, solution: { counter: 1, derivedKey: '00'.repeat(32) } };
    expect(await proofs.accepts(JSON.stringify(guessed))).toBe(false);
    const earlier = { now: () => clock.now().subtract({ minutes: 11 }) };
    const late = proofOfWork(KEY, earlier, memoryRateLimits(KEY));
    expect(await late.accepts(await solve(await late.ask()))).toBe(false);
    for (const text of ['', '{', '[]', 'null', '{"challenge":1}', 'x'.repeat(5_000)]) {
      expect(await proofs.accepts(text), text.slice(0, 20)).toBe(false);
    }
  });
});

describe('a form of which a network has sent too many', () => {
  const site = testSite({
    proofs,
    failurePage: (_, failure, __, { again }) =>
      h('html', {}, `${failure} ${JSON.stringify(again?.fields)} ${again?.proof ?? 'no question'}`),
    routes: ['/note', '/plain'].map((path) =>
      testPage(path, {
        method: 'POST',
        fields: ['words'],
        limit: { posts: 1, seconds: 600, ...(path === '/note' ? { provable: true as const } : {}) },
        handle: ({ form }) => page(h('html', {}, `kept ${[...form].join(' ')}`)),
      }),
    ),
  });
  const send = async (path: string, form: Readonly<Record<string, string>>) => {
    const response = await site.request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        Host: 'poruch.test',
      },
      body: new URLSearchParams(form),
    });
    const text = (await response.text()).replaceAll('&quot;', '"');
    const runsScripts = response.headers.get('Content-Security-Policy')?.includes('script-src');
    return { status: response.status, text, runsScripts };
  };

  test('comes in with a proof, and is given back whole without', async () => {
    expect(await send('/note', { words: 'one' })).toMatchObject({ status: 200 });
    const refused = await send('/note', { words: 'two' });
    expect(refused).toMatchObject({ status: 429, runsScripts: true });
    expect(refused.text).toContain('[["words","two"]]');
    const [question = ''] = /\{"parameters".*\}/.exec(refused.text) ?? [];
    const proved = { words: 'two', 'proof-of-work': await solve(question) };
    expect(await send('/note', proved)).toMatchObject({
      status: 200,
      text: expect.stringContaining('kept words,two<'),
    });
    expect((await send('/note', proved)).status, 'a second time').toBe(429);
  });

  test('is asked nothing where its route takes no proof', async () => {
    await send('/plain', { words: 'one' });
    const refused = await send('/plain', { words: 'two' });
    expect(refused).toEqual({
      status: 429,
      text: expect.stringContaining('no question'),
      runsScripts: false,
    });
    const { status } = await send('/plain', { words: 'two', 'proof-of-work': '{}' });
    expect(status).toBe(429);
  });
});

describe('what is scarce', () => {
  const seats = { of: 'seats', limit: { posts: 2, seconds: 600, provable: true } } as const;
  const seatRoutes = ['/seat', '/bench'].map((path) =>
    testPage(path, {
      method: 'POST',
      cost: { ...seats, isFree: ({ header }) => header('x-name') === 'known' },
      fields: ['name'],
      handle: ({ form }) => {
        const name = form.get('name');
        if (name === 'breaks') throw new Error('the handler broke');
        return page(h('html', {}, 'taken'), name === 'mistyped' ? { reason: 'invalid' } : {});
      },
    }),
  );
  const openSeats = () => {
    const site = testSite({
      proofs,
      failurePage: (_, failure, __, { again }) => h('html', {}, `${failure} ${again?.proof ?? ''}`),
      routes: seatRoutes,
    });
    return async (path: string, { proof = '', sender = '', name = 'Olena' } = {}) => {
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Sec-Fetch-Site': 'same-origin',
        Host: 'poruch.test',
        'X-Name': sender,
      };
      const body = new URLSearchParams({ name });
      if (proof !== '') body.set('proof-of-work', proof);
      const response = await site.request(path, { method: 'POST', headers, body });
      const text = (await response.text()).replaceAll('&quot;', '"');
      const retryAfter = Number(response.headers.get('retry-after'));
      const question = /\{"parameters".*\}/.exec(text)?.[0];
      return { status: response.status, question, retryAfter };
    };
  };

  test('costs work beyond the first few of one network, by whichever form, and says how long without', async () => {
    const take = openSeats();
    expect([(await take('/seat')).status, (await take('/bench')).status]).toEqual([200, 200]);
    const { status, question = '', retryAfter } = await take('/seat');
    expect([status, retryAfter > 590]).toEqual([429, true]);
    expect((await take('/bench', { proof: await solve(question) })).status).toBe(200);
  });

  test('costs nothing for who has paid before', async () => {
    const take = openSeats();
    for (let time = 0; time < 5; time += 1) {
      expect((await take('/seat', { sender: 'known' })).status).toBe(200);
    }
  });

  test('is not used up by forms that are refused, nor by those that break', async () => {
    const take = openSeats();
    for (let time = 0; time < 10; time += 1) {
      expect((await take('/seat', { name: 'mistyped' })).status).toBe(422);
      expect((await take('/bench', { name: 'breaks' })).status).toBe(500);
    }
    expect([(await take('/seat')).status, (await take('/seat')).status]).toEqual([200, 200]);
    expect((await take('/seat')).status).toBe(429);
  });

  test('is not taken more often by forms that come at one moment', async () => {
    const take = openSeats();
    const sent = Array.from({ length: 20 }, (_, one) =>
      take('/seat', { name: one < 5 ? 'mistyped' : 'Olena' }),
    );
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    const counted = [200, 422, 429].map(
      (status) => statuses.filter((one) => one === status).length,
    );
    expect(counted).toEqual([2, 5, 13]);
  });
});

describe('files of which a network has brought too many', () => {
  const ONCE = { posts: 1, seconds: 600, provable: true } as const;
  const kept: string[] = [];
  const site = testSite({
    proofs,
    failurePage: (_, failure, __, { again }) =>
      h('html', {}, `${failure} ${JSON.stringify([again?.fields, again?.files])} ${again?.proof}`),
    routes: [
      testPage('/photo', {
        method: 'POST',
        fields: ['words', 'photo'],
        limit: { posts: 100, seconds: 600, provable: true },
        upload: { bytes: 100, files: 1, limited: { field: 'photo', limit: ONCE } },
        handle: ({ form, files }) => {
          kept.push(`${form.get('words')}: ${files.map(({ name }) => name).join()}`);
          return page(h('html', {}, [...form.keys()].join()));
        },
      }),
    ],
  });
  type Part = readonly [name: string, value: string | File];
  const words = (value: string): Part => ['words', value];
  const photo: Part = ['photo', new File(['grey'], 'lamp.jpg')];
  const none: Part = ['photo', new File([], '')];
  const send = async (...parts: readonly Part[]) => {
    const body = new FormData();
    for (const [name, value] of parts) body.append(name, value);
    const headers = { 'Sec-Fetch-Site': 'same-origin', Host: 'poruch.test' };
    const response = await site.request('/photo', { method: 'POST', headers, body });
    return { status: response.status, text: (await response.text()).replaceAll('&quot;', '"') };
  };
  const questionIn = (text: string) => /\{"parameters".*\}/.exec(text)?.[0] ?? '';
  const proofOf = async (text: string): Promise<Part> => [
    'proof-of-work',
    await solve(questionIn(text)),
  ];

  test('come in with a proof before them, and hold up nobody who brings none', async () => {
    expect((await send(words('first'), photo)).status).toBe(200);
    const refused = await send(words('second'), photo);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('[[["words","second"]],{"field":"photo","areMany":false}]');
    // One neighbour continues without a photograph, another one answers the question.
    expect((await send(words('without'), none)).status).toBe(200);
    const late = await send(words('late'), photo, await proofOf(refused.text));
    expect(late.status, 'what comes behind the files was not there when they began').toBe(429);
    const proof = await proofOf(late.text);
    expect(await send(proof, words('proved'), photo)).toMatchObject({
      status: 200,
      text: expect.stringContaining('>words<'),
    });
    expect((await send(proof, words('again'), photo)).status).toBe(429);
    expect(kept).toEqual(['first: lamp.jpg', 'without: ', 'proved: lamp.jpg']);
  });
});
