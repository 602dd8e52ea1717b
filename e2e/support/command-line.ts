import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitCode } from '../../tools/child.ts';
import { ROOT, SERVER } from '../../tools/paths.ts';
import type { RunningApp } from './app.ts';
import { COMPILED } from './compiled.ts';

/** Runs `poruch …` beside a running application, as its keeper does. Answers what it printed. */
export async function commandLine(app: RunningApp, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(SERVER, 'poruch.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      DATA_DIR: app.dataDir,
      PUBLIC_URL: app.url,
      NODE_COMPILE_CACHE: COMPILED,
    },
  });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await exitCode(child);
  if (code !== 0) throw new Error(`poruch ${args.join(' ')} ended with ${code}:\n${said}`);
  return printed;
}
