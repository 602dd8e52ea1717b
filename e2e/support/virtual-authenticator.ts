import type { Page } from 'playwright-core';

/**
 * A device that keeps passkeys and whose owner touches it whenever it asks; the browser's own, made of software. It
 * is gone as soon as anything else that speaks to the page's debugger, as axe does, has finished with it.
 */
export async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
