import { h } from 'preact';
import { systemRandom } from '../crypto/random.ts';
import { createLogger } from '../log/logger.ts';
import { trustedProxies } from './client-address.ts';
import { memoryRateLimits } from './rate-limits.ts';
import { page, type Route } from './route.ts';
import { createSite, type SiteParts } from './create-site.ts';
import type { SiteApp } from './site.ts';

/** A site of a test's own routes, with everything else as small as it can be. */
export function testSite(parts: Partial<SiteParts>): SiteApp {
  return createSite({
    routes: [],
    operations: [],
    publicUrl: 'http://poruch.test',
    facts: () => ({ homeArea: undefined, demonstration: false }),
    log: createLogger('silent'),
    random: systemRandom,
    limits: memoryRateLimits(new Uint8Array(32)),
    proxies: trustedProxies([]),
    allows: () => false,
    isOutage: () => false,
    filesFolder: '/nowhere',
    failurePage: ({ locale }, failure, reference) =>
      h('html', {}, h('body', { lang: locale }, `${failure} ${reference ?? ''}`)),
    readyChecks: {},
    stopping: new AbortController().signal,
    ...parts,
  });
}

/** A public page in Ukrainian and English that shows one text. */
export function testPage(path: string, more: Partial<Route> = {}): Route {
  return {
    method: 'GET',
    path,
    access: { public: 'a page of a test' },
    locales: ['uk', 'en'],
    handle: ({ nonce }) => page(h('html', {}, h('script', { nonce }))),
    ...more,
  };
}
