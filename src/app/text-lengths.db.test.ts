import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import type { Operation } from '#platform/http/operation.ts';
import type { ProgramRoute } from '#platform/http/program-route.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { LINE, roomFor } from '#platform/http/text-lengths.ts';
import { openDemonstration, type TestInstallation } from '#testing/open-test-installation.ts';
import { appRoutes } from './routes.ts';
import { createApp } from './web.ts';

let installation: TestInstallation;
let site: SiteApp;
let operations: readonly Operation[];
let programRoutes: readonly ProgramRoute[];
beforeAll(async () => {
  installation = await openDemonstration(fixedClock('2026-11-25T10:00:00Z'));
  site = createApp(installation, new AbortController().signal).site;
  ({ operations, programRoutes } = appRoutes(installation.context));
});
afterAll(() => installation.close());

const atMost = (length: number) => `at most ${length.toLocaleString('en')} characters`;
const letters = (length: number) => 'я'.repeat(length);

/** One parameter of an operation, as its schema declares it. */
interface Parameter {
  readonly operation: Operation;
  readonly name: string;
  /** Letters that its schema takes at most. Undefined: it is a number, a choice or has a form of its own. */
  readonly most: number | undefined;
  readonly isAnyText: boolean;
}

const declared = z.object({
  maxLength: z.int().optional(),
  type: z.string().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
});

function parametersOf(operation: Operation): readonly Parameter[] {
  const { params, query } = operation.schemas;
  return [...Object.entries(params.shape), ...Object.entries(query.shape)].map(([name, schema]) => {
    const said = declared.parse(
      z.toJSONSchema(
        z.lazy(() => schema as z.ZodType),
        { io: 'input' },
      ),
    );
    const { maxLength, type, pattern, format, enum: choices } = said;
    const isAnyText =
      type === 'string' && pattern === undefined && format === undefined && choices === undefined;
    return { operation, name, most: isAnyText ? maxLength : undefined, isAnyText };
  });
}

/** The example of an operation with this value for one parameter. */
function addressWith({ operation: { path, example }, name }: Parameter, value: string): string {
  const address = new URL(example, 'http://localhost');
  if (!path.includes(`{${name}}`)) {
    address.searchParams.set(name, value);
    return address.pathname + address.search;
  }
  const given = address.pathname.split('/');
  const parts = path.split('/').map((part, index) => {
    const known = given[index] ?? '';
    return part.startsWith(`{${name}}`)
      ? part.replace(`{${name}}`, encodeURIComponent(value))
      : known;
  });
  return parts.join('/') + address.search;
}

const problem = z.object({
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
});

async function askWith(parameter: Parameter, value: string) {
  const headers = { 'accept-language': 'en' };
  const answer = await site.request(addressWith(parameter, value), { headers });
  const type = answer.headers.get('content-type') ?? '';
  const errors = type.startsWith('application/problem+json')
    ? (problem.parse(await answer.json()).errors ?? [])
    : [];
  if (!type.startsWith('application/problem+json')) await answer.body?.cancel();
  return { status: answer.status, errors };
}

const nameOf = ({ operation, name }: Parameter) => `${operation.path} · ${name}`;

describe('a text parameter of an operation', () => {
  test('declares how long it may be', () => {
    const all = operations.flatMap(parametersOf);
    const undeclared = all.filter(({ isAnyText, most }) => isAnyText && most === undefined);
    expect(undeclared.map(nameOf)).toEqual([]);
    expect(all.filter(({ isAnyText }) => isAnyText).length).toBeGreaterThan(10);
  });

  test('is taken up to its length, and refused beyond it in the form of the interface', async () => {
    for (const parameter of operations.flatMap(parametersOf)) {
      const { name, most } = parameter;
      if (most === undefined) continue;
      const taken = await askWith(parameter, letters(most));
      expect([nameOf(parameter), [200, 404].includes(taken.status), taken.errors]).toEqual([
        nameOf(parameter),
        true,
        [],
      ]);
      const refused = await askWith(parameter, letters(most + 1));
      expect([nameOf(parameter), refused]).toEqual([
        nameOf(parameter),
        { status: 422, errors: [{ field: name, detail: atMost(most) }] },
      ]);
    }
  });

  test('is refused unread beyond a line and its room, whatever it is', async () => {
    for (const parameter of operations.flatMap(parametersOf)) {
      const refused = await askWith(parameter, letters(roomFor(LINE) + 1));
      expect([nameOf(parameter), refused]).toEqual([
        nameOf(parameter),
        {
          status: 422,
          errors: [{ field: parameter.name, detail: atMost(LINE) }],
        },
      ]);
    }
  });
});

/** Every text that a route of an interface reads: of its path, longer ones that it declares, and any other. */
function textsOf({ path, maxLengths = {} }: ProgramRoute): ReadonlyMap<string, number> {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, LINE] as const);
  return new Map([...inPath, ...Object.entries(maxLengths), ['jurisdiction_id', LINE]]);
}

async function callWith(route: ProgramRoute, format: string, name: string, value: string) {
  const path = route.path.replace(/:(\w+)/g, (_, part: string) =>
    part === name ? encodeURIComponent(value) : 'x',
  );
  const address = `${route.dialect.under}${path}.${format}`;
  const isInPath = route.path.includes(`:${name}`);
  const fields = new URLSearchParams(isInPath ? {} : { [name]: value });
  const headers = { 'accept-language': 'en' };
  const answer =
    route.method === 'POST'
      ? await site.request(address, { method: 'POST', headers, body: fields })
      : await site.request(`${address}?${fields.toString()}`, { headers });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, said: await answer.text() };
}

describe('a text parameter of an interface that others defined', () => {
  test('is refused unread beyond its room, and not within its length, in each format', async () => {
    for (const route of programRoutes) {
      for (const [name, most] of textsOf(route)) {
        for (const format of route.dialect.formats) {
          const of = `${route.method} ${route.path}.${format} · ${name}`;
          const long = `${name}: ${atMost(most)}`;
          const refused = await callWith(route, format, name, letters(roomFor(most) + 1));
          expect([of, refused.status, refused.said.includes(long)]).toEqual([of, 400, true]);
          expect([of, refused.type.includes(format)]).toEqual([of, true]);
          const within = await callWith(route, format, name, letters(most));
          expect([of, within.status < 500, within.said.includes(long)]).toEqual([of, true, false]);
        }
      }
    }
  });

  test('is taken at its length where it is kept, and one letter more is refused', async () => {
    const { context } = installation;
    const area = context.areas.all.find(({ kind }) => kind === 'hromada');
    if (!area) throw new Error('no hromada');
    const { key } = await plantPartnerKey(context, { area: area.slug });
    const route = programRoutes.find(
      ({ method, path }) => method === 'POST' && path === '/v2/requests',
    );
    const most = route?.maxLengths?.['description'];
    if (!route || most === undefined) throw new Error('no request is taken');
    const place = area.centre ?? { lat: 45.84, lon: 29.61 };
    const send = async (description: string) => {
      const body = new URLSearchParams({
        api_key: key,
        service_code: 'dark-place',
        lat: String(place.lat),
        long: String(place.lon),
        description,
      });
      const answer = await site.request('/open311/v2/requests.json', { method: 'POST', body });
      return { status: answer.status, said: await answer.text() };
    };
    expect(await send(letters(most))).toMatchObject({ status: 200 });
    expect(await send(letters(most + 1))).toMatchObject({ status: 400 });
  });
});
