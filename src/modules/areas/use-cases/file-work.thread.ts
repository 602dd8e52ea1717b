import { doFileWork, type FileAnswer, type FileWork } from './file-work.ts';

/** Files of areas are read, compared and looked at on a thread of their own: a country's map fills a processor for seconds. */
export function work(asked: FileWork): FileAnswer {
  return doFileWork(asked);
}
