import type { Platform } from '#platform/platform.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Actor } from './actor.ts';
import type { Policy } from './policy.ts';

/** What every use case is given first: the platform, the permission table, and who acts. */
export interface Context {
  readonly platform: Platform;
  readonly policy: Policy;
  readonly actor: Actor;
}

/** A page of the desk acts as whoever asks for it. */
export function asActor<Given extends Context>(
  context: Given,
  { actor }: PageRequest<Actor>,
): Given {
  return { ...context, actor };
}
