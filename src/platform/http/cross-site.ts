/** The headers in which a browser says where a POSTed form came from. */
export interface FormOrigin {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  /** The host that the request was sent to. */
  readonly host: string | undefined;
}

/**
 * Whether a form was sent from one of our own pages (protection against CSRF). The first of these headers
 * that the browser sends decides:
 *
 * 1. `Sec-Fetch-Site` (every browser since 2023): `same-origin`, or `none` (a reload, typed in).
 * 2. `Origin` (Chrome 49 sends it with forms): PUBLIC_URL's, or the host that the request was sent to,
 *    for installations reached by several names. `null` is refused: it is what a sandboxed frame sends.
 * 3. `Referer`: the same.
 * 4. None of them (Opera Mini, privacy proxies, programs): allowed without a session. No browser of the last
 *    ten years sends a foreign form without any of the three, and a program has no session to abuse. With
 *    a session the form is refused.
 */
export function isOwnForm(from: FormOrigin, publicUrl: string, signedIn: boolean): boolean {
  if (from.secFetchSite !== undefined) {
    return from.secFetchSite === 'same-origin' || from.secFetchSite === 'none';
  }
  const source = from.origin ?? from.referer;
  return source === undefined ? !signedIn : isOurs(source, from.host, publicUrl);
}

function isOurs(source: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(source)) return false;
  const url = new URL(source);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  return url.origin === new URL(publicUrl).origin || url.host === host?.toLowerCase();
}
