import type { Page } from 'playwright-core';

/**
 * A browser that lets itself be told: ours has no push service and may show nothing, so that what it says of itself is
 * made up. Nobody answers at that address (RFC 6761).
 */
export async function letBeTold(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The keys of RFC 8291’s own example.
    const device = {
      endpoint: 'https://push.invalid/send/one',
      keys: {
        p256dh:
          'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        auth: 'BTBZMqHH6r4Tts7J_aSIgg',
      },
    };
    const subscription = { ...device, toJSON: () => device };
    const answers = (value: unknown) => ({ value: async () => value });
    Object.defineProperty(Notification, 'requestPermission', answers('granted'));
    Object.defineProperty(PushManager.prototype, 'subscribe', answers(subscription));
    Object.defineProperty(PushManager.prototype, 'getSubscription', answers(subscription));
  });
}

export interface Shown {
  readonly title: string;
  readonly options: { readonly body: string; readonly tag: string; readonly data: string };
}

/** What the service worker shows of what a push service brings to it. */
export async function bringPush(page: Page, said: object): Promise<Shown> {
  const context = page.context();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  // Before it comes: then it is not shown in vain.
  await worker.evaluate(() => {
    const scope = globalThis as unknown as WorkerScope;
    scope.shown = new Promise((resolve) => {
      scope.registration.showNotification = async (title, options) => resolve({ title, options });
    });
  });
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(said),
  });
  return await worker.evaluate(() => (globalThis as unknown as WorkerScope).shown);
}

interface WorkerScope {
  shown: Promise<Shown>;
  readonly registration: {
    showNotification: (title: string, options: Shown['options']) => Promise<void>;
  };
}
