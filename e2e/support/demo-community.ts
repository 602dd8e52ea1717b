import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../tools/build/ensure-built.ts';
import { startApp, startFirst } from './app.ts';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly communityUrl: string;
    /** Where it keeps its data: for journeys of staff, whose accounts are made beside the running app. */
    readonly communityDataDir: string;
  }
}

/** One application for all journeys, built and filled with the demonstration community as a first start does it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt((sentence) => process.stderr.write(`${sentence}\n`));
  // Here, before the journeys run side by side, so that the browser is unpacked once.
  await findChromium();
  const removeFirst = await startFirst();
  const app = await startApp();
  project.provide('communityUrl', app.url);
  project.provide('communityDataDir', app.dataDir);
  return async () => {
    await app.remove();
    await removeFirst();
  };
}
