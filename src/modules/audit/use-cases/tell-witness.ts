import { open } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import type { HeadLine } from '../domain/head.ts';
import { finished } from 'node:stream/promises';
import { answerTo } from '#platform/outgoing/answer-to.ts';

/** Where heads are told. Neither: they stand in the database only, which is no witness against itself. */
export interface Witness {
  /** Appended to, a line a head. */
  readonly file: string | undefined;
  /** POSTed to as JSON. */
  readonly url: string | undefined;
}

export interface PostOptions {
  /** Of each try. */
  readonly timeoutMilliseconds: number;
  /** Milliseconds before each further try. */
  readonly pauses: readonly number[];
  /** Besides those that Node trusts. */
  readonly certificate?: string;
}

const POST_OPTIONS: PostOptions = { timeoutMilliseconds: 10_000, pauses: [2_000, 5_000] };

/** Written through to the disk: a witness that a power cut makes forget is none. */
export async function appendHead(file: string, head: HeadLine): Promise<void> {
  const handle = await open(file, 'a', 0o644);
  try {
    await handle.writeFile(`${JSON.stringify(head)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Throws the last failure when every try has failed. Any answer but 2xx is one; it follows no redirect. */
export async function postHead(
  url: string,
  head: HeadLine,
  options: PostOptions = POST_OPTIONS,
): Promise<void> {
  for (const pause of [...options.pauses, undefined]) {
    try {
      return await post(new URL(url), JSON.stringify(head), options);
    } catch (error) {
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
}

async function post(url: URL, body: string, options: PostOptions): Promise<void> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const sending = request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
    // For all of it: a server that answers a byte a minute is no witness either.
    signal: AbortSignal.timeout(options.timeoutMilliseconds),
    ...(options.certificate === undefined ? {} : { ca: options.certificate }),
  });
  const answer = await answerTo(sending, body);
  await finished(answer.resume());
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode >= 300) throw new Error(`the witness answers ${statusCode}`);
}
