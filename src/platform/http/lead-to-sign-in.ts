import { answerWaitingForm } from './answer-waiting-form.ts';
import type { Door } from './route-door.ts';
import type { Exchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { withoutPrefix } from './page-request.ts';
import type { Posted } from './read-posted.ts';
import { redirectTo } from './render.ts';

/** Leads to the page where they sign in or prove their identity, and back. A form that was sent is kept meanwhile. */
export async function leadToSignIn<Actor>(
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
  return redirectTo({ kind: 'redirect', to }, door.site.security, exchange.reference);
}

/**
 * A form that was sent after the session ended leads back to the page that shows it; a form cannot be submitted on somebody's
 * behalf.
 */
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
