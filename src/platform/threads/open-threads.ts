import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

/** Heavy work of one kind, off the main thread. */
export interface Threads<Task, Answer> {
  /** Throws the error of the work. Calls beyond `atOnce` wait for a thread. */
  run(task: Task): Promise<Answer>;
}

export interface ThreadOptions {
  readonly atOnce: number;
  /** The nice value of the threads, 0 to 19. Default: no change. */
  readonly niceness?: number;
}

/** Elsewhere threads have no separate priority, and the whole process would be slowed down. */
const ARE_THREADS_NICE = process.platform === 'linux';
/** Then it ends, and its memory is free. */
const IDLE_MS = 10_000;

/** The export of every thread program. */
const WORK = 'work';

/**
 * `program`: a file called `*.thread.ts`, which exports a function `work`. Threads start on demand and do not keep the process
 * alive.
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

/** The built program is in the same folder as its caller, under the same name. */
function builtFrom(program: URL): URL {
  const isBuilt = import.meta.url.endsWith('.js');
  return isBuilt ? new URL(program.href.replace(/\.ts$/, '.js')) : program;
}
