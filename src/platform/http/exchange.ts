import type { Context } from 'hono';
import type { ReservedBody } from './bytes-in-flight.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Rendering } from './render.ts';
import { requestTarget, type RequestTarget } from './request-target.ts';
import type { Site, SiteEnv } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** A request that is being answered. */
export interface Exchange {
  readonly context: Context<SiteEnv>;
  readonly target: RequestTarget;
  readonly reference: string;
  readonly startedAt: number;
  /** The pattern of the route. The path itself may contain what somebody wrote. */
  readonly route: string;
  readonly locale: Locale;
  /** The memory of its body. */
  readonly body: ReservedBody;
}

export function renderingOf({ context, reference }: Exchange): Rendering {
  return {
    reference,
    acceptEncoding: context.req.header('accept-encoding'),
    ifNoneMatch: context.req.header('if-none-match'),
  };
}

export function openExchange(
  site: Site,
  context: Context<SiteEnv>,
  route: string,
  locale: Locale,
): Exchange {
  return {
    context,
    target: requestTarget(context.req.url),
    reference: site.ids.reference(),
    startedAt: performance.now(),
    route,
    locale,
    body: site.bytes.open(() => trustedClient(site, context)),
  };
}
