import { doFileWork, type FileAnswer, type FileWork } from './file-work.ts';
import { keepLastOpened } from './keep-last-opened.ts';
import { openAreaFile } from './read-area-file.ts';

/** For as long as the thread lives: some seconds after its last work. */
const open = keepLastOpened(openAreaFile);

/** Reads and compares files of areas in a thread: the map of a country occupies a processor for seconds. */
export function work(asked: FileWork): FileAnswer {
  return doFileWork(asked, open);
}
