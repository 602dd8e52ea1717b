import { describe, expect, test } from 'vitest';
import { FAILURE_STATUS } from './failures.ts';
import {
  type Dialect,
  type ProgramRoute,
  type ProgramRow,
  refuseProgram,
} from './program-route.ts';
import { testDoors, testSite } from './testing.ts';
import { viewBudget } from './view-budget.ts';

const dialect: Dialect = {
  under: '/bells/v1',
  formats: ['xml', 'json'],
  tell: (failure, { format, language }, faults) => ({
    status: failure === 'unknown-person' ? 403 : FAILURE_STATUS[failure],
    body: [failure, format, language, ...faults].join(' '),
    type: 'text/plain; charset=utf-8',
  }),
};

/** An interface that echoes its parameters. */
function echo({
  method = 'GET',
  ...more
}: Partial<ProgramRow> & { readonly method?: ProgramRoute['method'] } = {}): ProgramRoute {
  const row: ProgramRow = {
    dialect,
    path: '/bells',
    access: { public: 'an interface of a test' },
    handle: ({ format, params, fields, files }) =>
      Promise.resolve({
        body: JSON.stringify({ format, params, fields: [...fields], files: files.length }),
        type: 'application/json; charset=utf-8',
      }),
    ...more,
  };
  return method === 'POST' ? { ...row, method } : { ...row, method, budget: viewBudget(0, 1) };
}

const site = testSite({
  programRoutes: [
    echo(),
    echo({ path: '/bells/:id' }),
    echo({ path: '/bells', method: 'POST', upload: { bytes: 100, files: 2 } }),
    echo({ path: '/closed', handle: () => Promise.resolve(refuseProgram('unknown-person')) }),
    echo({
      path: '/wrong',
      handle: () => Promise.resolve(refuseProgram('invalid', { faults: ['lat is missing'] })),
    }),
    echo({ path: '/broken', handle: () => Promise.reject(new Error('a secret')) }),
    echo({
      path: '/counted',
      handle: async ({ count }) => {
        const wait = await count('somebody', { posts: 1, seconds: 60 });
        return wait === undefined
          ? { body: 'ok', type: 'text/plain' }
          : refuseProgram('too-many', { retryAfter: wait });
      },
    }),
  ],
});

async function ask(path: string, options: RequestInit = {}) {
  const answer = await site.request(`/bells/v1${path}`, options);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

function form(body: string): RequestInit {
  return {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}

describe('an interface for programs', () => {
  test('is asked by an address that ends as the answer is wanted', async () => {
    expect(JSON.parse((await ask('/bells.xml?size=2')).text)).toEqual({
      format: 'xml',
      params: {},
      fields: [['size', '2']],
      files: 0,
    });
    const one = JSON.parse((await ask('/bells/a.b.json')).text);
    expect(one).toMatchObject({ format: 'json', params: { id: 'a.b' } });
  });

  test('takes a parameter from the address or from the form, the form’s first, and an empty one as none', async () => {
    const { text, headers } = await ask('/bells.json?place=here&key=1', form('key=2&note=&key=3'));
    expect(JSON.parse(text)).toMatchObject({
      fields: [
        ['key', '2'],
        ['key', '3'],
        ['place', 'here'],
      ],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('takes files from another site’s page as well as from a program: no session rides on it', async () => {
    const body = new FormData();
    body.append('note', 'x');
    body.append('file', new File(['a'], 'a.jpg'));
    const headers = { 'sec-fetch-site': 'cross-site', cookie: 'session=1' };
    const { text } = await ask('/bells.json', { method: 'POST', body, headers });
    expect(JSON.parse(text)).toMatchObject({ fields: [['note', 'x']], files: 1 });
  });

  test('says each refusal its own way, and in the language that is read', async () => {
    const english = { headers: { 'accept-language': 'en' } };
    const told = async (path: string, options: RequestInit = english) => {
      const { status, text } = await ask(path, options);
      return `${status} ${text}`;
    };
    expect(await told('/closed.json', {})).toBe('403 unknown-person json uk');
    expect(await told('/wrong.xml')).toBe('422 invalid xml en lat is missing');
    expect(await told('/nowhere.json')).toBe('404 absent json en');
    expect(await told('/nowhere')).toBe('404 absent xml en');
    expect(await told('/bells.yaml')).toBe('404 absent xml en');
    expect(await told('/closed.json', form(''))).toBe('405 wrong-method json uk');
    expect(await told('/bells.json?x=%FF')).toBe('400 malformed json en');
    expect(await told('/bells.json', { method: 'POST', body: '{}' })).toBe(
      '415 unsupported json uk',
    );
    expect(await told('/bells.xml', form('x=%00'))).toBe('400 malformed xml uk');
  });

  test('says that it broke, and nothing of how', async () => {
    expect(await ask('/broken.json')).toMatchObject({ status: 500, text: 'broken json uk' });
  });

  test('counts by whoever it knows', async () => {
    expect((await ask('/counted.json')).status).toBe(200);
    const second = await ask('/counted.json');
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('limits how often one network reads, apart from how often it sends', async () => {
    const limit = { posts: 1, seconds: 60 };
    const limited = testSite({
      programRoutes: [echo({ limit }), echo({ method: 'POST', limit })],
    });
    const read = () => limited.request('/bells/v1/bells.json');
    expect([(await read()).status, (await read()).status]).toEqual([200, 429]);
    expect((await limited.request('/bells/v1/bells.json', form('x=1'))).status).toBe(200);
  });

  test('limits how often one network sends', async () => {
    const limited = testSite({
      programRoutes: [echo({ method: 'POST', limit: { posts: 1, seconds: 60 } })],
    });
    const send = () => limited.request('/bells/v1/bells.json', form('x=1'));
    expect([(await send()).status, (await send()).status]).toEqual([200, 429]);
  });

  test('is read by any site’s page, and not again by whoever has it', async () => {
    const { headers } = await ask('/bells.json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect(await ask('/bells.json', again)).toMatchObject({ status: 304, text: '' });
  });

  test('is not there for whoever has no account, where residents may not ask', async () => {
    const closed = testSite({
      doors: testDoors(() => false),
      programRoutes: [echo({ access: { permission: 'bell.ring' } })],
    });
    expect((await closed.request('/bells/v1/bells.json')).status).toBe(404);
  });
});

describe('files of a program', () => {
  /** A form with one file in many chunks, which counts how many of them were read. */
  function longForm(before: string) {
    let read = 0;
    const head = `--b\r\nContent-Disposition: form-data; name="`;
    const file = `${head}photo"; filename="a.jpg"\r\n\r\n`;
    const parts = [...(before ? [`${head}${before}"\r\n\r\nyes\r\n`] : []), file];
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          read += 1;
          if (read > 1_000) controller.close();
          else controller.enqueue(Buffer.from(parts.shift() ?? 'x'.repeat(1_000)));
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    return { init, read: () => read };
  }

  const keyed = testSite({
    programRoutes: [
      echo({
        method: 'POST',
        upload: { bytes: 10_000_000, files: 2 },
        mayUpload: (fields) => Promise.resolve(fields.has('key')),
      }),
    ],
  });

  test.each([
    ['no key came before them', '', '', false],
    ['the key stands in the address', '', '?key=yes', true],
    ['the key came before them', 'key', '', true],
  ])('are read only where the key was seen: %s', async (_, before, query, isRead) => {
    const { init, read } = longForm(before);
    await keyed.request(`/bells/v1/bells.json${query}`, init);
    expect(read() > 900).toBe(isRead);
  });
});
