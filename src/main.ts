import { createApp, furnish, type Installation, openInstallation, startWork } from './app.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { errorCode } from './platform/database/pool.ts';
import { startServer } from './platform/http/server.ts';
import { describeError } from './platform/log/describe-error.ts';
import { createLogger, type Logger } from './platform/log/logger.ts';

/** How long requests under way may take to end, once the process is asked to stop. */
const GRACE_MS = 10_000;
/** One Ctrl-C may come twice: from the terminal, and from npm, which passes on what it got. */
const SAME_REQUEST_MS = 1_000;
const EXIT_BUG = 70;
const EXIT_UNAVAILABLE = 69;
const EXIT_CONFIG = 78;

const LAST_RESORT = 'Небезпека? Телефонуйте 102 або 112. · In danger? Call 102 or 112.\n';
const FURNISHED =
  'Нова база: додано демонстраційну громаду · New database: a demonstration community';
const RUNNING = 'Поруч працює · Poruch is running:';

/** What stands, to be taken down in the opposite order. */
type Stop = (() => Promise<void>)[];

await start();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return refuse(EXIT_CONFIG, config.refusal);
  const log = createLogger(config.value.logLevel);
  const opened = await openInstallation(config.value, log);
  if (!opened.ok) return refuse(EXIT_UNAVAILABLE, [opened.refusal]);
  const standing: Stop = [() => opened.value.close()];
  try {
    await serve(opened.value, config.value, log, standing);
  } catch (error) {
    await takeDown(standing);
    refuse(EXIT_UNAVAILABLE, [whyNotListening(error, config.value)]);
  }
}

async function serve(
  installation: Installation,
  config: Config,
  log: Logger,
  standing: Stop,
): Promise<void> {
  if (await furnish(installation)) say(FURNISHED);
  const work = await startWork(installation);
  standing.push(() => work.stop());
  const stopping = new AbortController();
  const app = createApp(installation, stopping.signal);
  const server = await startServer(app.site, {
    host: config.host,
    port: config.port,
    fastPaths: app.fastPaths,
    lastResort: LAST_RESORT,
    onError: (error) => log.error(describeError(error), 'request broke'),
  });
  standing.push(() => server.stop(GRACE_MS));
  say(`${RUNNING} ${config.publicUrl.replace(/:0$/, `:${server.port}`)}`);
  untilStopped(log, async () => {
    stopping.abort();
    await takeDown(standing);
  });
}

/** A second signal forces: whoever asks again does not want to wait. */
function untilStopped(log: Logger, stop: () => Promise<void>): void {
  let askedAt: number | undefined;
  const ask = (exitCode: number) => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      process.exitCode = exitCode;
      void stop();
    } else if (performance.now() - askedAt > SAME_REQUEST_MS) {
      process.exit(exitCode === 0 ? 1 : exitCode);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ask(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal(describeError(error), event);
      ask(EXIT_BUG);
    });
  }
}

async function takeDown(standing: Stop): Promise<void> {
  for (const part of standing.toReversed()) await part();
}

/** Throws what is no fault of the configuration. */
function whyNotListening(error: unknown, { host, port }: Config): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `PORT: ${port} is taken by another program.`;
    case 'EACCES':
      return `PORT: this user may not listen on ${port}; above 1023 everybody may.`;
    case 'EADDRNOTAVAIL':
      return `HOST: this machine does not have the address ${host}.`;
    default:
      throw error;
  }
}

function refuse(exitCode: number, sentences: readonly string[]): void {
  for (const sentence of sentences) say(sentence);
  process.exitCode = exitCode;
}

/** For whoever started it; the log goes to standard output. */
function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
