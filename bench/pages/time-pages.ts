import { loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { SiteApp } from '#platform/http/site.ts';
import { number, report } from '../report.ts';
import { timesOf } from '../reports/times.ts';

const MILLISECONDS = 4_000;
const MAX_BYTES = 30 * 1024;

interface TimedPages {
  readonly site: SiteApp;
  /** The page and its variant. */
  readonly scale: string;
  readonly pages: readonly (readonly [name: string, path: string])[];
  readonly targetMs: number;
  /** A text that each of them contains, because an empty page would be fast. */
  readonly says: string;
}

/** Complete pages made in this process one after another: the duration and the size of each. */
export async function timePages({ site, scale, pages, targetMs, says }: TimedPages): Promise<void> {
  const ask = async (path: string): Promise<string> => {
    const answer = await site.request(path);
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes(says)) throw new Error(`${path}: nothing`);
    return text;
  };
  for (const [name, path] of pages) {
    const bytes = gzipSync(await ask(path)).length;
    const times = await timesOf(() => ask(path), { atOnce: 1, milliseconds: MILLISECONDS });
    report({
      name,
      scale: `${scale}, load ${number(loadavg()[0] ?? 0)}`,
      figure: `p50 ${number(times.p50)} ms, p99 ${number(times.p99)} ms, ${number(bytes / 1024)} KB`,
      target: `p99 ≤ ${targetMs} ms, ≤ 30 KB`,
      met: times.p99 <= targetMs && bytes <= MAX_BYTES,
    });
  }
}
