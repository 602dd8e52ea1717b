import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectRoot } from '#platform/http/project-root.ts';
import { startOptions } from '../../tools/start-options.ts';
import { type ServerProcess, startProcess } from './server-process.ts';

const MAIN = resolve(projectRoot(), 'dist/server/main.js');

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'poruch-bench-'));
}

/** The built application with a data folder. An empty one is filled with demonstration data. `main`: of another build. */
export function startApp(
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
  main = MAIN,
): Promise<ServerProcess> {
  return startProcess([...startOptions(), main], port, '/ready', {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    ...settings,
  });
}
