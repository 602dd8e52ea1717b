import { cookieIn, cookieText } from '#kernel/text/cookie.ts';
import type { SignInSite } from './sign-in-site.ts';

type Header = (name: string) => string | undefined;

/** A browser from which its owner signed in is known for so long. */
const DEVICE_DAYS = 180;
/** 256 bits as base64url: whatever else stands in the cookie was not given by us. */
const TOKEN = /^[\w-]{43}$/;

export function sessionTokenOf(site: SignInSite, header: Header): string | undefined {
  return tokenIn(header, site.sessionCookie);
}

export function deviceTokenOf(site: SignInSite, header: Header): string | undefined {
  return tokenIn(header, site.deviceCookie);
}

/** Gone with the browser's window, at the latest; the session itself ends earlier. */
export function sessionCookie(site: SignInSite, token: string): string {
  return cookie(site, site.sessionCookie, token, undefined);
}

export function endedSessionCookie(site: SignInSite): string {
  return cookie(site, site.sessionCookie, '', 0);
}

export function deviceCookie(site: SignInSite, token: string): string {
  return cookie(site, site.deviceCookie, token, DEVICE_DAYS * 86_400);
}

function cookie(
  { safe }: SignInSite,
  name: string,
  value: string,
  seconds: number | undefined,
): string {
  return cookieText({ name, value, isSafe: safe, seconds });
}

function tokenIn(header: Header, name: string): string | undefined {
  const value = cookieIn(header, name);
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}
