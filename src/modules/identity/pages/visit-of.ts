import type { PageRequest } from '#platform/http/route.ts';
import { deviceCookie, deviceTokenOf, sessionCookie, sessionTokenOf } from '../domain/cookies.ts';
import { deviceName } from '../domain/device-name.ts';
import type { SignedIn, Visit } from '../domain/session.ts';
import type { SignInSite } from '../domain/sign-in-site.ts';

/** What a request tells of the browser that sends it. */
export function visitOf(site: SignInSite, { header, client }: PageRequest): Visit {
  return {
    client,
    device: deviceName(header('user-agent')),
    deviceToken: deviceTokenOf(site, header),
    sessionToken: sessionTokenOf(site, header),
  };
}

export function signedInCookies(site: SignInSite, signedIn: SignedIn): readonly string[] {
  return [sessionCookie(site, signedIn.sessionToken), deviceCookie(site, signedIn.deviceToken)];
}
