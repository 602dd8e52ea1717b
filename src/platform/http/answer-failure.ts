import { renderToString } from 'preact-render-to-string';
import { type Locale, MAIN_LOCALES } from '../i18n/locales.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS, type Failure } from './failures.ts';
import { answerProblem } from './problem.ts';
import { respond } from './render.ts';
import type { PageRequest } from './route.ts';
import type { Site } from './site.ts';

/**
 * Answers a failure: people with a page, programs with a problem. The page is given nothing of the request
 * but its language, so that what is forbidden and what does not exist are the same bytes.
 */
export function answerFailure(
  site: Site,
  exchange: Exchange,
  failure: Failure,
  extraHeaders: Readonly<Record<string, string>> = {},
): Response | Promise<Response> {
  if (isForPrograms(exchange.target.path)) {
    return answerProblem(site, exchange, failure, { headers: extraHeaders });
  }
  const reference = failure === 'broken' ? exchange.reference : undefined;
  const view = site.failurePage(blankRequest(site, exchange.locale), failure, reference);
  return respond(
    `<!doctype html>${renderToString(view)}`,
    FAILURE_STATUS[failure],
    { ...site.security.plainPage, ...extraHeaders },
    {
      reference: exchange.reference,
      acceptEncoding: exchange.context.req.header('accept-encoding'),
    },
  );
}

/** The documentation is read by people. */
export function isForPrograms(path: string): boolean {
  return /^\/(?:api(?!\/docs)|mapit)(?:\/|$)/.test(path);
}

function blankRequest(site: Site, locale: Locale): PageRequest {
  return {
    actor: undefined,
    method: 'GET',
    path: '/',
    params: {},
    query: new URLSearchParams(),
    locale,
    // Its language links then lead to the home page in each language.
    locales: MAIN_LOCALES,
    nonce: '',
    publicUrl: site.publicUrl,
    site: site.facts(),
    header: () => undefined,
    client: '',
    form: new URLSearchParams(),
    files: [],
  };
}
