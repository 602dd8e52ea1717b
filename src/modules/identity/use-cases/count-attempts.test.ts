import { expect, test } from 'vitest';
import { memoryRateLimits } from '#platform/http/rate-limits.ts';
import { FROM_NETWORK_TO_ACCOUNT } from '../domain/sign-in-limits.ts';
import { isTriedTooOften } from './count-attempts.ts';

const signIn = { limits: memoryRateLimits(new Uint8Array(32)) };
const attempt = (client: string, account = 'one account') =>
  isTriedTooOften(signIn, { account, client, knownDevice: undefined });

test('one machine that guesses from all networks of its /48 has sixteen times a household’s tries', async () => {
  const tries = 16 * FROM_NETWORK_TO_ACCOUNT.posts;
  for (let tried = 0; tried < tries; tried += 1) {
    expect(await attempt(`2001:db8:1:${tried.toString(16)}::1`)).toBe(false);
  }
  expect(await attempt('2001:db8:1:ffff::1')).toBe(true);
  expect(await attempt('2001:db8:1:ffff::1', 'another account')).toBe(false);
  expect(await attempt('2001:db8:2:1::1')).toBe(false);
});
