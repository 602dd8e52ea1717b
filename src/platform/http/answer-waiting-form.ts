import { renderToString } from 'preact-render-to-string';
import { blankRequest } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { respond } from './render.ts';
import { NO_STORE } from './route.ts';
import type { WaitingForm } from './send-again.ts';
import type { Site } from './site.ts';

/** Gives a form back to whoever must first sign in, or prove who they are: 401, since nothing of it was kept. */
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
