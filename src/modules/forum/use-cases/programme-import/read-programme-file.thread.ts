import { readProgrammeFile } from './read-programme-file.ts';

/** One file, on a thread of its own: five megabytes of XML fill a processor for seconds, and signals must not wait for them. */
export function work(bytes: Uint8Array): ReturnType<typeof readProgrammeFile> {
  return readProgrammeFile(bytes);
}
