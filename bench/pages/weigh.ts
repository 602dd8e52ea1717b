import { request } from 'node:http';

export interface PageWeight {
  readonly total: number;
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

/** Transferred bytes of bodies: the page, and what it loads automatically. */
export async function weigh(url: string): Promise<PageWeight> {
  const page = await load(url);
  const html = await plain(url);
  const loaded = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[^"]+)"[^>]*>/g)]
    .filter(([tag]) => /rel="(stylesheet|preload|icon|manifest)"|^<script|^<img/.test(tag))
    .flatMap(([, path]) => path ?? []);
  const parts = await Promise.all(
    [...new Set(loaded)].map(async (path) => ({
      name: path.replace(/^.*\//, ''),
      bytes: await load(new URL(path, url).href),
    })),
  );
  const all = [{ name: 'page', bytes: page }, ...parts];
  return { total: all.reduce((sum, { bytes }) => sum + bytes, 0), parts: all };
}

async function plain(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** fetch would decompress the body, but the transferred size counts. */
function load(url: string): Promise<number> {
  return new Promise((done, fail) => {
    request(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) done(bytes);
        else fail(new Error(`${url} answered ${response.statusCode}`));
      });
    })
      .on('error', fail)
      .end();
  });
}
