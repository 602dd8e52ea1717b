import {
  LOCALES,
  type Locale,
  MAIN_LOCALES,
  mainLocale,
} from '../../../../platform/i18n/locales.ts';
import { STAFF_STEPS, type ReportStatus } from '../../domain/report-status.ts';
import { reportsDeskText } from './messages/index.ts';

/** Beginnings in plain words for each step: what they are called, and what they say. */
const TEXTS = {
  accepted: ['start.accepted.seen', 'start.accepted.again'],
  'in-progress': ['start.in-progress.visited', 'start.in-progress.asked'],
  resolved: ['start.resolved.mended', 'start.resolved.talked'],
  answered: ['start.answered.known', 'start.answered.not-found'],
  'passed-on': ['start.passed-on.body', 'start.passed-on.utility'],
  duplicate: ['start.duplicate.same'],
  refused: ['start.refused.not-ours'],
} as const;

/** What staff may make of a report. */
export type StaffStep = keyof typeof TEXTS;

/** Those that may follow, in the order in which work goes on. */
export function stepsAfter(status: ReportStatus): readonly StaffStep[] {
  const all = Object.keys(TEXTS).filter((step): step is StaffStep => step in TEXTS);
  return all.filter((step) => STAFF_STEPS[status].includes(step));
}

export interface StartingText {
  readonly name: string;
  readonly words: string;
}

/**
 * For the officer to finish: what stands in brackets is theirs to say. In the language in which the author wrote, as far
 * as it is one of ours; called by their names in the reader’s.
 */
export function startingTexts(
  locale: Locale,
  step: StaffStep,
  language: string,
): readonly StartingText[] {
  const authors = mainLocale(LOCALES.find((one) => one === language) ?? 'uk');
  return TEXTS[step].map((key) => ({
    name: reportsDeskText.in(locale)(`${key}.name`),
    words: reportsDeskText.in(authors)(key),
  }));
}

/** Whether the words are one of the beginnings, in any language, and nothing was typed yet. */
export function isStartingText(words: string): boolean {
  const plain = plainLines(words);
  return Object.values(TEXTS)
    .flat()
    .some((key) => MAIN_LOCALES.some((locale) => reportsDeskText.in(locale)(key) === plain));
}

/** What is typed stays where another beginning is chosen, which then follows it. */
export function continuedWith(typed: string, begun: string | undefined): string {
  const plain = plainLines(typed);
  if (begun === undefined || plain.includes(begun)) return typed;
  return plain === '' || isStartingText(plain) ? begun : `${plain}\n\n${begun}`;
}

/** As a browser sends lines, they end with two signs. */
function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Whether something is left that the officer had to say. */
export function hasBlanks(words: string): boolean {
  return /\[[^\]\n]{2,80}\]/.test(words);
}
