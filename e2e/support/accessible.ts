import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 AA, nor of what axe calls good practice; each is printed with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  const { passes, violations } = await examine(page);
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  );
  expect(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

async function examine(page: Page): Promise<AxeResults> {
  // Where the visitor has no JavaScript, axe is let run in the page as it was loaded without any.
  const session = await page.context().newCDPSession(page);
  const scripts = await page.evaluate(() => matchMedia('(scripting: enabled)').matches);
  if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: false });
  try {
    await page.evaluate(axeCore.source);
    return await page.evaluate(
      (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }),
      RULES,
    );
  } finally {
    if (!scripts) await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await session.detach();
  }
}

type Axe = typeof axeCore;

declare global {
  var axe: Axe;
}
