import type { Browser } from 'playwright-core';
import type { RunningApp } from '../../e2e/support/app.ts';
import { openContext } from '../../e2e/support/browser.ts';
import { take } from './take.ts';

/** A page of the demonstration community, as the README shows it. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  /** Below the address that `path` leads to: that of the forum or the plan which is shown first. */
  readonly below?: string;
  /** The whole page, not its first screen only. */
  readonly fullPage?: boolean;
}

const OFFICER = '/officer/olena-zrazkova';

const SHOTS: readonly Shot[] = [
  { name: 'home-1280', path: '/', width: 1280 },
  { name: 'home-390', path: '/', width: 390 },
  { name: 'officer-1280', path: OFFICER, width: 1280 },
  { name: 'officer-390', path: OFFICER, width: 390 },
  { name: 'officer-en-1280', path: `/en${OFFICER}`, width: 1280 },
  { name: 'report-390', path: '/report/new', width: 390 },
  { name: 'report-en-390', path: '/en/report/new', width: 390 },
  { name: 'reports-390', path: '/reports', width: 390 },
  { name: 'reports-en-390', path: '/en/reports', width: 390 },
  { name: 'programme-390', path: '/forum', below: '/programme', width: 390 },
  { name: 'programme-en-390', path: '/en/forum', below: '/programme', width: 390 },
  { name: 'scorecard-390', path: '/plan', below: '/scorecard', width: 390 },
  { name: 'scorecard-en-390', path: '/en/plan', below: '/scorecard', width: 390 },
  { name: 'poster', path: `${OFFICER}/poster`, width: 1280, fullPage: true },
];

/** What residents see. */
export async function photographPublicPages(browser: Browser, app: RunningApp): Promise<void> {
  for (const { name, path, below, width, fullPage } of SHOTS) {
    const context = await openContext(browser, app.url, { width });
    const page = await context.newPage();
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}`);
    if (below) await page.goto(page.url() + below, { waitUntil: 'networkidle' });
    await take(page, name, fullPage);
    await context.close();
  }
}
