import { tidyLine } from '#kernel/text/tidy-line.ts';
import { type AppealFileKind, FILE_FORMATS, MAX_FILE_NAME_LENGTH } from './appeal-file.ts';

/** What a path is made of, and what systems do not take in a name. */
const OF_PATHS = /[\\/:*?"<>|]+/g;
const ENDING = /\.[a-z0-9]{1,5}$/i;

/** «Скарга.pdf»: the author’s own name for it, on one line, with the ending of what it is. */
export function nameFile(given: string, kind: AppealFileKind): string {
  const { ending } = FILE_FORMATS[kind];
  const last = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
  const stem = last.replace(ENDING, '').replace(OF_PATHS, ' ').replace(/^\.+/, '');
  const line = tidyLine(stem.slice(0, MAX_FILE_NAME_LENGTH - ending.length - 1));
  return `${line.ok ? line.value.text : kind}.${ending}`;
}
