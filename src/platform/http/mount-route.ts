import { localePath } from '../i18n/locales.ts';
import { openTurnGate } from '../threads/one-per-turn.ts';
import { answerFailure } from './answer-failure.ts';
import { answerPage } from './answer-page.ts';
import { answerSafely } from './answer-safely.ts';
import type { Door } from './route-door.ts';
import { chargeCost } from './charge-cost.ts';
import { type Doors, enter, isOpenToAnybody } from './doors.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { hasOnlyItsFields } from './form-fields.ts';
import { keepFromGuessing } from './keep-from-guessing.ts';
import { leadToAddress } from './lead-to-address.ts';
import { leadToSignIn } from './lead-to-sign-in.ts';
import type { PostedForm } from './read-form.ts';
import { type Posted, readPostedOnce } from './read-posted.ts';
import { refusePost, tooMany } from './refuse-post.ts';
import { isMalformed, withoutNeedlessEscapes } from './request-target.ts';
import { refuseLongAddress, refuseLongForm } from './refuse-too-long.ts';
import type { Route } from './route.ts';
import type { Site, SiteApp } from './site.ts';

/** Serves one row of a routes.ts under the address of each of its locales. */
export function mountRoute<Actor>(
  app: SiteApp,
  site: Site,
  doors: Doors<Actor>,
  route: Route<Actor>,
): void {
  const open = isOpenToAnybody(doors, route.access);
  const door: Door<Actor> = { site, doors, route, open, awaitTurn: openTurnGate() };
  for (const locale of route.locales) {
    app.on(route.method, localePath(locale, route.path), (context) => {
      const exchange = openExchange(site, context, route.path, locale);
      const posted = readPostedOnce(site, route, exchange);
      return answerSafely(site, exchange, () => answerRoute(door, exchange, posted), {
        again: () => formAgain(door, exchange, posted),
      }).finally(() => exchange.body.end());
    });
  }
}

async function answerRoute<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<Response> {
  const { site, doors, route } = door;
  if (isMalformed(exchange.target)) return await answerFailure(site, exchange, 'malformed');
  const plain = withoutNeedlessEscapes(exchange.target.path);
  if (plain !== exchange.target.path) return leadToAddress(site, exchange, plain);
  if (door.open) return await answerActor(door, exchange, doors.anybody, read);
  const entrance = await enter(doors, route, (name) => exchange.context.req.header(name));
  switch (entrance.kind) {
    case 'in':
      exchange.body.ofStaff();
      return await answerActor(door, exchange, entrance.actor, read);
    case 'forbidden':
      return await answerFailure(site, exchange, 'absent');
    case 'signed-out':
      return await leadToSignIn('signIn', door, exchange, read);
    case 'unproven':
      return await leadToSignIn('prove', door, exchange, read);
  }
}

async function answerActor<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  actor: Actor,
  read: Posted,
): Promise<Response> {
  const { site, route } = door;
  const answer = (posted: PostedForm) =>
    keepFromGuessing(door, exchange, read, () => answerPage(door, exchange, actor, posted));
  const long = await refuseLongAddress(door, exchange);
  if (long) return long;
  if (route.method === 'GET') return await answer(NOTHING_POSTED);
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
  const longForm = await refuseLongForm(door, exchange, read, posted.value);
  if (longForm) return longForm;
  const { heldBack } = posted.value;
  if (heldBack !== undefined) {
    const provable = route.upload?.limited?.limit.provable;
    const held = await tooMany(door, exchange, read, { wait: heldBack, provable });
    return await answerFailure(site, exchange, held.failure, held);
  }
  const { form } = posted.value;
  return await chargeCost(door, exchange, { read, form }, () => answer(posted.value));
}

const NOTHING_POSTED: PostedForm = { form: new URLSearchParams(), files: [] };
