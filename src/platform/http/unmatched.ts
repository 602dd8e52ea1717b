import type { Context } from 'hono';
import { answerFailure } from './answer-failure.ts';
import { answerSafely } from './answer-safely.ts';
import { openExchange } from './exchange.ts';
import { leadToAddress } from './lead-to-address.ts';
import { canonicalPath, splitLocale } from './page-request.ts';
import { isMalformed } from './request-target.ts';
import type { Site, SiteApp, SiteEnv } from './site.ts';

const METHODS = ['GET', 'POST'] as const;

/** No route has this address and method: a near match is redirected, everything else is refused. */
export async function answerUnmatched(
  app: SiteApp,
  site: Site,
  context: Context<SiteEnv>,
  route: 'none' | 'hidden' = 'none',
): Promise<Response> {
  const { locale } = splitLocale(context.req.path);
  const exchange = openExchange(site, context, '(none)', locale);
  return await answerSafely(site, exchange, () => {
    if (isMalformed(exchange.target)) return answerFailure(site, exchange, 'malformed');
    // The existence of a hidden route must not be revealed by another method or another spelling of its address.
    if (route === 'hidden') return answerFailure(site, exchange, 'absent');
    const allowed = METHODS.filter((method) => hasRoute(app, method, context.req.path));
    if (allowed.length > 0) {
      return answerFailure(site, exchange, 'wrong-method', {
        headers: { Allow: allowHeader(allowed) },
      });
    }
    const canonical = canonicalPath(exchange.target);
    if (canonical !== exchange.target.path && hasRoute(app, 'GET', decodeURI(canonical))) {
      return leadToAddress(site, exchange, canonical);
    }
    return answerFailure(site, exchange, 'absent');
  });
}

function hasRoute(app: SiteApp, method: string, path: string): boolean {
  return app.router.match(method, path)[0].length > 0;
}

function allowHeader(methods: readonly string[]): string {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
}
