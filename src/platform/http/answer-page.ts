import { acceptedFormCookie } from './accepted-form.ts';
import { answerFailure } from './answer-failure.ts';
import { answerStream } from './answer-stream.ts';
import { cacheKey } from './response-cache.ts';
import type { Door } from './route-door.ts';
import { catchUp } from './catch-up.ts';
import { type Exchange, renderingOf } from './exchange.ts';
import { observeQuery, observeRequest } from './observed-request.ts';
import { withoutPrefix } from './page-request.ts';
import type { PostedForm } from './read-form.ts';
import { redirectTo, render, type Rendering, respondRendered, type Shown } from './render.ts';
import { type Answer, NO_STORE } from './route.ts';
import { respondCached } from './respond-cached.ts';
import { isNormalised } from './request-target.ts';
import { trustedClient } from './trusted-client.ts';

/** Answers a request that has passed the checks of its route. */
export async function answerPage<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  actor: Actor,
  posted: PostedForm,
): Promise<Response> {
  const { site, route, open, awaitTurn } = door;
  const header = (name: string) => exchange.context.req.header(name);
  const rendering = renderingOf(exchange);
  const { query, hasUnread } = observeQuery(exchange.target.search);
  const ask = async () => {
    await catchUp(site);
    return await askPage(door, exchange, actor, { ...posted, query });
  };
  const show = (answer: Answer) => showAnswer(door, exchange, answer, rendering);
  const { responses } = site;
  if (responses && isForEverybody(door) && !responses.hasSession(header('cookie'))) {
    return await respondCached(responses, {
      key: cacheKey(exchange.target, header('save-data')),
      route: route.path,
      rendering,
      awaitTurn,
      make: async () => {
        const answer = await ask();
        const rendered = isContent(answer) ? render(answer, site.security, true) : undefined;
        const respond = () => (rendered ? respondRendered(rendered, rendering) : show(answer));
        return { rendered, respond };
      },
      isCacheable: () => isNormalised(exchange.target) && !hasUnread(),
    });
  }
  if (open && route.method === 'GET') await awaitTurn();
  const answer = await ask();
  // The desk confirms only what every process shows by now: that something is hidden, above all.
  if (!open && route.method === 'POST') await site.changes.acknowledged();
  return await show(answer);
}

/** Attempts at codes are counted, so their pages are never cached. */
function isForEverybody<Actor>({ route, open }: Door<Actor>): boolean {
  return open && route.method === 'GET' && route.misses === undefined;
}

function isContent(answer: Answer): answer is Shown {
  const isShown = answer.kind === 'page' || answer.kind === 'document';
  return isShown && (answer.cookies ?? []).length === 0;
}

async function askPage<Actor>(
  { site, route }: Door<Actor>,
  { context, target, locale }: Exchange,
  actor: Actor,
  { form, files, query }: PostedForm & { readonly query: URLSearchParams },
): Promise<Answer> {
  return await route.handle(
    observeRequest(
      {
        actor,
        method: route.method,
        path: withoutPrefix(target.path, locale),
        params: context.req.param(),
        query,
        locale,
        locales: route.locales,
        runsScripts: true,
        publicUrl: site.publicUrl,
        site: site.facts(),
        form,
        files,
      },
      {
        header: (name) => context.req.header(name),
        client: () => trustedClient(site, context),
      },
    ),
  );
}

async function showAnswer<Actor>(
  { site, route, open }: Door<Actor>,
  exchange: Exchange,
  answer: Answer,
  rendering: Rendering,
): Promise<Response> {
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
      const shown =
        answer.kind === 'redirect'
          ? redirectTo(answer, site.security, exchange.reference)
          : await respondRendered(
              render(answer, site.security, open && route.method === 'GET'),
              rendering,
            );
      // Pages for staff must not be stored by any cache, especially on shared computers.
      if (!open) forbidStoring(shown);
      giveCookies(shown, answer.cookies ?? []);
      if (!open && route.method === 'POST') {
        const accepted = acceptedFormCookie(site, exchange.target.path, answer);
        if (accepted) giveCookies(shown, [accepted]);
      }
      return shown;
    }
  }
}

function giveCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  if (cookies.length > 0) forbidStoring(response);
}

function forbidStoring(response: Response): void {
  for (const [name, value] of Object.entries(NO_STORE)) response.headers.set(name, value);
}
