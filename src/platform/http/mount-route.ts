import type { Context } from 'hono';
import { localePath } from '../i18n/locales.ts';
import { answerFailure, type FailureDetails } from './answer-failure.ts';
import { answerSafely } from './answer-safely.ts';
import { answerStream } from './answer-stream.ts';
import { answerWaitingForm } from './answer-waiting-form.ts';
import { isOwnForm } from './cross-site.ts';
import { type Doors, enter, isOpenToAnybody } from './doors.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { hasOnlyItsFields } from './form-fields.ts';
import { withoutPrefix } from './page-request.ts';
import { FORM_LIMIT } from './rate-limits.ts';
import type { PostedForm } from './read-form.ts';
import { type Posted, readPostedOnce } from './read-posted.ts';
import { render } from './render.ts';
import { isMalformed } from './request-target.ts';
import type { Route } from './route.ts';
import { canBeSentAgain, type SendAgain } from './send-again.ts';
import type { Site, SiteApp, SiteEnv } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** Serves one row of a routes.ts under the address of each of its locales. */
export function mountRoute<Actor>(
  app: SiteApp,
  site: Site,
  doors: Doors<Actor>,
  route: Route<Actor>,
): void {
  const door: Door<Actor> = { site, doors, route, open: isOpenToAnybody(doors, route.access) };
  for (const locale of route.locales) {
    app.on(route.method, localePath(locale, route.path), (context) => {
      const exchange = openExchange(site, context, route.path, locale);
      const posted = readPostedOnce(site, route, context);
      return answerSafely(site, exchange, () => answerRoute(door, exchange, posted), {
        again: () => formAgain(door, exchange, posted),
      });
    });
  }
}

/** One route, and whether residents may come in without being asked who they are. */
interface Door<Actor> {
  readonly site: Site;
  readonly doors: Doors<Actor>;
  readonly route: Route<Actor>;
  readonly open: boolean;
}

/** Only to our own pages: another site's could otherwise put words into a form of ours. */
async function formAgain<Actor>(
  { site, route, open }: Door<Actor>,
  { context, target }: Exchange,
  posted: Posted,
): Promise<SendAgain | undefined> {
  if (!canBeSentAgain(route) || !isOurOwn(site, context, open)) return undefined;
  const form = await posted();
  if (!form.ok || !hasOnlyItsFields(form.value, route, context.req.param())) return undefined;
  const action = target.search === '' ? target.path : `${target.path}?${target.search}`;
  const { upload } = route;
  const files = upload?.limited && { field: upload.limited.field, areMany: upload.files > 1 };
  return { action, fields: [...form.value.form], files };
}

async function answerRoute<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<Response> {
  const { site, doors, route } = door;
  if (isMalformed(exchange.target)) return await answerFailure(site, exchange, 'malformed');
  if (door.open) return await answerActor(door, exchange, doors.anybody, read);
  const entrance = await enter(doors, route, (name) => exchange.context.req.header(name));
  switch (entrance.kind) {
    case 'in':
      return await answerActor(door, exchange, entrance.actor, read);
    case 'forbidden':
      return await answerFailure(site, exchange, 'absent');
    case 'signed-out':
      return await leadTo('signIn', door, exchange, read);
    case 'unproven':
      return await leadTo('prove', door, exchange, read);
  }
}

/** Where they sign in, or prove who they are, and come back. What they wrote waits for them meanwhile. */
async function leadTo<Actor>(
  first: 'signIn' | 'prove',
  door: Door<Actor>,
  exchange: Exchange,
  posted: Posted,
): Promise<Response> {
  const to = door.doors[first](pathToComeBackTo(door, exchange), exchange.locale);
  const form = await formAgain(door, exchange, posted);
  if (form && form.fields.length > 0) {
    return await answerWaitingForm(door.site, exchange, { ...form, first, at: to });
  }
  return await render(
    { kind: 'redirect', to },
    {
      security: door.site.security,
      nonce: '',
      reference: exchange.reference,
      acceptEncoding: exchange.context.req.header('accept-encoding'),
      ifNoneMatch: undefined,
    },
  );
}

