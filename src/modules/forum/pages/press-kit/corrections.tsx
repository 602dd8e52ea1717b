import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Entries } from '#ui/components/card.tsx';
import type { OperatorLanguage, Said } from '#kernel/text/said.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Correction } from '../../domain/press-kit/release.ts';
import { momentOf } from '../forum-words.ts';
import { pressKitText } from './messages/index.ts';

interface CorrectionsProps {
  readonly context: Pick<ForumContext, 'platform'>;
  readonly locale: Locale;
  readonly corrections: readonly Correction[];
  /** Of a text that was withdrawn: nothing on the page leads to them. */
  readonly isPast?: boolean;
}

/** What was wrong in a text, the last first: everybody reads all of it. */
export function Corrections({ context, locale, corrections, isPast = false }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  const t = pressKitText.in(locale);
  return (
    <section class="flow" id={isPast ? undefined : 'corrections'}>
      <h2>{t('corrections')}</h2>
      <Entries>
        {corrections.map(({ id, number, stood, right, why, correctedAt }) => (
          <li key={id} id={isPast ? undefined : `correction-${number}`}>
            <p>
              <b>
                {t('correction', {
                  number: String(number),
                  when: momentOf(context, locale, correctedAt),
                })}
              </b>
            </p>
            {passagesOf(stood, right).map((one) => (
              <p key={one.language}>
                {t('correction.stood')}: <del lang={one.language}>{one.stood}</del>
                <br />
                {t('correction.right')}:{' '}
                {one.right === '' ? (
                  t('correction.removed')
                ) : (
                  <ins lang={one.language}>{one.right}</ins>
                )}
              </p>
            ))}
            <p lang={langOf(locale, why)}>
              {t('correction.why')}: {saidIn(locale, why)}
            </p>
          </li>
        ))}
      </Entries>
    </section>
  );
}

interface Passage {
  readonly language: OperatorLanguage;
  readonly stood: string;
  readonly right: string;
}

/** In the languages in which something was corrected. */
export function passagesOf(stood: Said, right: Said): readonly Passage[] {
  return (['uk', 'en'] as const).flatMap((language) =>
    stood[language] === '' ? [] : [{ language, stood: stood[language], right: right[language] }],
  );
}
