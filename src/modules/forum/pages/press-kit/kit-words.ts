import { formatInstant } from '#platform/i18n/dates.ts';
import type { Correction } from '../../domain/press-kit/release.ts';
import { passagesOf } from './corrections.tsx';
import { pressKitText } from './messages/index.ts';

type Language = 'uk' | 'en';

/** By which clock moments are told. */
export interface Instants {
  readonly timeZone: string;
}

/** With its year: a file is read long after. Without spaces that keep words together: it is copied. */
export function instantIn(
  language: Language,
  at: Temporal.Instant,
  { timeZone }: Instants,
): string {
  return formatInstant(language, at, timeZone).replaceAll('\u00a0', ' ');
}

/** A correction, line by line. */
export function passageLines(
  language: Language,
  { number, stood, right, why, correctedAt }: Correction,
  instants: Instants,
): readonly string[] {
  const t = pressKitText.in(language);
  return [
    t('correction', { number: String(number), when: instantIn(language, correctedAt, instants) }),
    ...passagesOf(stood, right).flatMap((one) => [
      `${t('correction.stood')}: ${one.stood}`,
      `${t('correction.right')}: ${one.right || t('correction.removed')}`,
    ]),
    `${t('correction.why')}: ${why[language] || why.uk}`,
  ];
}
