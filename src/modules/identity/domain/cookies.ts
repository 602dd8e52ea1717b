import type { SignInSite } from './sign-in-site.ts';

type Header = (name: string) => string | undefined;

/** A browser from which its owner signed in is known for so long. */
const DEVICE_DAYS = 180;
/** 256 bits as base64url: whatever else stands in the cookie was not given by us. */
const TOKEN = /^[\w-]{43}$/;

export function sessionTokenOf(site: SignInSite, header: Header): string | undefined {
  return tokenIn(header('cookie'), site.sessionCookie);
}

export function deviceTokenOf(site: SignInSite, header: Header): string | undefined {
  return tokenIn(header('cookie'), site.deviceCookie);
}

/** Gone with the browser's window, at the latest; the session itself ends earlier. */
export function sessionCookie(site: SignInSite, token: string): string {
  return cookie(site, site.sessionCookie, token, '');
}

export function endedSessionCookie(site: SignInSite): string {
  return cookie(site, site.sessionCookie, '', '; Max-Age=0');
}

export function deviceCookie(site: SignInSite, token: string): string {
  return cookie(site, site.deviceCookie, token, `; Max-Age=${DEVICE_DAYS * 86_400}`);
}

function cookie(site: SignInSite, name: string, value: string, life: string): string {
  const secure = site.safe ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}${life}`;
}

/** The first of that name is taken: none of ours is ever sent twice. */
function tokenIn(cookies: string | undefined, name: string): string | undefined {
  for (const pair of cookies?.split(';') ?? []) {
    const [key, value = ''] = pair.trim().split('=', 2);
    if (key === name) return TOKEN.test(value) ? value : undefined;
  }
  return undefined;
}
