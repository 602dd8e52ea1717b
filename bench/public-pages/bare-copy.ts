import { writeFile } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type ServerProcess, startProcess } from '../http/server-process.ts';

const BARE = resolve(import.meta.dirname, '../http/bare-server.ts');

/** The headers of a current browser. */
export const BROWSER = { 'accept-encoding': 'br', accept: 'text/html,*/*;q=0.8' } as const;

/** A server that only sends the bytes and headers of the application's answers to a browser. */
export async function startBareCopy(
  app: ServerProcess,
  path: string,
  folder: string,
  port: number,
): Promise<ServerProcess> {
  const { headers, body } = await answerOf(`${app.url}${path}`);
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !BY_NODE.has(name)));
  const bodyFile = join(folder, 'body');
  await writeFile(bodyFile, body);
  return await startProcess([BARE, String(port), bodyFile, JSON.stringify(own)], port, '/');
}

/** Headers that the bare server sends itself. */
const BY_NODE: ReadonlySet<string> = new Set([
  'content-length',
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
]);

interface RawAnswer {
  readonly headers: IncomingHttpHeaders;
  /** Compressed, as it was sent. */
  readonly body: Buffer;
}

function answerOf(url: string): Promise<RawAnswer> {
  return new Promise((answer, reject) => {
    get(url, { headers: BROWSER }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
      buffer(response).then((body) => answer({ headers: response.headers, body }), reject);
    }).on('error', reject);
  });
}
