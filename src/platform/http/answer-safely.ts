import { describeError } from '../log/describe-error.ts';
import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { logExchange } from './request-log.ts';
import type { SendAgain } from './send-again.ts';
import type { Site } from './site.ts';

/** Whoever asked may ask again so soon: long enough for a database to come back. */
const RETRY_SECONDS = '10';

/** An error that nobody expected is logged and shown with its number; a database that is away is said so. */
export async function answerSafely(
  site: Site,
  exchange: Exchange,
  answer: () => Response | Promise<Response>,
  /** The form that came with it, where the database is away and it can be sent again. */
  again: () => Promise<SendAgain | undefined> = nothingAgain,
): Promise<Response> {
  const response = await tryAnswer(site, exchange, answer, again);
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
  again: () => Promise<SendAgain | undefined>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const facts = { request: exchange.reference, route: exchange.route, ...describeError(error) };
    if (site.isOutage(error)) {
      site.log.warn(facts, 'database away');
      return await answerFailure(site, exchange, 'unavailable', {
        headers: { 'Retry-After': RETRY_SECONDS },
        again: await again(),
      });
    }
    site.log.error(facts, 'request broke');
    return await answerFailure(site, exchange, 'broken');
  }
}
