import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Draft } from './draft.ts';
import { type Step, STEPS } from './judge-draft.ts';

/** A question of the form, what is asked only where something similar is published, or what comes after them all. */
export type FormPlace = Step | 'similar' | 'check' | 'sent';

/** Where a form must be sent to be shown that question; the first one is a page of its own, too. */
export function stepPath(place: FormPlace): string {
  return place === 'what' ? '/report/new' : `/report/new/${place}`;
}

export function stepAddress(locale: Locale, place: FormPlace): string {
  return localePath(locale, stepPath(place));
}

/** Where an answer leads: to the next question, or back to where somebody wanted only this one changed. */
export function placeAfter(step: Step, { then }: Pick<Draft, 'then'>): Step | 'check' {
  if (then === 'check') return 'check';
  return STEPS[STEPS.indexOf(step) + 1] ?? 'check';
}

export function stepBefore(step: Step): Step | undefined {
  return STEPS[STEPS.indexOf(step) - 1];
}
