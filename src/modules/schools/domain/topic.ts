import type { Said } from '#kernel/text/said.ts';

/** What a lesson can be about: data, which the desk changes. */
export interface TopicContent {
  readonly title: Said;
  /** A sentence or two, for teachers. */
  readonly about: Said;
  /** One step a line. */
  readonly plan: Said;
  /** One thing a line: what to bring, print or show; an address at its end becomes a link. */
  readonly materials: Said;
  readonly fromGrade: number;
  readonly toGrade: number;
  readonly minutes: number;
  /** Questionnaires that are asked before and after: of younger classes and of older ones. Empty: none. */
  readonly quizYounger: string;
  readonly quizOlder: string;
}

export interface Topic {
  /** A word of ours for one that comes with Poruch; else a UUID. */
  readonly key: string;
  readonly content: TopicContent;
  readonly isBuiltIn: boolean;
  /** It is offered no more; lessons that were given on it keep their name. */
  readonly isRetired: boolean;
  /** Undefined: as it came. */
  readonly changedAt: Temporal.Instant | undefined;
}

export const MAX_TOPIC_LENGTHS = { title: 120, about: 600, plan: 3000, materials: 2000 } as const;
export const MINUTES = { least: 15, most: 180 } as const;

/** The last grade of a primary school: it is asked otherwise. */
const LAST_YOUNGER = 4;

/** The questionnaire for that class; undefined: this topic has none. */
export function quizFor(
  { quizYounger, quizOlder }: Pick<TopicContent, 'quizYounger' | 'quizOlder'>,
  grade: number,
): string | undefined {
  return (grade <= LAST_YOUNGER ? quizYounger : quizOlder) || undefined;
}

export function fitsGrade(
  { fromGrade, toGrade }: Pick<TopicContent, 'fromGrade' | 'toGrade'>,
  grade: number,
): boolean {
  return fromGrade <= grade && grade <= toGrade;
}

/** A line of the materials, and the address at its end where there is one. */
export interface MaterialLine {
  readonly text: string;
  readonly link: string | undefined;
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function materialLines(text: string): readonly MaterialLine[] {
  return linesOf(text).map((line) => {
    const at = linkAt(line);
    if (at === -1) return { text: line, link: undefined };
    const link = line.slice(at);
    return { text: line.slice(0, at).replace(BEFORE_LINK, '') || link, link };
  });
}

const BEFORE_LINK = /(?<![\s—–:-])[\s—–:-]+$/;

/** Where an address begins that is the end of a line; -1: nowhere. */
function linkAt(line: string): number {
  const lastWord = line.search(/(?<!\S)\S+$/);
  const at = line.indexOf('https://', lastWord);
  return at === -1 || at + 'https://'.length === line.length ? -1 : at;
}
