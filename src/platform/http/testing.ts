import { viewBudget } from './view-budget.ts';
import { h } from 'preact';
import { systemRandom } from '../crypto/random.ts';
import { createLogger } from '../log/logger.ts';
import { trustedProxies } from './client-address.ts';
import type { Doors } from './doors.ts';
import type { ProofOfWork } from './proof-of-work.ts';
import { memoryRateLimits } from './rate-limits.ts';
import { page, type Route } from './route.ts';
import { createSite, type SiteParts } from './create-site.ts';
import type { SiteApp } from './site.ts';

/**
 * The actor of a request to a test's site: the one that the header `x-name` names, or anybody; `… unproven` needs a new proof
 * of identity.
 */
export interface TestActor {
  readonly name: string;
}

const ANYBODY: TestActor = { name: 'anybody' };

/** Authentication controlled by the test. */
export function testDoors(allows: Doors<TestActor>['allows']): Doors<TestActor> {
  return {
    anybody: ANYBODY,
    recognise: (header) => {
      const name = header('x-name');
      return Promise.resolve(name === undefined ? ANYBODY : { name });
    },
    allows,
    needsProof: (actor) => actor.name.endsWith('unproven'),
    signIn: (path) => `/sign-in?next=${encodeURIComponent(path)}`,
    prove: (path) => `/prove?next=${encodeURIComponent(path)}`,
  };
}

/** A site of a test's own routes, with everything else as small as it can be. */
export function testSite(parts: Partial<SiteParts<TestActor>>): SiteApp {
  return createSite({
    routes: [],
    operations: [],
    publicUrl: 'http://poruch.test',
    facts: () => ({ homeArea: undefined, keeper: undefined, demonstration: false }),
    log: createLogger('silent'),
    random: systemRandom,
    limits: memoryRateLimits(new Uint8Array(32)),
    proofs: { ask: () => Promise.resolve('a question'), accepts: () => Promise.resolve(false) },
    proxies: trustedProxies([]),
    doors: testDoors(() => false),
    isOutage: () => false,
    filesFolder: '/nowhere',
    failurePage: ({ locale }, failure, reference) =>
      h('html', {}, h('body', { lang: locale }, `${failure} ${reference ?? ''}`)),
    waitingFormPage: ({ locale }, { first, at, action, fields }) =>
      h('html', {}, h('body', { lang: locale }, `${first} ${at} ${action} ${fields.join(' ')}`)),
    readyChecks: {},
    stopping: new AbortController().signal,
    ...parts,
  });
}

/** Takes each word that begins so, once, instead of a second of computing. */
export function proofsOfTest(word: string): ProofOfWork {
  const taken = new Set<string>();
  return {
    ask: () => Promise.resolve('a question'),
    accepts: (proof) => {
      const isNew = proof.startsWith(word) && !taken.has(proof);
      taken.add(proof);
      return Promise.resolve(isNew);
    },
  };
}

/** A public page in Ukrainian and English that shows one text. */
export function testPage(path: string, more: Partial<Route<TestActor>> = {}): Route<TestActor> {
  return {
    method: 'GET',
    path,
    budget: viewBudget(0, 1),
    access: { public: 'a page of a test' },
    locales: ['uk', 'en'],
    handle: () => page(h('html', {})),
    ...more,
  };
}

/** The addresses of forms that the holder of a permission may send, and of those that a neighbour can use up. */
export function heldUpByNeighbours(
  routes: readonly Route[],
  permission: string,
): { readonly asked: readonly string[]; readonly heldUp: readonly string[] } {
  const asked = routes.filter(
    ({ method, access }) =>
      method === 'POST' && 'permission' in access && access.permission === permission,
  );
  const heldUp = asked.filter(({ limit, upload }) => {
    const limits = upload ? [limit, upload.limited?.limit] : [limit];
    return limits.some((one) => !one?.provable);
  });
  return { asked: asked.map(({ path }) => path), heldUp: heldUp.map(({ path }) => path) };
}
