import { DOMParser } from '@xmldom/xmldom';
import { beforeEach } from 'vitest';
import { z } from 'zod';
import { testDoors, testSite } from '#platform/http/testing.ts';
import type { SiteApp } from '#platform/http/site.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { plantPartnerKey } from '#modules/organisations/testing.ts';
import { open311Routes } from '../../open311-routes.ts';
import type { TestReports } from '../../testing.ts';

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

const list = z.array(z.record(z.string(), z.unknown()));

/** A site of this interface alone, asked as a program asks. */
export async function withOpen311<Value>(
  reports: TestReports,
  work: (ask: Ask) => Promise<Value>,
  at?: string,
): Promise<Value> {
  using context = await reports.as(RESIDENT, at);
  return await work(
    asking(testSite({ doors: testDoors(() => true), programRoutes: open311Routes(context) })),
  );
}

export interface Ask {
  get(path: string): Promise<Told>;
  /** The rows of an answer in JSON. */
  rows(path: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  post(path: string, form: Form, headers?: Readonly<Record<string, string>>): Promise<Told>;
}

export type Form = Readonly<Record<string, string>> | FormData;

export const taken = z.tuple([z.object({ token: z.uuid(), service_notice: z.string() })]);

interface Send {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: string;
}

export interface TestPartner {
  /** Of this test. */
  planted(): Awaited<ReturnType<typeof plantPartnerKey>>;
  /** A lamp that does not shine, as its program tells it. */
  lamp(changes?: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  send(form?: Form, as?: Send): Promise<Told>;
  /** The token that it is told, which only what was taken has. */
  token(form?: Form, as?: Send): Promise<string>;
}

/** A body with a key, in each test anew. */
export function partnerForEachTest(reports: TestReports): TestPartner {
  let planted: Awaited<ReturnType<typeof plantPartnerKey>>;
  beforeEach(async () => {
    planted = await plantPartnerKey(reports.planted.context);
  });
  const lamp: TestPartner['lamp'] = (changes) => ({
    api_key: planted.key,
    service_code: 'dark-place',
    lat: '45.5',
    long: '29.7',
    description: 'Не світить ліхтар.',
    ...changes,
  });
  const send: TestPartner['send'] = async (
    form = lamp(),
    { path = '/v2/requests.json', headers = {}, at } = {},
  ) => await withOpen311(reports, ({ post }) => post(path, form, headers), at);
  return {
    planted: () => planted,
    lamp,
    send,
    token: async (...sent) => {
      const told = await send(...sent);
      const parsed = taken.safeParse(told.json);
      if (!parsed.success) throw new Error(told.text);
      return parsed.data[0].token;
    },
  };
}

function asking(site: SiteApp): Ask {
  const read = async (answer: Response): Promise<Told> => {
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    return { status: answer.status, text, json };
  };
  const get = async (path: string) => await read(await site.request(`/open311${path}`));
  return {
    get,
    rows: async (path) => list.parse((await get(path)).json),
    post: async (path, form, headers = {}) => {
      const body = form instanceof FormData ? form : new URLSearchParams({ ...form });
      return await read(await site.request(`/open311${path}`, { method: 'POST', body, headers }));
    },
  };
}

/** The texts of all elements of that name, by a parser that has nothing to do with the writer. */
export function textsOf(xml: string, name: string): readonly string[] {
  const parsed = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return [...parsed.getElementsByTagName(name)].map((element) => element.textContent ?? '');
}
