import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Logger } from '../../log/logger.ts';
import type { Binaries } from './binaries.ts';
import { type ClusterAccess, clusterFolder } from './cluster.ts';
import { rememberPort } from './port.ts';
import { findPostmaster, lastArguments, stopPostmaster, untilReady } from './postmaster.ts';
import type { ServerSettings } from './settings.ts';
import { startArguments, startPostmaster } from './start-postmaster.ts';

/** Everything needed to start the server, also again. */
export interface Installation {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly access: ClusterAccess;
  readonly settings: ServerSettings;
}

/**
 * Answers the port. A server that runs without anybody was left behind by a process that was killed: it
 * is taken over where it runs as we would run it, else stopped in order and started anew.
 */
export async function adoptOrStart(
  installation: Installation,
  deserted: boolean,
  log: Logger,
): Promise<Result<number, Said>> {
  const cluster = clusterFolder(installation.folder);
  const running = await findPostmaster(cluster);
  const start = () => startPostmaster({ ...installation, samePort: !deserted });
  if (running === undefined) return start();
  if (!deserted || (await runsAsWanted(cluster, installation))) {
    // It may have been about to end.
    if (!(await untilReady(cluster))) return start();
    await rememberPort(installation.folder, running.port);
    return ok(running.port);
  }
  log.info('stopping a database server that was started with other settings');
  if (await stopPostmaster(running.pid)) return start();
  return refuse({
    uk: `Попередній сервер бази даних (процес ${running.pid}) не зупиняється.`,
    en: `The old database server (process ${running.pid}) does not stop.`,
  });
}

async function runsAsWanted(cluster: string, installation: Installation): Promise<boolean> {
  const last = await lastArguments(cluster);
  const { access, binaries, settings } = installation;
  const wanted = startArguments(access, settings).map((argument) => `"${argument}"`);
  return last.startsWith(`${binaries.postgres} ${wanted.join(' ')}`);
}
