import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** Nothing that would ask the world outside: the tests' network may be closed. */
const BROWSER_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { path, env } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: [...BROWSER_FLAGS, ...flags],
    env: { ...process.env, ...env },
  });
}

/** The person before the screen: what she holds, reads and allows. */
export interface Visitor {
  /** 320 is an old telephone, 768 a tablet, 1440 a desk. */
  readonly width?: number;
  readonly locale?: 'uk-UA' | 'en-GB';
  readonly javascript?: boolean;
  /** Where she stands; asked for, she agrees. Without it she refuses. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
  readonly darkMode?: boolean;
  /** The address she comes from, by which her network is counted. Default: this machine's. */
  readonly address?: string;
}

const HEIGHTS: Readonly<Record<number, number>> = { 320: 568, 390: 844, 768: 1024 };

/** Milliseconds after which what a journey waits for is held to be missing. */
const PATIENCE = 10_000;

export async function openContext(
  browser: Browser,
  baseURL: string,
  visitor: Visitor,
): Promise<BrowserContext> {
  const width = visitor.width ?? 1440;
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    deviceScaleFactor: 1,
    hasTouch: width < 768,
    locale: visitor.locale ?? 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    javaScriptEnabled: visitor.javascript ?? true,
    colorScheme: visitor.darkMode ? 'dark' : 'light',
    reducedMotion: 'reduce',
    permissions: visitor.position ? ['geolocation'] : [],
    ...(visitor.address ? { extraHTTPHeaders: { 'x-forwarded-for': visitor.address } } : {}),
    ...(visitor.position ? { geolocation: visitor.position } : {}),
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}
