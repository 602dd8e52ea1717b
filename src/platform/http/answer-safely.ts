import { describeError } from '../log/describe-error.ts';
import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { logExchange } from './request-log.ts';
import type { SendAgain } from './send-again.ts';
import type { Site } from './site.ts';

/** Seconds until the client may retry: long enough for a database to come back. */
const RETRY_SECONDS = '10';

/** What is logged about a request without an answer. */
interface Otherwise {
  /** The form that can be sent again when the database is back. */
  readonly again?: () => Promise<SendAgain | undefined>;
  /** How the client is answered: with a page or a problem, unless an interface has its own format. */
  readonly fail?: typeof answerFailure;
}

/** Unexpected errors are logged and shown with their number. An outage of the database is reported as such. */
export async function answerSafely(
  site: Site,
  exchange: Exchange,
  answer: () => Response | Promise<Response>,
  { again = nothingAgain, fail = answerFailure }: Otherwise = {},
): Promise<Response> {
  const response = await tryAnswer(site, exchange, answer, { again, fail });
  const { status } = response;
  logExchange(site.log, exchange, status);
  site.metrics.answered({
    method: exchange.context.req.method,
    route: exchange.route,
    status,
    seconds: (performance.now() - exchange.startedAt) / 1000,
  });
  return response;
}

const nothingAgain = () => Promise.resolve(undefined);

async function tryAnswer(
  site: Site,
  exchange: Exchange,
  answer: () => Response | Promise<Response>,
  { again, fail }: Required<Otherwise>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const facts = { request: exchange.reference, route: exchange.route, ...describeError(error) };
    if (site.isOutage(error)) {
      site.log.warn(facts, 'database away, or its disk full');
      return await fail(site, exchange, 'unavailable', {
        headers: { 'Retry-After': RETRY_SECONDS },
        again: await again(),
      });
    }
    site.log.error(facts, 'request broke');
    return await fail(site, exchange, 'broken');
  }
}
