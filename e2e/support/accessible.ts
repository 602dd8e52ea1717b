import axeCore, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 AA, nor of what axe calls good practice; each is printed with its elements. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeCore.source);
  const results: AxeResults = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }),
    RULES,
  );
  expect(results.passes.length, 'axe looked at something').toBeGreaterThan(5);
  const found = results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  );
  expect(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

type Axe = typeof axeCore;

declare global {
  var axe: Axe;
}
