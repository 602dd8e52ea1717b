import { acceptedFormCookie } from './accepted-form.ts';
import { answerFailure } from './answer-failure.ts';
import { answerStream } from './answer-stream.ts';
import type { Door } from './route-door.ts';
import type { Exchange } from './exchange.ts';
import { withoutPrefix } from './page-request.ts';
import type { PostedForm } from './read-form.ts';
import { render } from './render.ts';
import { UNKEPT } from './route.ts';
import { trustedClient } from './trusted-client.ts';

/** What the page answers to somebody who may come in, as the browser gets it. */
export async function answerPage<Actor>(
  { site, route, open }: Door<Actor>,
  exchange: Exchange,
  actor: Actor,
  { form, files }: PostedForm,
): Promise<Response> {
  const { context, target, locale } = exchange;
  const nonce = site.ids.nonce();
  const header = (name: string) => context.req.header(name);
  const answer = await route.handle({
    actor,
    method: route.method,
    path: withoutPrefix(target.path, locale),
    params: context.req.param(),
    query: new URLSearchParams(target.search),
    locale,
    locales: route.locales,
    nonce,
    publicUrl: site.publicUrl,
    site: site.facts(),
    header,
    client: trustedClient(site, context),
    form,
    files,
  });
  switch (answer.kind) {
    case 'refusal':
      return await answerFailure(site, exchange, answer.reason);
    case 'stream': {
      const headers = { ...site.security.document, 'Content-Type': answer.type };
      return await answerStream(site, exchange, {
        stream: answer.stream,
        crowd: answer.crowd,
        isStaff: !open,
        headers,
        alwaysOpen: false,
        refuse: (failure, retry) => answerFailure(site, exchange, failure, { headers: retry }),
      });
    }
    default: {
      const shown = await render(answer, {
        security: site.security,
        nonce,
        reference: exchange.reference,
        acceptEncoding: header('accept-encoding'),
        ifNoneMatch: header('if-none-match'),
      });
      // What only staff may see must not stay in any cache, on a shared computer least of all.
      if (!open) keepNowhere(shown);
      if ('cookies' in answer) giveCookies(shown, answer.cookies ?? []);
      if (!open && route.method === 'POST') {
        const accepted = acceptedFormCookie(site, target.path, answer);
        if (accepted) giveCookies(shown, [accepted]);
      }
      return shown;
    }
  }
}

function giveCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  if (cookies.length > 0) keepNowhere(response);
}

function keepNowhere(response: Response): void {
  for (const [name, value] of Object.entries(UNKEPT)) response.headers.set(name, value);
}
