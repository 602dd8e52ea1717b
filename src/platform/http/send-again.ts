import type { Route } from './route.ts';

/** A form that could not be processed now, prepared to be sent again. */
export interface SendAgain {
  readonly method?: 'get';
  /** The address of the form, with the locale's prefix. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Too many wrong codes were tried; after this many seconds the form is accepted without a proof. */
  readonly afterCodes?: { readonly wait: number } | undefined;
  /** Files, which a page cannot send back: it asks for them again. */
  readonly files?: { readonly field: string; readonly areMany: boolean } | undefined;
  /** A challenge (proof-of-work.ts): with its answer the form is accepted at once. */
  readonly proof?: string | undefined;
}

/** A form that arrived after its session had ended: it is sent again after the person has signed in elsewhere. */
export interface WaitingForm extends SendAgain {
  readonly first: 'signIn' | 'prove';
  /** The address of the sign-in, with the locale's prefix. */
  readonly at: string;
}

/**
 * Nothing is stored here: the form is sent back to the browser. Not with files, unless the route names the field under which
 * they are asked for again, and not with passwords, which a page must not contain.
 */
export function canBeSentAgain({ method, upload, secret }: Route<never>): boolean {
  return method === 'POST' && (!upload || upload.limited !== undefined) && !secret;
}
