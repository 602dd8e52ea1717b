import { z } from '@hono/zod-openapi';
import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { ok } from '#kernel/result.ts';
import { operation } from './operation.ts';
import type { Dialect } from './program-route.ts';
import { FORM_BYTES } from './read-form.ts';
import { type Answer, page, type Route } from './route.ts';
import type { SiteParts } from './create-site.ts';
import { type TestActor, testPage, testSite } from './testing.ts';
import { LINE, roomFor } from './text-lengths.ts';
import { withMaxLengths } from './with-max-lengths.ts';
import { viewBudget } from './view-budget.ts';

const FULL = roomFor(LINE);

/** A site that records what its pages received. */
function site(route: Partial<Route<TestActor>>, parts: Partial<SiteParts<TestActor>> = {}) {
  const read: string[] = [];
  const handle = ({ form, query, params }: Parameters<Route['handle']>[0]): Answer => {
    read.push([...form, ...query, ...Object.entries(params)].map(([name]) => name).join());
    return page(h('html', {}, 'read'));
  };
  const failurePage: SiteParts<TestActor>['failurePage'] = (_, failure, __, { again, tooLong }) =>
    h('html', {}, JSON.stringify({ failure, tooLong, again: again?.fields }));
  const routes = [testPage('/note', { handle, ...route }), testPage('/area/:slug', { handle })];
  return { ...parts, read, site: testSite({ routes, failurePage, ...parts }) };
}

const post = (body: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(body).toString(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  },
});

