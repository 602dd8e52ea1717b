import { Agent, type ClientRequest, get, type IncomingMessage, request } from 'node:http';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { networkOf } from '../reports/last-press.ts';
import { ROOM, YEAR } from './session.ts';

export const HALL = `/forum/${YEAR}/live/${ROOM}`;

/** One telephone: its cookie, its stream and what its screen shows. */
export interface Phone {
  /** Compressed bytes of its first page. */
  readonly pageBytes: number;
  /** Bytes of the stream so far. */
  streamBytes(): number;
  /** Numbers of the questions on its screen that it has not supported yet. */
  choices(): readonly number[];
  support(number: number): Promise<void>;
  ask(words: string): Promise<void>;
  leave(): void;
}

/** Called for every figure that a screen shows. */
export type OnFigure = (number: number, votes: number, before: number | undefined) => void;

/** The session was opened in another process and does not exist here until that was announced. */
export async function untilOpen(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await open(`${url}${HALL}`, {})).status === 200) return;
    await wait(50);
  }
  throw new Error('nobody heard that the hall is open');
}

/** Keep-alive connections, as browsers use them. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** All telephones have one address. */
const HALL_ADDRESS = '198.51.100.7';

/**
 * `turn`: the index of the telephone. Its first post comes from a separate network: five hundred proofs of work on the measured
 * machine would distort the result.
 */
export async function openPhone(url: string, turn: number, onFigure: OnFigure): Promise<Phone> {
  const hall = { 'x-forwarded-for': HALL_ADDRESS };
  const page = await open(`${url}${HALL}`, { ...hall, 'accept-encoding': 'br' });
  if (page.status !== 200) throw new Error(`the page of the hall: ${page.status}`);
  let [cookie = ''] = (page.headers['set-cookie']?.[0] ?? '').split(';');
  let from = networkOf(turn);
  const screen = new Map<number, number>();
  const supported = new Set<number>();
  let bytes = 0;
  const stream = get(`${url}${HALL}/stream`, { headers: { ...hall, cookie } });
  await listen(stream, (text) => {
    bytes += Buffer.byteLength(text);
    for (const news of newsIn(text)) {
      for (const [number, votes] of news) {
        onFigure(number, votes, screen.get(number));
        screen.set(number, votes);
      }
      // A question that is no longer among the first is not shown any more.
      const on = new Set(news.map(([number]) => number));
      for (const number of screen.keys()) if (!on.has(number)) screen.delete(number);
    }
  });
  const send = async (path: string, fields: Readonly<Record<string, string>>) => {
    const headers = { cookie, origin: url, 'x-forwarded-for': from };
    const answered = await post(`${url}${HALL}${path}`, headers, fields);
    if (answered.status !== 200) throw new Error(`${path}: ${answered.status} ${answered.text}`);
    cookie = answered.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? cookie;
    from = HALL_ADDRESS;
  };
  return {
    pageBytes: page.bytes,
    streamBytes: () => bytes,
    choices: () => [...screen.keys()].filter((number) => !supported.has(number)),
    support: async (number) => {
      supported.add(number);
      await send('/support', { number: String(number), support: 'yes' });
    },
    ask: (words) => send('/ask', { key: randomUUID(), words, email: '', phone: '' }),
    leave: () => stream.destroy(),
  };
}

export function closePhones(phones: readonly Phone[]): void {
  for (const phone of phones) phone.leave();
  agent.destroy();
}

const newsSchema = z.object({ q: z.array(z.tuple([z.number(), z.number()])) });

/** Complete messages: the server never sends half of one, and a split chunk is joined. */
function* newsIn(text: string): Generator<News> {
  for (const [, data = ''] of text.matchAll(/event: hall\ndata: (.*)\n\n/g)) {
    yield readNews(data);
  }
}

type News = readonly (readonly [number, number])[];

/**
 * Five hundred telephones receive identical bytes, which are parsed once, because this process would be the bottleneck
 * otherwise.
 */
const read = new Map<string, News>();

function readNews(data: string): News {
  const known = read.get(data);
  if (known) return known;
  if (read.size > 100) read.clear();
  const news = newsSchema.parse(JSON.parse(data)).q;
  read.set(data, news);
  return news;
}

async function listen(stream: ClientRequest, hear: (text: string) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.on('error', (error) => (stream.destroyed ? undefined : reject(error)));
    stream.on('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`stream: ${response.statusCode}`));
      let begun = '';
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (piece: string) => {
        begun += piece;
        const end = begun.lastIndexOf('\n\n');
        if (end < 0) return;
        hear(begun.slice(0, end + 2));
        begun = begun.slice(end + 2);
        resolve();
      });
    });
  });
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: number;
  readonly text: string;
}

/** Requests an address and counts the transferred bytes. */
export function open(url: string, headers: Readonly<Record<string, string>>): Promise<Answered> {
  return answered(get(url, { headers }));
}

function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): Promise<Answered> {
  const body = new URLSearchParams(fields).toString();
  const asked = request(url, {
    agent,
    method: 'POST',
    headers: {
      ...headers,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
  });
  asked.end(body);
  return answered(asked);
}

function answered(asked: ClientRequest): Promise<Answered> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const whole = Buffer.concat(pieces);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, bytes: whole.length, text: whole.toString('utf8') });
      });
    });
  });
}
