import type { Locale } from '../i18n/locales.ts';
import type { Access } from './route.ts';

type Method = 'GET' | 'POST';
type Header = (name: string) => string | undefined;

/**
 * Authentication and access. The http layer knows nothing else about an actor: it recognises the actor and passes it on to the
 * route.
 */
export interface Doors<Actor> {
  /** The actor without an account. Routes that it may open need no authentication. */
  readonly anybody: Actor;
  /**
   * Recognises the actor by the request's cookie; `anybody` if nobody is signed in. Called for each request, because access may
   * have been revoked.
   */
  readonly recognise: (header: Header) => Promise<Actor>;
  /** Whether the actor has the permission anywhere. The use case checks it for the particular thing. */
  readonly allows: (actor: Actor, permission: `${string}.${string}`) => boolean;
  /** Whether a dangerous act needs a new proof of identity, to open its form or to send it. */
  readonly needsProof: (actor: Actor, permission: `${string}.${string}`, method: Method) => boolean;
  /** The sign-in page that leads back to this path. */
  readonly signIn: (path: string, locale: Locale) => string;
  /** The page for a new proof of identity that leads back to this path. */
  readonly prove: (path: string, locale: Locale) => string;
}

/** No authentication: residents have no account. */
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