describe('a field', () => {
  const form = { method: 'POST', fields: ['note', 'words'], maxLengths: { words: 5_000 } } as const;

  test.each([
    ['of a line', 'note', FULL],
    ['that its route says to hold more', 'words', roomFor(5_000)],
  ])('%s is read to its last sign, and not beyond', async (_, field, room) => {
    const { site: one, read } = site(form);
    expect((await one.request('/note', post({ [field]: 'я'.repeat(room) }))).status).toBe(200);
    expect((await one.request('/note', post({ [field]: 'я'.repeat(room + 1) }))).status).toBe(422);
    expect(read).toEqual([field]);
  });

  test('that is too long is given back with the rest of its form, and how much it may hold', async () => {
    const note = 'я'.repeat(FULL + 1);
    const answer = await site(form).site.request('/note', post({ note, words: 'Решта' }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = (await answer.text()).replaceAll('&quot;', '"');
    expect(JSON.parse(/\{.*\}/.exec(text)?.[0] ?? '')).toEqual({
      failure: 'invalid',
      tooLong: [{ name: 'note', length: note.length, most: LINE }],
      again: [
        ['note', note],
        ['words', 'Решта'],
      ],
    });
  });

  test('of a form with secrets is refused and given back to nobody', async () => {
    const sent = post({ note: 'x'.repeat(FULL + 1) });
    const answer = await site({ ...form, secret: true }).site.request('/note', sent);
    expect([answer.status, await answer.text()]).toEqual([422, expect.not.stringContaining('xxx')]);
  });

  test('of a form with files takes no more from all of them together than any other form', async () => {
    const names = ['a', 'b', 'c'];
    const { site: one, read } = site({
      method: 'POST',
      fields: [...names, 'file'],
      maxLengths: { a: FORM_BYTES, b: FORM_BYTES, c: FORM_BYTES },
      upload: { bytes: 10, files: 1 },
    });
    const send = async (length: number) => {
      const body = new FormData();
      for (const name of names) body.append(name, 'x'.repeat(length));
      const written = new Response(body);
      const type = written.headers.get('content-type') ?? '';
      const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
      const sent = { method: 'POST', headers, body: await written.arrayBuffer() };
      return (await one.request('/note', sent)).status;
    };
    expect(await send(Math.floor(FORM_BYTES / 3) - 1)).toBe(200);
    expect(await send(Math.floor(FORM_BYTES / 3) + 1)).toBe(413);
    expect(read).toEqual(['a,b,c']);
  });

  test('called as the address says has the length of its route', async () => {
    const named = {
      method: 'POST',
      fields: ['label-:id'],
      maxLengths: { 'label-:id': 3_000 },
    } as const;
    const read: string[] = [];
    const handle = ({ form: sent }: Parameters<Route['handle']>[0]) => {
      read.push(...sent.keys());
      return page(h('html', {}, ''));
    };
    const one = testSite({ routes: [testPage('/keys/:id', { ...named, handle })] });
    const sent = (length: number) => post({ 'label-7': 'x'.repeat(length) });
    expect((await one.request('/keys/7', sent(roomFor(3_000)))).status).toBe(200);
    expect((await one.request('/keys/7', sent(roomFor(3_000) + 1))).status).toBe(422);
    expect(read).toEqual(['label-7']);
  });

  test('of several forms is given its length where it is one of theirs', () => {
    const routes = withMaxLengths({ words: 9, __proto__: 1 }, [
      testPage('/a', { method: 'POST', fields: ['words', 'seen'] }),
      testPage('/b', { method: 'POST', fields: ['seen'] }),
    ]);
    expect(routes.map(({ maxLengths }) => maxLengths)).toEqual([{ words: 9 }, undefined]);
  });
});

describe('an address', () => {
  test.each([
    ['a question', `/note?q=${'x'.repeat(FULL + 1)}`, 422],
    ['a question that nobody reads', `/note?constructor=${'x'.repeat(FULL + 1)}`, 422],
    ['the name of a question', `/note?${'x'.repeat(FULL + 1)}=1`, 422],
    ['a name of a thing', `/area/${'x'.repeat(FULL + 1)}`, 404],
  ])('with %s that is too long is read by no page', async (_, address, status) => {
    const { site: one, read } = site({});
    expect((await one.request(address)).status).toBe(status);
    expect(read).toEqual([]);
  });

  test('in Ukrainian letters is as long as it is read, not as it is sent', async () => {
    const { site: one, read } = site({});
    const question = encodeURIComponent('я'.repeat(FULL));
    expect((await one.request(`/note?q=${question}`)).status).toBe(200);
    expect(read).toEqual(['q']);
  });
});

describe('a parameter that is too long', () => {
  const dialect: Dialect = {
    under: '/old',
    formats: ['json'],
    tell: (failure, _, faults) => ({
      status: failure === 'invalid' ? 400 : 500,
      body: faults.join(),
      type: 'application/json',
    }),
  };

  test('of an operation is told in the language of who asks, and parsed by nothing', async () => {
    let parsed = 0;
    const q = z.string().transform((text) => {
      parsed += 1;
      return text;
    });
    const said = { uk: 'а', en: 'a' };
    const one = operation({
      id: 'find',
      path: '/api/v1/find',
      family: 'poruch',
      access: { public: 'of a test' },
      summary: said,
      about: said,
      params: {},
      query: { q },
      inputs: { q: said },
      value: z.string(),
      example: '/api/v1/find?q=a',
      budget: viewBudget(0, 1),
      handle: ({ query }) => ok({ json: query.q }),
    });
    const { site: all } = site({}, { operations: [one] });
    const answer = await all.request(`/api/v1/find?q=${'x'.repeat(FULL + 1)}`, {
      headers: { 'accept-language': 'en' },
    });
    expect([answer.status, await answer.json(), parsed]).toEqual([
      422,
      expect.objectContaining({ errors: [{ field: 'q', detail: 'at most 500 characters' }] }),
      0,
    ]);
    expect((await all.request('/api/v1/find?q=a')).status).toBe(200);
  });

  test('of an interface of others is told its way', async () => {
    const read: string[] = [];
    const { site: all } = site(
      {},
      {
        programRoutes: [
          {
            dialect,
            method: 'POST',
            path: '/requests',
            access: { public: 'of a test' },
            maxLengths: { description: 4_000 },
            handle: ({ fields }) => {
              read.push(...fields.keys());
              return Promise.resolve({ body: '', type: 'application/json' });
            },
          },
        ],
      },
    );
    const ask = async (body: Record<string, string>) => {
      const answer = await all.request('/old/requests.json', post(body));
      return [answer.status, await answer.text()];
    };
    expect(await ask({ description: 'x'.repeat(roomFor(4_000)) })).toEqual([200, '']);
    expect(await ask({ description: 'x'.repeat(roomFor(4_000) + 1) })).toEqual([
      400,
      'description: щонайбільше 4\u00a0000 знаків',
    ]);
    expect(await ask({ email: 'x'.repeat(FULL + 1) })).toEqual([
      400,
      'email: щонайбільше 500 знаків',
    ]);
    expect(read).toEqual(['description']);
  });
});
