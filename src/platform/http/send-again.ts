import type { Route } from './route.ts';

/** A form that could not be kept just now, as whoever wrote it may send it once more. */
export interface SendAgain {
  readonly method?: 'get';
  /** Where it is sent, with the locale's prefix. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Too many codes were tried that are none; after so many seconds it is taken without a proof. */
  readonly afterCodes?: { readonly wait: number } | undefined;
  /** What came with it, which a page cannot give back: it asks for them anew. */
  readonly files?: { readonly field: string; readonly areMany: boolean } | undefined;
  /** A question (proof-of-work.ts): with its answer, it is taken at once. */
  readonly proof?: string | undefined;
}

/** A form that came after its session was over: whoever wrote it shows elsewhere who they are, and sends it then. */
export interface WaitingForm extends SendAgain {
  readonly first: 'signIn' | 'prove';
  /** Where they do that, with the locale's prefix. */
  readonly at: string;
}

/**
 * Nothing of it is kept here: it goes back to the browser that sent it. Not with files, unless the route says under which
 * field they are asked for anew, nor with passwords and the like, which a page must not give back.
 */
export function canBeSentAgain({ method, upload, secret }: Route<never>): boolean {
  return method === 'POST' && (!upload || upload.limited !== undefined) && !secret;
}
