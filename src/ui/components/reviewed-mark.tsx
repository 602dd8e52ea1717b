import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

interface ReviewedMarkProps {
  readonly locale: Locale;
  /** `Messages.reviewed(locale)` of every text on the page. */
  readonly reviewed: boolean;
}

/** A translation that no speaker has read says so. */
export function ReviewedMark({ locale, reviewed }: ReviewedMarkProps) {
  if (reviewed) return null;
  return <p class="quiet">{uiText.in(locale)('reviewed.not')}</p>;
}
