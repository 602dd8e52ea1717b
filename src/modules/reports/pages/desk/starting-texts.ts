import { LOCALES, type Locale, MAIN_LOCALES, mainLocale } from '#platform/i18n/locales.ts';
import { STAFF_STEPS, type ReportStatus } from '../../domain/report-status.ts';
import { reportsDeskText } from './messages/index.ts';

/** Templates in plain words for each step: their names and texts. */
const TEXTS = {
  accepted: ['start.accepted.seen', 'start.accepted.again'],
  'in-progress': ['start.in-progress.visited', 'start.in-progress.asked'],
  resolved: ['start.resolved.mended', 'start.resolved.talked'],
  answered: ['start.answered.known', 'start.answered.not-found'],
  'passed-on': ['start.passed-on.body', 'start.passed-on.utility'],
  duplicate: ['start.duplicate.same'],
  refused: ['start.refused.not-ours'],
} as const;

/** The steps that staff may choose. */
export type StaffStep = keyof typeof TEXTS;

/** The steps that may follow, in the order of the work. */
export function stepsAfter(status: ReportStatus): readonly StaffStep[] {
  const all = Object.keys(TEXTS).filter((step): step is StaffStep => step in TEXTS);
  return all.filter((step) => STAFF_STEPS[status].includes(step));
}

export interface StartingText {
  readonly name: string;
  readonly words: string;
}

/**
 * Templates that the officer completes: the text in brackets must be replaced. The text is in the author’s language if there is
 * one, the name in the reader’s.
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

/** Whether nothing but an unchanged template, in any language, was typed. */
export function isStartingText(words: string): boolean {
  return withoutStartingText(plainLines(words)) === '';
}

/** When another template is chosen, it takes the place of the earlier one, and follows what somebody typed. */
export function continuedWith(typed: string, begun: string | undefined): string {
  if (begun === undefined) return typed;
  const own = withoutStartingText(plainLines(typed));
  if (own.includes(begun)) return typed;
  return own === '' ? begun : `${own}\n\n${begun}`;
}

/** Without an unchanged template, in any language, at its end. */
function withoutStartingText(plain: string): string {
  const texts = Object.values(TEXTS)
    .flat()
    .flatMap((key) => MAIN_LOCALES.map((locale) => reportsDeskText.in(locale)(key)));
  if (texts.includes(plain)) return '';
  const last = texts.find((text) => plain.endsWith(`\n\n${text}`));
  return last === undefined ? plain : withoutStartingText(plain.slice(0, -last.length).trimEnd());
}

/** Browsers send line ends as two characters. */
function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** Whether a text in brackets has not been replaced yet. */
export function hasBlanks(words: string): boolean {
  return /\[[^\]\n]{2,80}\]/.test(words);
}
