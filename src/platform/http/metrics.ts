import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestMetrics } from './request-metrics.ts';
import { NO_STORE } from './route.ts';
import type { Site, SiteApp } from './site.ts';
import { answerUnmatched } from './unmatched.ts';

export interface Metrics {
  /** The token that must be sent as `Authorization: Bearer …`. */
  readonly token: string;
  readonly requests: RequestMetrics;
  /** OpenMetrics text, and its type. */
  read(streams: number): Promise<{ readonly type: string; readonly text: string }>;
}

/** Without the token the answer is the same as for an unknown address. */
export function mountMetrics(app: SiteApp, site: Site, metrics: Metrics): void {
  app.get('/metrics', async (context) => {
    if (!isToken(context.req.header('authorization'), metrics.token)) {
      return await answerUnmatched(app, site, context, 'hidden');
    }
    const { type, text } = await metrics.read(site.streams.count());
    const headers = { ...site.security.api, 'Content-Type': type, ...NO_STORE };
    return new Response(text, { headers });
  });
}

/** Compared by hashes of one length, so that neither its beginning nor its length can be felt for. */
function isToken(header: string | undefined, token: string): boolean {
  const [, given = ''] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
  return timingSafeEqual(hashOf(given), hashOf(token));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
