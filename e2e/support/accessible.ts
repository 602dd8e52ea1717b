import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The same program without its spaces: each page reads it anew, and the long one took twice as long. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  // What passes is counted by its rules only: to describe each of its elements took most of axe’s time.
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

/** No violation of WCAG 2.2 AA, nor of what axe calls good practice; each is printed with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  // From its top, as it is opened: what stays at the edge of the screen lies over something at any other height.
  await page.evaluate(() => scrollTo(0, 0));
  const { passes, violations } = await examine(page);
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  );
  expect(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

async function examine(page: Page): Promise<AxeResults> {
  const scripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  if (!scripts) return await examineWithoutScripts(page);
  // Reading its half megabyte is a part of each look: a page that is looked at again, at another width, still has it.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(SOURCE);
  return await page.evaluate((options) => globalThis.axe.run(options), OPTIONS);
}

/**
 * Where the visitor has no JavaScript, the page fires no timer and hears no event, whoever asks for them, and axe
 * waits for a timer after each rule. It looks from a world of its own beside the page, in which messages do arrive.
 */
async function examineWithoutScripts(page: Page): Promise<AxeResults> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const evaluate = async (expression: string) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result;
    };
    await evaluate(`(${String(takeMessagesForTimers)})()`);
    await evaluate(`${SOURCE}; undefined`);
    const { value }: { value?: AxeResults } = await evaluate(`axe.run(${JSON.stringify(OPTIONS)})`);
    if (!value) throw new Error('axe says nothing');
    return value;
  } finally {
    await session.detach();
  }
}

/** Runs in the page. What is to wait longer than a moment only says that something took too long. */
function takeMessagesForTimers(): void {
  Object.assign(globalThis, {
    setTimeout: (act: () => void, wait = 0) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', act);
      port1.start();
      if (wait === 0) port2.postMessage(undefined);
      return 0;
    },
  });
}

type Axe = typeof axeCore;

declare global {
  var axe: Axe;
}
