import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject, onTestFailed, test } from 'vitest';
import { DIST } from '../../tools/paths.ts';
import { type Visitor, openBrowser, openContext } from './browser.ts';

const FAILURES = join(DIST, 'screenshots', 'failed');

/** A running app: where it is asked, and where it keeps its data. */
export interface Community {
  readonly url: string;
  readonly dataDir: string;
}

/**
 * A test with a real browser before the demonstration community, which all journeys share. `visit` opens a page as a given person
 * would; at the end no page may have loaded anything from another host, or have complained.
 */
export const journey = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend<'browser', Browser>('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend<'community', Community>('community', { scope: 'file' }, () => ({
    url: inject('communityUrl'),
    dataDir: inject('communityDataDir'),
  }))
  .extend('visit', async ({ browser, community: { url }, task }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    onTestFailed(() => photograph(contexts, task.name));
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      expect(complaints).toEqual([]);
    });
    const address = addressOf(task.file.name);
    return async (visitor: Visitor = {}): Promise<Page> => {
      const context = await openContext(browser, url, { address, ...visitor });
      contexts.push(context);
      watch(context, url, complaints);
      return context.newPage();
    };
  });

/** Each file has a network for its visitors, so that no journey uses up what the limits leave to another. */
function addressOf(file: string): string {
  const [first, second] = createHash('sha256').update(file).digest();
  return `198.18.${first}.${second}`;
}

function watch(context: BrowserContext, url: string, complaints: string[]): void {
  context.on('request', (request) => {
    const address = new URL(request.url());
    const isOurs = address.origin === url || ['data:', 'blob:'].includes(address.protocol);
    if (!isOurs) complaints.push(`asked another host: ${address.href}`);
  });
  context.on('weberror', (error) => complaints.push(`script broke: ${error.error().message}`));
  context.on('console', (message) => {
    const isPolicy = message.text().includes('Content Security Policy');
    if (message.type() === 'error' && isPolicy) complaints.push(message.text());
  });
}

async function photograph(contexts: readonly BrowserContext[], name: string): Promise<void> {
  await mkdir(FAILURES, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(FAILURES, `${file}-${index}.png`), fullPage: true });
  }
}
