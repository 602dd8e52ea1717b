import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/** Heavy work of one kind, beside the thread that answers requests. */
export interface Threads<Task, Answer> {
  /** Throws what the work throws. Whoever gives more than `atOnce` waits for a thread. */
  run(task: Task): Promise<Answer>;
}

export interface ThreadOptions {
  readonly atOnce: number;
  /** From 0 to 19: how far a thread steps back behind requests where processors are short. Not given: not at all. */
  readonly niceness?: number;
}

/** Elsewhere a thread has no priority of its own, and the whole process would step back. */
const ARE_THREADS_NICE = process.platform === 'linux';
/** Then it ends, and its memory is free. */
const IDLE_MS = 10_000;

/** What every program for a thread exports. */
const WORK = 'work';

/**
 * `program`: a file called `*.thread.ts`, which exports a function `work`. Threads start when there is work, and
 * keep no process from ending.
 */
export function openThreads<Task, Answer>(
  program: URL,
  { atOnce, niceness = 0 }: ThreadOptions,
): Threads<Task, Answer> {
  const threads = new Piscina<Task, Answer>({
    filename: fileURLToPath(builtFrom(program)),
    minThreads: 0,
    maxThreads: atOnce,
    idleTimeout: IDLE_MS,
    niceIncrement: ARE_THREADS_NICE ? niceness : 0,
  });
  return { run: (task) => threads.run(task, { name: WORK }) };
}

/** What is built stands beside what asks for it, under the same name. */
function builtFrom(program: URL): URL {
  const isBuilt = import.meta.url.endsWith('.js');
  return isBuilt ? new URL(program.href.replace(/\.ts$/, '.js')) : program;
}
