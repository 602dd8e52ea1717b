import { createApp, furnish, openInstallation, startWork } from './app.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { errorCode } from './platform/database/pool.ts';
import { startServer } from './platform/http/server.ts';
import { describeError } from './platform/log/describe-error.ts';
import { createLogger } from './platform/log/logger.ts';

/** How long requests under way may take to end, once the process is asked to stop. */
const GRACE_MS = 10_000;
/** One Ctrl-C may come twice: from the terminal, and from npm, which passes on what it got. */
const SAME_REQUEST_MS = 1_000;
const EXIT_BUG = 70;
const EXIT_UNAVAILABLE = 69;
const EXIT_CONFIG = 78;

const LAST_RESORT = 'Небезпека? Телефонуйте 102 або 112. · In danger? Call 102 or 112.\n';

await start();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return refuseStart(EXIT_CONFIG, config.refusal);
  const log = createLogger(config.value.logLevel);
  const opened = await openInstallation(config.value, log);
  if (!opened.ok) return refuseStart(EXIT_UNAVAILABLE, [opened.refusal]);
  const installation = opened.value;
  if (await furnish(installation)) {
    say(
      'Нова база: наповнено демонстраційною громадою. A new database: filled with a demonstration community.',
    );
  }
  const work = await startWork(installation);
  const stopping = new AbortController();
  const app = createApp(installation, stopping.signal);
  const server = await startServer(app.site, {
    host: config.value.host,
    port: config.value.port,
    fastPaths: app.fastPaths,
    lastResort: LAST_RESORT,
    onError: (error) => log.error(describeError(error), 'request broke'),
  }).catch(async (error: unknown) => {
    await work.stop();
    await installation.close();
    refuseStart(EXIT_UNAVAILABLE, [whyNotListening(error, config.value)]);
  });
  if (server === undefined) return;
  say(`Поруч працює: ${config.value.publicUrl.replace(/:0$/, `:${server.port}`)}`);

  let askedAt = 0;
  const stop = async (exitCode: number) => {
    if (stopping.signal.aborted) {
      if (performance.now() - askedAt < SAME_REQUEST_MS) return;
      // Whoever asks again does not want to wait.
      process.exit(exitCode === 0 ? 1 : exitCode);
    }
    askedAt = performance.now();
    stopping.abort();
    await server.stop(GRACE_MS);
    await work.stop();
    await installation.close();
    process.exitCode = exitCode;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) say(`${signal}: …`);
      void stop(0);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal(describeError(error), event);
      void stop(EXIT_BUG);
    });
  }
}

/** Throws what is no fault of the configuration. */
function whyNotListening(error: unknown, { host, port }: Config): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return `PORT: ${port} is taken by another program.`;
  if (code === 'EACCES')
    return `PORT: this user may not listen on ${port}; above 1023 everybody may.`;
  if (code === 'EADDRNOTAVAIL') return `HOST: this machine does not have the address ${host}.`;
  throw error;
}

function refuseStart(exitCode: number, sentences: readonly string[]): void {
  for (const sentence of sentences) say(sentence);
  process.exitCode = exitCode;
}

/** For whoever started it; the log goes to standard output. */
function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
