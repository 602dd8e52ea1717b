import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Installation, openInstallation } from '../../src/app.ts';
import type { StaffActor } from '../../src/modules/identity/index.ts';
import { signedInStaff, type TestStaff } from '../../src/modules/identity/testing.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import type { Visitor } from './browser.ts';
import { journey } from './journey.ts';

/** A member of staff before her desk. */
export interface AtTheDesk {
  readonly page: Page;
  readonly actor: StaffActor;
}

/**
 * As `journey`, for those who work in the system: `enter` opens a page as somebody who has signed in, and `house`
 * is the same installation beside the running app, through whose doors a test lets something happen. How people
 * sign in is a journey of its own.
 */
export const staffJourney = journey
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend<'house', Installation>('house', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const house = await openHouse();
    onCleanup(() => house.close());
    return house;
  })
  .extend('enter', ({ house, visit }) => {
    return async (staff: TestStaff, visitor: Visitor = {}): Promise<AtTheDesk> => {
      const { actor, token } = await signedInStaff(house.context.platform, staff);
      const page = await visit(visitor);
      const { hostname } = new URL(inject('communityUrl'));
      await page.context().addCookies([
        {
          name: house.context.signIn.site.sessionCookie,
          value: token,
          domain: hostname,
          path: '/',
          secure: true,
          httpOnly: true,
          sameSite: 'Lax',
        },
      ]);
      return { page, actor };
    };
  });

async function openHouse(): Promise<Installation> {
  const config = readConfig({
    DATA_DIR: inject('communityDataDir'),
    PUBLIC_URL: inject('communityUrl'),
    LOG_LEVEL: 'silent',
  });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openInstallation(config.value, createLogger('silent'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.value;
}
