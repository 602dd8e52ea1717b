import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './web.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'));
});
afterAll(() => installation.close());

describe('how urgent a request is, before anything but its first lines is read', () => {
  const urgency = (path: string, cookie?: string) =>
    createApp(installation, new AbortController().signal).urgencyOf({
      method: 'GET',
      path,
      cookie,
    });
  const session = () => installation.context.signIn.site.sessionCookie;

  test.each(['/emergency', '/en/emergency', '/health', '/ready', '/assets/any.css'])(
    '%s is vital without a cookie',
    (path) => {
      expect(urgency(path)).toBe('vital');
    },
  );

  test('a false session cookie gets the places of staff, and never those of emergencies', () => {
    expect(urgency('/')).toBe('usual');
    expect(urgency('/', `${session()}=${'A'.repeat(43)}`)).toBe('session');
    expect(urgency('/desk', `${session()}=${'A'.repeat(43)}`)).toBe('session');
    expect(urgency('/emergency/false', `${session()}=${'A'.repeat(43)}`)).toBe('session');
  });

  test.each([
    ['of another name', 'other=AAAA'],
    ['that only ends in that name', 'not-SESSION=AAAA'],
    ['without a value', 'SESSION='],
  ])('a cookie %s is none', (_, cookie) => {
    expect(urgency('/', cookie.replace('SESSION', session()))).toBe('usual');
  });
});
