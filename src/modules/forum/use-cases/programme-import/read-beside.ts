import type { Result } from '#kernel/result.ts';
import { openThreads } from '#platform/threads/open-threads.ts';
import type { RawProgramme } from '../../domain/programme-import/raw-programme.ts';
import type { ProgrammeFileRefusal } from './read-programme-file.ts';

const threads = openThreads<Uint8Array, Result<RawProgramme, ProgrammeFileRefusal>>(
  new URL('./read-programme-file.thread.ts', import.meta.url),
  { atOnce: 1, niceness: 10 },
);

/** As `readProgrammeFile` does, beside the thread that answers requests. */
export async function readBeside(
  bytes: Uint8Array,
): Promise<Result<RawProgramme, ProgrammeFileRefusal>> {
  return await threads.run(bytes);
}
