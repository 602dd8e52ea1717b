import { describeError } from '../log/describe-error.ts';
import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { logExchange } from './request-log.ts';
import type { SendAgain } from './send-again.ts';
import type { Site } from './site.ts';

/** Whoever asked may ask again so soon: long enough for a database to come back. */
const RETRY_SECONDS = '10';

/** What is told, and asked, where there is no answer. */
interface Otherwise {
  /** The form that came with it, where the database is away and it can be sent again. */
  readonly again?: () => Promise<SendAgain | undefined>;
  /** How the one who asked is told of it: with a page or a problem, unless an interface has a way of its own. */
  readonly fail?: typeof answerFailure;
}

/** An error that nobody expected is logged and shown with its number; a database that is away is said so. */
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
