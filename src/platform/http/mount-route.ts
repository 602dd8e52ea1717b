import type { Context } from 'hono';
import { localePath } from '../i18n/locales.ts';
import { answerFailure } from './answer-failure.ts';
import { answerSafely } from './answer-safely.ts';
import { isOwnForm } from './cross-site.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { withoutPrefix } from './page-request.ts';
import { FORM_LIMIT } from './rate-limits.ts';
import { readForm } from './read-form.ts';
import { render } from './render.ts';
import { isMalformed } from './request-target.ts';
import type { Route } from './route.ts';
import type { Site, SiteApp, SiteEnv } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** Serves one row of a routes.ts under the address of each of its locales. */
export function mountRoute(app: SiteApp, site: Site, route: Route): void {
  for (const locale of route.locales) {
    app.on(route.method, localePath(locale, route.path), (context) => {
      const exchange = openExchange(site, context, route.path, locale);
      return answerSafely(site, exchange, () => answerRoute(site, exchange, route));
    });
  }
}

async function answerRoute(site: Site, exchange: Exchange, route: Route): Promise<Response> {
  if (isMalformed(exchange.target)) return await answerFailure(site, exchange, 'malformed');
  if ('permission' in route.access && !site.allows(route.access.permission)) {
    return await answerFailure(site, exchange, 'absent');
  }
  if (route.method === 'GET') return await answerWith(site, exchange, route, NO_FORM);
  const refused = await refusePost(site, exchange.context, route);
  if (refused) return await answerFailure(site, exchange, refused.failure, refused.headers);
  const form = await readForm(exchange.context.req.raw);
  return form.ok
    ? await answerWith(site, exchange, route, form.value)
    : await answerFailure(site, exchange, form.refusal);
}

const NO_FORM = new URLSearchParams();

async function refusePost(site: Site, context: Context<SiteEnv>, route: Route) {
  const header = (name: string) => context.req.header(name);
  const from = {
    secFetchSite: header('sec-fetch-site'),
    origin: header('origin'),
    referer: header('referer'),
    host: header('host'),
  };
  if (!isOwnForm(from, site.publicUrl)) return { failure: 'cross-site', headers: {} } as const;
  const wait = await site.limits.count(
    route.path,
    trustedClient(site, context),
    route.limit ?? FORM_LIMIT,
  );
  if (wait === undefined) return undefined;
  return { failure: 'too-many', headers: { 'Retry-After': String(wait) } } as const;
}

async function answerWith(
  site: Site,
  exchange: Exchange,
  route: Route,
  form: URLSearchParams,
): Promise<Response> {
  const { context, target, locale } = exchange;
  const nonce = site.ids.nonce();
  const header = (name: string) => context.req.header(name);
  const answer = await route.handle({
    method: route.method,
    path: withoutPrefix(target.path, locale),
    params: context.req.param(),
    query: new URLSearchParams(target.search),
    locale,
    locales: route.locales,
    nonce,
    publicUrl: site.publicUrl,
    site: site.facts(),
    header,
    form,
  });
  if (answer.kind === 'refusal') return await answerFailure(site, exchange, answer.reason);
  return await render(answer, {
    security: site.security,
    nonce,
    reference: exchange.reference,
    acceptEncoding: header('accept-encoding'),
    ifNoneMatch: header('if-none-match'),
  });
}