/** A form that was sent too late leads to its own page again, which can be shown; a form cannot be sent for somebody. */
function pathToComeBackTo<Actor>({ site, route }: Door<Actor>, exchange: Exchange): string {
  const { target, locale, context } = exchange;
  const referer = context.req.header('referer') ?? '';
  if (route.method === 'POST' && URL.canParse(referer)) {
    const { origin, pathname, search } = new URL(referer);
    if (origin === new URL(site.publicUrl).origin) return withoutPrefix(pathname, locale) + search;
  }
  const path = withoutPrefix(target.path, locale);
  return target.search === '' ? path : `${path}?${target.search}`;
}

async function answerActor<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  actor: Actor,
  read: Posted,
): Promise<Response> {
  const { site, route } = door;
  if (route.method === 'GET') return await answerWith(door, exchange, actor, NOTHING_POSTED);
  const refused = await refusePost(door, exchange, read);
  if (refused) return await answerFailure(site, exchange, refused.failure, refused);
  const posted = await read();
  if (!posted.ok) return await answerFailure(site, exchange, posted.refusal);
  if (!hasOnlyItsFields(posted.value, route, exchange.context.req.param())) {
    site.log.info(
      { request: exchange.reference, route: route.path },
      'form with fields that its route does not name',
    );
    return await answerFailure(site, exchange, 'malformed');
  }
  const { heldBack } = posted.value;
  if (heldBack !== undefined) {
    const provable = route.upload?.limited?.limit.provable;
    const held = await tooMany(door, exchange, read, { wait: heldBack, provable });
    return await answerFailure(site, exchange, held.failure, held);
  }
  return await answerWith(door, exchange, actor, posted.value);
}

const NOTHING_POSTED: PostedForm = { form: new URLSearchParams(), files: [] };

function isOurOwn(site: Site, context: Context<SiteEnv>, open: boolean): boolean {
  const header = (name: string) => context.req.header(name);
  const from = {
    secFetchSite: header('sec-fetch-site'),
    origin: header('origin'),
    referer: header('referer'),
    host: header('host'),
  };
  return isOwnForm(from, site.publicUrl, !open);
}

interface RefusedPost extends FailureDetails {
  readonly failure: 'cross-site' | 'too-many';
}

async function refusePost<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<RefusedPost | undefined> {
  const { site, route, open } = door;
  const { context } = exchange;
  if (!isOurOwn(site, context, open)) return { failure: 'cross-site' };
  const limit = route.limit ?? FORM_LIMIT;
  const wait = await site.limits.count(route.path, trustedClient(site, context), limit);
  if (wait === undefined) return undefined;
  if (limit.provable && (await isProved(site, read))) return undefined;
  return await tooMany(door, exchange, read, { wait, provable: limit.provable });
}

async function tooMany<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  { wait, provable }: { readonly wait: number; readonly provable: true | undefined },
): Promise<RefusedPost> {
  const again = await formAgain(door, exchange, read);
  const proof = again && provable && (await door.site.proofs.ask());
  return {
    failure: 'too-many',
    headers: { 'Retry-After': String(wait) },
    again: again && { ...again, proof: proof || undefined },
  };
}

async function isProved({ proofs }: Site, read: Posted): Promise<boolean> {
  const posted = await read();
  if (!posted.ok) return false;
  const { isProved: already = false, proof } = posted.value;
  return already || (proof !== undefined && (await proofs.accepts(proof)));
}

async function answerWith<Actor>(
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
      if (!open) shown.headers.set('Cache-Control', 'no-store');
      if ('cookies' in answer) giveCookies(shown, answer.cookies ?? []);
      return shown;
    }
  }
}

function giveCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  if (cookies.length > 0) response.headers.set('Cache-Control', 'no-store');
}
