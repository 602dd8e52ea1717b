import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import type { RateLimits } from '#platform/http/rate-limits.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { IDLE } from '../domain/session-life.ts';
import type { SignIn } from '../domain/sign-in.ts';
import { signedInStaff } from '../testing.ts';
import { openSignIn } from './open-sign-in.ts';
import { recognise } from './recognise.ts';

const NEVER_FULL: RateLimits = {
  count: () => Promise.resolve(undefined),
  wait: () => Promise.resolve(undefined),
  attempt: () => Promise.resolve({ wait: undefined, end: () => Promise.resolve() }),
  givePass: () => Promise.resolve(),
  takePass: () => Promise.resolve(false),
};

let platform: TestPlatform;
let signIn: SignIn;
beforeAll(async () => {
  platform = await testPlatform();
  signIn = await openSignIn(platform, NEVER_FULL);
});
afterAll(() => platform.close());

/** Whom a request so long after signing in comes from. */
async function comes(token: string, after: Temporal.DurationLike, accept: string) {
  const clock = fixedClock(platform.clock.now().add(after).toString());
  const headers: Readonly<Record<string, string>> = {
    cookie: `${signIn.site.sessionCookie}=${token}`,
    accept,
  };
  const who = await recognise(
    { platform: { ...platform, clock }, signIn },
    (name) => headers[name],
  );
  return who.kind;
}

const PAGE = 'text/html,application/xhtml+xml';
const STREAM = 'text/event-stream';
const ALMOST = IDLE.subtract({ minutes: 1 });
const BEYOND = IDLE.add({ minutes: 1 });

describe('a session that nobody uses', () => {
  test('ends, though its browser goes on opening the stream of the desk', async () => {
    const { token } = await signedInStaff(platform);
    expect(await comes(token, ALMOST, STREAM)).toBe('staff');
    expect(await comes(token, BEYOND, PAGE)).toBe('resident');
    expect(await comes(token, BEYOND, STREAM)).toBe('resident');
  });

  test('goes on after a page was opened', async () => {
    const { token } = await signedInStaff(platform);
    expect(await comes(token, ALMOST, PAGE)).toBe('staff');
    expect(await comes(token, BEYOND, PAGE)).toBe('staff');
  });
});
