import type { Page } from 'playwright-core';
import { type Installation, openInstallation } from '#app/installation.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { signedInStaff, type TestStaff } from '#modules/identity/testing.ts';
import { readConfig } from '#platform/config/config.ts';
import { createLogger } from '#platform/log/logger.ts';
import type { Visitor } from './browser.ts';
import { startApp } from './app.ts';
import { type Community, journey } from './journey.ts';

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
  .extend<'house', Installation>(
    'house',
    { scope: 'file' },
    async ({ community }, { onCleanup }) => {
      const house = await openHouse(community);
      onCleanup(() => house.close());
      return house;
    },
  )
  .extend('enter', ({ community, house, visit }) => {
    return async (staff: TestStaff, visitor: Visitor = {}): Promise<AtTheDesk> => {
      const { actor, token } = await signedInStaff(house.context.platform, staff);
      const page = await visit(visitor);
      const { hostname } = new URL(community.url);
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

/** The same before a community of the file's own: for what would change the pages that other journeys read. */
export const staffJourneyApart = staffJourney.extend<'community', Community>(
  'community',
  { scope: 'file' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const app = await startApp();
    onCleanup(() => app.remove());
    return { url: app.url, dataDir: app.dataDir };
  },
);

async function openHouse({ dataDir, url }: Community): Promise<Installation> {
  const config = readConfig({
    DATA_DIR: dataDir,
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
  });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const opened = await openInstallation(config.value, createLogger('silent'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.value;
}
