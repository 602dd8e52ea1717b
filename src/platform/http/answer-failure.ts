import { renderToString } from 'preact-render-to-string';
import { type Locale, MAIN_LOCALES } from '../i18n/locales.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS, type Failure } from './failures.ts';
import { longField } from './operation-input.ts';
import { answerProblem } from './problem.ts';
import { respond } from './render.ts';
import { type PageRequest, NO_STORE } from './route.ts';
import type { SendAgain } from './send-again.ts';
import type { Site } from './site.ts';
import type { TooLong } from './text-lengths.ts';

export interface FailureDetails {
  readonly headers?: Readonly<Record<string, string>>;
  /** The form that could not be processed. */
  readonly again?: SendAgain | undefined;
  /** Fields that must not be sent back. */
  readonly tooLong?: readonly TooLong[] | undefined;
}

/**
 * Answers a failure: people get a page, programs a problem. The page depends on nothing but the language, so that forbidden and
 * absent addresses get the same bytes. Only a form that could not be processed is sent back with it.
 */
export function answerFailure(
  site: Site,
  exchange: Exchange,
  failure: Failure,
  { again, tooLong = [], headers = {} }: FailureDetails = {},
): Response | Promise<Response> {
  if (isForPrograms(exchange.target.path)) {
    return answerProblem(site, exchange, failure, { headers, fields: tooLong.map(longField) });
  }
  const reference = failure === 'broken' ? exchange.reference : undefined;
  // Only a proof of work needs a script. Every other failure page is always the same bytes and runs nothing.
  const runsScripts = again?.proof !== undefined;
  const asked = { ...blankRequest(site, exchange.locale), runsScripts };
  const view = site.failurePage(asked, failure, reference, { again, tooLong });
  const security = runsScripts ? site.security.page : site.security.plainPage;
  return respond(
    `<!doctype html>${renderToString(view)}`,
    FAILURE_STATUS[failure],
    { ...security, ...headers, ...(again && NO_STORE) },
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

/** Depends on nothing but the language of the request. */
export function blankRequest(site: Site, locale: Locale): PageRequest {
  return {
    actor: undefined,
    method: 'GET',
    path: '/',
    params: {},
    query: new URLSearchParams(),
    locale,
    // Its language links then lead to the home page in each language.
    locales: MAIN_LOCALES,
    runsScripts: false,
    publicUrl: site.publicUrl,
    site: site.facts(),
    header: () => undefined,
    client: '',
    form: new URLSearchParams(),
    files: [],
  };
}
