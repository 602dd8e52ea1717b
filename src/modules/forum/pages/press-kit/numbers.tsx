import type { Locale } from '#platform/i18n/locales.ts';
import { formatFigure } from '#platform/i18n/numbers.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Entries } from '#ui/components/card.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { SourcedNumber } from '../../domain/press-kit/release.ts';
import { momentOf } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';
import { sourceHref } from './paths.ts';

/** Of the section in which all of them stand. */
export const NUMBERS_ID = 'numbers';

interface NumbersProps {
  readonly context: Pick<ForumContext, 'platform'>;
  readonly locale: Locale;
  readonly numbers: readonly SourcedNumber[];
  /** Each row can be led to. */
  readonly anchor: string;
}

/** Where each number of a text is from. */
export function Numbers({ context, locale, numbers, anchor }: NumbersProps) {
  if (numbers.length === 0) return null;
  const t = pressKitText.in(locale);
  const { publicUrl } = context.platform.config;
  return (
    <section class="flow" id={NUMBERS_ID}>
      <h2>{t('numbers')}</h2>
      <p class="quiet">{t('numbers.lead')}</p>
      <Entries>
        {numbers.map((one, index) => (
          <li key={index} id={`${anchor}-${index + 1}`}>
            <p>
              <b>{shownNumber(locale, one)}</b>
              {' · '}
              <span lang={langOf(locale, one.words)}>{saidIn(locale, one.words)}</span>
            </p>
            <p class="quiet">
              {one.fact === undefined && `${t('numbers.typed')}: `}
              <a href={sourceHref(locale, publicUrl, one)}>{t('numbers.source')}</a>
              {`, ${t('numbers.as-of', { when: momentOf(context, locale, one.asOf) })}`}
            </p>
          </li>
        ))}
      </Entries>
    </section>
  );
}

/** «1 250», «4,5», «30%»: as people write it. */
export function shownNumber(locale: Locale, { number }: Pick<SourcedNumber, 'number'>): string {
  const value = Number.parseFloat(number);
  const shown = formatFigure(locale, value);
  return number.endsWith('%') ? `${shown}%` : shown;
}
