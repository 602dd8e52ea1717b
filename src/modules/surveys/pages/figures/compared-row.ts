import type { Locale } from '#platform/i18n/locales.ts';
import type { ComparedRounds, ComparedShare } from '../../domain/compare-rounds.ts';
import { shareOfAll } from './compare-words.ts';
import { figuresText } from './messages/index.ts';

export interface ComparedRow extends ComparedShare {
  readonly words: string;
  /** The shares in words, each with its count. */
  readonly said: { readonly before: string; readonly after: string };
}

/** All questions together. */
export function comparedRow(locale: Locale, { all, questions }: ComparedRounds): ComparedRow {
  return {
    ...all,
    words: figuresText.in(locale)('compare.all'),
    said: {
      before: shareOfAll(locale, all.before, questions),
      after: shareOfAll(locale, all.after, questions),
    },
  };
}
