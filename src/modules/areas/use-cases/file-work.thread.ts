import { doFileWork, type FileAnswer, type FileWork } from './file-work.ts';

/** Reads and compares files of areas in a thread: the map of a country occupies a processor for seconds. */
export function work(asked: FileWork): FileAnswer {
  return doFileWork(asked);
}
