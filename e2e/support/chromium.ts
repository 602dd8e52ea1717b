import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../tools/paths.ts';
import { takeTurn } from '../../tools/turn.mjs';

const run = promisify(execFile);

export interface Chromium {
  readonly path: string;
  /** What must stand in the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where systems keep a Chromium that was installed on purpose. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A browser for the tests: the one that CHROMIUM names; else the one that npm brought, unpacked once for
 * each user (another user's copy is closed to us); where npm's does not run, an installed one.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM'];
  if (named) return { path: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  throw new Error('No Chromium for this system was found: set CHROMIUM to the path of one.');
}

async function unpackedChromium(): Promise<Chromium> {
  // Another version has another size.
  const { size } = await stat(join(ROOT, 'node_modules/@sparticuz/chromium/bin/chromium.br'));
  const folder = join(tmpdir(), `poruch-chromium-${size}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) {
    const giveBack = await takeTurn(folder, 'unpack', () => undefined);
    try {
      if (!existsSync(folder)) await unpack(folder);
    } finally {
      giveBack();
    }
  }
  const path = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = (await startsAlone(path))
    ? {}
    : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return { path, env: { ...fonts, ...libraries } };
}

/** Whole or not at all: a copy that broke off would be taken for a browser. */
async function unpack(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  await mkdir(beside, { mode: 0o700 });
  try {
    const unpacker = resolve(import.meta.dirname, 'unpack-chromium.ts');
    await run(process.execPath, [unpacker], {
      // With this variable the package unpacks the libraries, too, that a bare system lacks.
      env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** Whether the system has the libraries (NSS) that Chromium asks for. */
async function startsAlone(path: string): Promise<boolean> {
  try {
    await run(path, ['--version']);
    return true;
  } catch {
    return false;
  }
}
