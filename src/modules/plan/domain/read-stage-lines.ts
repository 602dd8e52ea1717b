import { tidyLine } from '#kernel/text/tidy-line.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { MAX_ACTION_LENGTHS, type Stage } from './action.ts';

type StageSaid = Pick<Stage, 'words' | 'dueOn'>;

/** «15.03.2027 Навчити двадцятьох добровольців», a line each, by their days; undefined where one cannot be read. */
export function readStageLines(typed: string): readonly StageSaid[] | undefined {
  const lines = linesOf(typed);
  const read = lines.map(readStage);
  if (read.some((one) => one === undefined)) return undefined;
  return read
    .flatMap((one) => one ?? [])
    .toSorted((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
}

/** A form sends its lines as the web does, with a carriage return before each end. */
function linesOf(typed: string): readonly string[] {
  return typed.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function readStage(line: string): StageSaid | undefined {
  const [beginning = '', day = ''] = /^\s*([\d./-]*\d)[\s|:—–-]+/.exec(line) ?? [];
  const dueOn = parseDate(day);
  const words = tidyLine(line.slice(beginning.length), MAX_ACTION_LENGTHS.stage);
  return dueOn && words.ok ? { dueOn, words: words.value.text } : undefined;
}

export function stageLine({ words, dueOn }: StageSaid): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(dueOn.day)}.${two(dueOn.month)}.${dueOn.year} ${words}`;
}

/** A name each line. */
export function readPartnerLines(typed: string): readonly string[] | undefined {
  const lines = linesOf(typed);
  const read = lines.map((line) => tidyLine(line, MAX_ACTION_LENGTHS.partner));
  return read.every((one) => one.ok)
    ? read.flatMap((one) => (one.ok ? [one.value.text] : []))
    : undefined;
}
