import type { Locale } from '../i18n/locales.ts';
import type { Access } from './route.ts';

type Method = 'GET' | 'POST';
type Header = (name: string) => string | undefined;

/**
 * Who asks, and what they may. The http layer knows no more of an actor than this: it asks at the door,
 * and passes the actor on to the route.
 */
export interface Doors<Actor> {
  /** Whoever comes without an account. What this one may open, nobody is asked for. */
  readonly anybody: Actor;
  /** Who the request's cookie says; `anybody` when nobody is signed in. Asked at each request: a right may be gone. */
  readonly recognise: (header: Header) => Promise<Actor>;
  /** Whether they may at all, somewhere. Which thing they may, the use case asks. */
  readonly allows: (actor: Actor, permission: `${string}.${string}`) => boolean;
  /** Whether a dangerous act waits until they prove again who they are: to open its form, or to send it. */
  readonly needsProof: (actor: Actor, permission: `${string}.${string}`, method: Method) => boolean;
  /** Where whoever is not signed in is led, to come back to this path. */
  readonly signIn: (path: string, locale: Locale) => string;
  /** Where whoever must prove it again is led, to come back to this path. */
  readonly prove: (path: string, locale: Locale) => string;
}

/** Nobody is asked who they are: residents have no account. */
export function isOpenToAnybody<Actor>(doors: Doors<Actor>, access: Access): boolean {
  return 'public' in access || doors.allows(doors.anybody, access.permission);
}

export type Entrance<Actor> =
  | { readonly kind: 'in'; readonly actor: Actor }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unproven' }
  | { readonly kind: 'forbidden' };

export async function enter<Actor>(
  doors: Doors<Actor>,
  { access, method }: { readonly access: Access; readonly method: Method },
  header: Header,
): Promise<Entrance<Actor>> {
  if ('public' in access || isOpenToAnybody(doors, access)) {
    return { kind: 'in', actor: doors.anybody };
  }
  const actor = await doors.recognise(header);
  if (actor === doors.anybody) return { kind: 'signed-out' };
  if (!doors.allows(actor, access.permission)) return { kind: 'forbidden' };
  return doors.needsProof(actor, access.permission, method)
    ? { kind: 'unproven' }
    : { kind: 'in', actor };
}
