import { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { ok, refuse } from '#kernel/result.ts';
import { operation } from './operation.ts';
import { decimal, wholeNumber } from './operation-input.ts';
import { testSite } from './testing.ts';
import { viewBudget } from './view-budget.ts';

const both = (text: string) => ({ uk: text, en: text });

function pointOperation(version?: () => string) {
  return operation({
    id: 'point',
    path: '/api/v1/point/{name}',
    family: 'poruch',
    access: { public: 'a question of a test' },
    summary: both('Where is it?'),
    about: both('Answers what it was asked.'),
    params: { name: z.string().max(10) },
    query: {
      lat: decimal(-90, 90),
      limit: wholeNumber(1, 50).optional(),
      kind: z.enum(['beat', 'hromada']).optional(),
    },
    inputs: { name: both('name'), lat: both('latitude'), limit: both('limit'), kind: both('kind') },
    value: z.object({ lat: z.number() }),
    example: '/api/v1/point/here?lat=1',
    budget: viewBudget(0, 1),
    ...(version && { version }),
    handle: ({ params, query }) =>
      params.name === 'nowhere' ? refuse('absent') : ok({ json: { lat: query.lat } }),
  });
}

const site = testSite({ operations: [pointOperation()] });
const ask = (address: string, headers: Record<string, string> = {}) =>
  site.request(`/api/v1${address}`, { headers });

describe('an operation', () => {
  test('answers any site’s script, and says when nothing changed', async () => {
    const first = await ask('/point/here?lat=45.84');
    expect(await first.json()).toEqual({ lat: 45.84 });
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/point/here?lat=45.84', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/point/here?lat=45.85', { 'if-none-match': etag })).status).toBe(200);
  });

  test('takes its ETag from the version of what it reads', async () => {
    let version = 'a';
    const versioned = testSite({ operations: [pointOperation(() => version)] });
    const held = { headers: { 'if-none-match': 'W/"a"' } };
    expect((await versioned.request('/api/v1/point/x?lat=1', held)).status).toBe(304);
    version = 'b';
    expect((await versioned.request('/api/v1/point/x?lat=1', held)).status).toBe(200);
  });

  test('tells a browser beforehand what it may ask', async () => {
    const answer = await site.request('/api/v1/point/x', { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });
});

describe('a wrong parameter', () => {
  test.each([
    ['', 'lat', 'a value is needed'],
    ['?lat=', 'lat', 'must be a number, such as 45.84'],
    ['?lat=abc', 'lat', 'must be a number, such as 45.84'],
    ['?lat=NaN', 'lat', 'must be a number, such as 45.84'],
    ['?lat=1e308', 'lat', 'must be a number, such as 45.84'],
    ['?lat=0x10', 'lat', 'must be a number, such as 45.84'],
    ['?lat=91', 'lat', 'at most 90'],
    ['?lat=-90.1', 'lat', 'at least -90'],
    ['?lat=1&lat=2', 'lat', 'can be given only once'],
    ['?lat=1&limit=0', 'limit', 'at least 1'],
    ['?lat=1&limit=1.5', 'limit', 'must be a whole number'],
    ['?lat=1&limit=99999999999', 'limit', 'must be a whole number'],
    ['?lat=1&kind=village', 'kind', 'one of: beat, hromada'],
  ])('%s is named, with what is wrong', async (query, field, detail) => {
    const answer = await ask(`/point/here${query}`, { 'accept-language': 'en' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ field, detail }] });
  });

  test('is named together with the others, in Ukrainian', async () => {
    const answer = await ask('/point/averylongname?lat=91');
    expect(await answer.json()).toMatchObject({
      title: 'Параметри заповнено не так',
      errors: [
        { field: 'name', detail: 'щонайбільше 10 знаків' },
        { field: 'lat', detail: 'щонайбільше 90' },
      ],
    });
  });

  test('that is not asked for changes nothing', async () => {
    expect((await ask('/point/here?lat=1&role=admin&__proto__=1')).status).toBe(200);
    expect((await ask('/point/here?lat=1&note=50%&more=%zz')).status).toBe(200);
  });
});

describe('a problem', () => {
  test.each([
    ['GET', '/point/nowhere?lat=1', 404],
    ['GET', '/nothing', 404],
    ['POST', '/point/here', 405],
    ['DELETE', '/point/here?lat=1', 405],
    ['GET', '/point/a%00b?lat=1', 400],
    ['GET', '/point/%ff?lat=1', 400],
    ['GET', '/point/here?lat=%00', 400],
    ['GET', '/point/here?lat=1&note=%ED%A0%80', 400],
    ['GET', '/point/here?lat=1&note=%C0%80', 400],
    ['GET', '/point/here?lat=1&note=%D1', 400],
  ])('%s %s is %i, told as RFC 9457 says', async (method, path, status) => {
    const answer = await site.request(`/api/v1${path}`, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      type: expect.stringMatching(/^http:\/\/poruch\.test\/api\/docs#/),
    });
  });

  test('that is our fault has the number of its request', async () => {
    const broken = operation({
      id: 'broken',
      path: '/api/v1/broken',
      family: 'poruch',
      access: { public: 'a bug of a test' },
      summary: both('Breaks'),
      about: both('Always.'),
      params: {},
      query: {},
      inputs: {},
      value: z.string(),
      example: '/api/v1/broken',
      budget: viewBudget(0, 1),
      handle: () => Promise.reject(new Error('secret')),
    });
    const answer = await testSite({ operations: [broken] }).request('/api/v1/broken');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain(answer.headers.get('x-request-id'));
    expect(text).not.toContain('secret');
  });
});

interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: object }>>;
}

test('the OpenAPI document describes each operation and why everybody may ask', async () => {
  const answer = await site.request('/api/v1/openapi.json');
  const document: OpenApi = await answer.json();
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/v1/point/{name}']?.get).toMatchObject({
    operationId: 'point',
    'x-public': 'a question of a test',
    parameters: expect.arrayContaining([
      expect.objectContaining({
        name: 'lat',
        in: 'query',
        required: true,
        description: 'latitude',
        schema: expect.objectContaining({ type: 'number', minimum: -90, maximum: 90 }),
      }),
    ]),
  });
});
