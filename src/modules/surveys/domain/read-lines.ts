import { tidyLine } from '#kernel/text/tidy-line.ts';
import type { SurveyWords } from './survey-words.ts';

/** One line of a form: «Так | Yes», and whether it is marked as the right one. */
export interface ReadLine {
  readonly words: SurveyWords;
  readonly isRight: boolean;
}

const MAX_LENGTH = 200;

/** Lines in both languages, a line each; undefined where one lacks a language or cannot be read. */
export function readLines(typed: string): readonly ReadLine[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(readLine);
  return read.some((line) => line === undefined) ? undefined : read.flatMap((line) => line ?? []);
}

function readLine(line: string): ReadLine | undefined {
  const isRight = line.trimStart().startsWith('+');
  const [uk = '', en = '', ...more] = line.replace(/^\s*\+/, '').split('|');
  const [said, english] = [tidyLine(uk, MAX_LENGTH), tidyLine(en, MAX_LENGTH)];
  if (!said.ok || !english.ok || more.length > 0) return undefined;
  return { words: { uk: said.value.text, en: english.value.text }, isRight };
}

/** The same as it is typed, to be changed. */
export function lineOf({ words, isRight }: ReadLine): string {
  return `${isRight ? '+ ' : ''}${words.uk} | ${words.en}`;
}
