import { renderToString } from 'preact-render-to-string';
import { blankRequest } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { respond } from './render.ts';
import { NO_STORE } from './route.ts';
import type { WaitingForm } from './send-again.ts';
import type { Site } from './site.ts';

/**
 * Sends a form back to a person who must sign in or prove their identity first. The status is 401, because nothing was stored.
 */
export function answerWaitingForm(
  site: Site,
  exchange: Exchange,
  waiting: WaitingForm,
): Response | Promise<Response> {
  const view = site.waitingFormPage(blankRequest(site, exchange.locale), waiting);
  return respond(
    `<!doctype html>${renderToString(view)}`,
    401,
    { ...site.security.plainPage, ...NO_STORE },
    {
      reference: exchange.reference,
      acceptEncoding: exchange.context.req.header('accept-encoding'),
    },
  );
}
