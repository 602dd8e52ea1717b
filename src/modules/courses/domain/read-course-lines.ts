import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_COURSE_LENGTHS, type ScreeningQuestion, type Unit } from './course.ts';

/** «Помітити небезпеку | Notice danger | 180», a line each; undefined where one cannot be read. English may be left out. */
export function readUnitLines(typed: string): readonly Unit[] | undefined {
  return readLines(typed, (parts, index) => {
    const minutes = /^\d{1,3}$/.test(parts.at(-1) ?? '') ? Number(parts.at(-1)) : 0;
    const title = saidIn(parts.slice(0, -1), MAX_COURSE_LENGTHS.title);
    if (!title || minutes < MIN_UNIT_MINUTES || minutes > MAX_UNIT_MINUTES) return undefined;
    return { number: index + 1, title, minutes };
  });
}

const MIN_UNIT_MINUTES = 15;
const MAX_UNIT_MINUTES = 720;

export function unitLine({ title, minutes }: Unit): string {
  return [title.uk, ...(title.en === '' ? [] : [title.en]), String(minutes)].join(' | ');
}

/** «Чи можете прийти на всі заняття? | Can you come to all? | +»: `+` where «yes» is wanted, `-` where «no» is. */
export function readQuestionLines(typed: string): readonly ScreeningQuestion[] | undefined {
  return readLines(typed, (parts, index) => {
    const wanted = WANTED[parts.at(-1) ?? ''];
    const text = saidIn(wanted ? parts.slice(0, -1) : parts, MAX_COURSE_LENGTHS.question);
    return text && { id: `q${index + 1}`, text, wanted };
  });
}

const WANTED: Readonly<Record<string, 'yes' | 'no'>> = { '+': 'yes', '-': 'no', '−': 'no' };
const SIGNS = { yes: '+', no: '-' } as const;

export function questionLine({ text, wanted }: ScreeningQuestion): string {
  const sign = wanted ? [SIGNS[wanted]] : [];
  return [text.uk, ...(text.en === '' ? [] : [text.en]), ...sign].join(' | ');
}

function readLines<Read>(
  typed: string,
  read: (parts: readonly string[], index: number) => Read | undefined,
): readonly Read[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const all = lines.map((line, index) => {
    const parts = line.split('|').map((part) => part.trim());
    return read(parts, index);
  });
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function saidIn(parts: readonly string[], maxLength: number) {
  const [uk = '', en, ...more] = parts;
  const said = tidyLine(uk, maxLength);
  const english = en === undefined ? undefined : tidyLine(en, maxLength);
  if (!said.ok || english?.ok === false || more.length > 0) return undefined;
  return { uk: said.value.text, en: english?.value.text ?? '' };
}
