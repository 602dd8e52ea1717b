import { Agent, type IncomingMessage, request } from 'node:http';
import { networkOf } from '../reports/last-press.ts';

/** A browser's requests, each visitor from a separate network (`TRUSTED_PROXIES` must contain this machine). */
export interface Visitors {
  get(path: string, turn: number): Promise<string>;
  post(path: string, form: URLSearchParams, turn: number): Promise<string>;
  close(): void;
}

/** Any answer but a page is an error of the benchmark. */
export function openVisitors(url: string): Visitors {
  const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });
  const ask = (path: string, turn: number, form?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const asked = request(
        url + path,
        { agent, method: form === undefined ? 'GET' : 'POST', headers: headersOf(url, turn, form) },
        (response) => resolve(pageOf(response, path)),
      );
      asked.on('error', (error) => {
        // The server may close an idle connection just as it is used again; the key prevents a second sign-up.
        if (asked.reusedSocket) resolve(ask(path, turn, form));
        else reject(error);
      });
      asked.end(form);
    });
  return {
    get: (path, turn) => ask(path, turn),
    post: (path, form, turn) => ask(path, turn, form.toString()),
    close: () => agent.destroy(),
  };
}

function headersOf(url: string, turn: number, form: string | undefined) {
  const from = { 'x-forwarded-for': networkOf(turn), origin: url };
  if (form === undefined) return from;
  const length = Buffer.byteLength(form);
  return {
    ...from,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': length,
  };
}

async function pageOf(response: IncomingMessage, path: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
  const page = Buffer.concat(parts).toString();
  if (response.statusCode === 200) return page;
  throw new Error(`${path}: ${response.statusCode}\n${page.slice(0, 2_000)}`);
}
