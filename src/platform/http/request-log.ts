import type { Logger } from '../log/logger.ts';
import type { Exchange } from './exchange.ts';

/** Requests slower than this are logged as slow. */
const SLOW_MS = 500;

/** Refusals that operators want to see: a flood, a foreign form, a body that is too large. */
const NOTED = new Set([403, 413, 429]);

/**
 * One line for what failed or was slow; one for each request at `debug`. It names the route's pattern and
 * the request's number: no address of anybody, no query, nothing that was typed.
 */
export function logExchange(log: Logger, exchange: Exchange, status: number): void {
  const ms = performance.now() - exchange.startedAt;
  const noted = status >= 500 || ms > SLOW_MS || NOTED.has(status);
  if (!noted && !log.isLevelEnabled('debug')) return;
  const line = {
    request: exchange.reference,
    method: exchange.context.req.method,
    route: exchange.route,
    status,
    ms: Math.round(ms * 10) / 10,
  };
  if (noted) log.info(line, 'request');
  else log.debug(line, 'request');
}
