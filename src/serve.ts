import { createApp } from '#app/web.ts';
import { type Installation, openInstallation } from '#app/installation.ts';
import { furnish, startWork } from '#app/background.ts';
import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import {
  FURNISHED,
  LAST_RESORT,
  RUNNING,
  STOPPED,
  STOPPING,
  unknownHomeArea,
  whyNotListening,
} from './main-sentences.ts';
import { type Config, readConfig } from '#platform/config/config.ts';
import { whyNotOpen } from '#platform/database/why-not-open.ts';
import { startServer } from '#platform/http/server.ts';
import { describeError } from '#platform/log/describe-error.ts';
import { createLogger, type Logger } from '#platform/log/logger.ts';

/** How long requests under way may take to end, once the process is asked to stop. */
const GRACE_MS = 10_000;
/** One Ctrl-C may come twice: from the terminal, and from npm, which passes on what it got. */
const SAME_REQUEST_MS = 1_000;
const EXIT_BUG = 70;
const EXIT_UNAVAILABLE = 69;
const EXIT_CONFIG = 78;

/** What stands, to be taken down in the opposite order. */
type Stop = (() => Promise<void>)[];

/**
 * Opens the installation and serves it until a signal stops the process. Answers when it runs, or does not: with
 * the exit code as it is by then.
 */
export async function serveUntilStopped(language: OperatorLanguage): Promise<number> {
  await start(language);
  return Number(process.exitCode ?? 0);
}

async function start(language: OperatorLanguage): Promise<void> {
  const config = readConfig(process.env);
  if (!config.ok) return refuse(language, EXIT_CONFIG, config.refusal);
  const log = createLogger(config.value.logLevel);
  const standing: Stop = [];
  const stopping = new AbortController();
  const started = stand({ config: config.value, log, language, standing }, stopping.signal);
  // From the first moment on: PostgreSQL would outlive a process that a signal simply ends.
  untilStopped(log, async () => {
    say(STOPPING[language]);
    stopping.abort();
    await started.catch(() => undefined);
    await takeDown(standing, log);
    say(STOPPED[language]);
  });
  await started;
}

interface Starting {
  readonly config: Config;
  readonly log: Logger;
  readonly language: OperatorLanguage;
  readonly standing: Stop;
}

async function stand(starting: Starting, stopping: AbortSignal): Promise<void> {
  const { config, log, language, standing } = starting;
  const opened = await openInstallation(config, log);
  if (!opened.ok) return refuse(language, EXIT_UNAVAILABLE, [opened.refusal]);
  standing.push(() => opened.value.close());
  if (stopping.aborted) return;
  try {
    await serve(opened.value, starting, stopping);
  } catch (error) {
    await takeDown(standing, log);
    const said = whyNotOpen(error, config.dataDir) ?? (await whyNotListening(error, config));
    refuse(language, EXIT_UNAVAILABLE, [said]);
  }
}

async function serve(
  installation: Installation,
  { config, log, language, standing }: Starting,
  stopping: AbortSignal,
): Promise<void> {
  if (await furnish(installation)) say(FURNISHED);
  const { homeArea } = config;
  if (homeArea !== undefined && !installation.context.areas.bySlug(homeArea)) {
    say(unknownHomeArea(homeArea)[language]);
  }
  const work = await startWork(installation);
  standing.push(() => work.stop());
  const app = createApp(installation, stopping, work.health);
  const server = await startServer(app.site, {
    host: config.host,
    port: config.port,
    fastPaths: app.fastPaths,
    responses: app.responses,
    reference: app.reference,
    onFastAnswer: app.onFastAnswer,
    proxies: app.proxies,
    urgencyOf: app.urgencyOf,
    lastResort: LAST_RESORT,
    onError: (error) => log.error(describeError(error), 'request broke'),
  });
  standing.push(() => server.stop(GRACE_MS));
  if (stopping.aborted) return;
  say(`${RUNNING} ${config.publicUrl.replace(/:0$/, `:${server.port}`)}`);
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

/** A part that fails to stop does not keep the others standing. */
async function takeDown(standing: Stop, log: Logger): Promise<void> {
  for (const part of standing.splice(0).toReversed()) {
    await part().catch((error: unknown) => log.error(describeError(error), 'a part did not stop'));
  }
}

function refuse(language: OperatorLanguage, exitCode: number, sentences: readonly Said[]): void {
  for (const sentence of sentences) say(sentence[language]);
  process.exitCode = exitCode;
}

/** For whoever started it; the log goes to standard output. */
function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
