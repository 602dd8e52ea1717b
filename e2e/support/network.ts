import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import { freePort } from './free-port.ts';

/** A way to the application that can be cut: what a mast without power is to a telephone. */
export interface Network {
  readonly url: string;
  /** From now on nobody answers; the application itself runs on. */
  readonly cut: () => Promise<void>;
  /** It is there again, under the same address. */
  readonly mend: () => Promise<void>;
}

/** Playwright's own "offline" leaves a service worker its network, and proves nothing about one. */
export async function openNetwork(application: string): Promise<Network> {
  const port = await freePort();
  const server = createServer((asked, answer) => forward(application, asked, answer));
  const mend = async () => {
    if (server.listening) return;
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await mend();
  return {
    mend,
    url: `http://127.0.0.1:${port}`,
    cut: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Needed by `retryNow`, before pages are opened. The clock of the pages keeps running normally. */
export async function controlClock(context: BrowserContext): Promise<void> {
  await context.clock.install();
}

/** Pages retry three times a minute. Triggers the next retry at once. */
export async function retryNow(page: Page): Promise<void> {
  await page.clock.fastForward(20_000);
}

function forward(application: string, asked: IncomingMessage, answer: ServerResponse): void {
  const onward = request(
    new URL(asked.url ?? '/', application),
    { method: asked.method ?? 'GET', headers: asked.headers },
    (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      found.pipe(answer);
    },
  );
  onward.on('error', () => answer.destroy());
  asked.pipe(onward);
}
