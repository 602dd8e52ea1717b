import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { UsablePhotograph } from '../../use-cases/photographs/read-photographs.ts';
import { forumPath } from '../forum-words.ts';
import { photographsText } from './messages/index.ts';

interface PhotographsProps {
  readonly locale: Locale;
  readonly year: number;
  readonly photographs: readonly UsablePhotograph[];
}

/** Each with all that whoever publishes it must know. Its page says `published.css`. */
export function Photographs({ locale, year, photographs }: PhotographsProps) {
  return (
    <ul class="published-photos">
      {photographs.map((one) => (
        <li key={one.id}>
          <One locale={locale} year={year} photograph={one} />
        </li>
      ))}
    </ul>
  );
}

interface OneProps extends Pick<PhotographsProps, 'locale' | 'year'> {
  readonly photograph: UsablePhotograph;
}

function One({ locale, year, photograph }: OneProps) {
  const t = photographsText.in(locale);
  const { id, alt, caption, author, width, height } = photograph;
  const file = (size: 'full' | 'page' | 'small') =>
    forumPath('uk', year, `/photograph/${id}/${size}`);
  return (
    <figure>
      <a href={file('page')}>
        <img
          src={file('small')}
          alt={saidIn(locale, alt)}
          lang={langOf(locale, alt)}
          width={width}
          height={height}
          loading="lazy"
        />
      </a>
      <figcaption>
        <p lang={langOf(locale, caption)}>{saidIn(locale, caption)}</p>
        <p class="quiet">
          {t('author', { author })}. {takenWords(locale, photograph)}.
        </p>
        <p class="quiet">
          <Terms locale={locale} photograph={photograph} />
        </p>
        <p class="quiet">{consentWords(locale, photograph)}</p>
        <p>
          <a href={file('full')}>{t('full', { width: String(width), height: String(height) })}</a>
        </p>
      </figcaption>
    </figure>
  );
}

/** «19 грудня 2026, велика зала» */
export function takenWords(
  locale: Locale,
  { takenOn, place }: Pick<UsablePhotograph, 'takenOn' | 'place'>,
): string {
  const day = formatDay(locale, takenOn);
  const said = { day, where: place, place: place === '' ? 'none' : 'said' };
  return photographsText.in(locale)('taken', said);
}

/** Whether those in it agreed, and how; of children, that the parents did. */
export function consentWords(
  locale: Locale,
  { consent, how, hasChildren }: Pick<UsablePhotograph, 'consent' | 'how' | 'hasChildren'>,
): string {
  const t = photographsText.in(locale);
  const agreed = t(consent === 'agreed' && how ? `consent.${how}` : 'consent.nobody');
  return hasChildren ? `${agreed} ${t('children')}` : agreed;
}

const CREATIVE_COMMONS = {
  'cc-by': { name: 'CC BY 4.0', page: 'https://creativecommons.org/licenses/by/4.0/' },
  cc0: { name: 'CC0', page: 'https://creativecommons.org/publicdomain/zero/1.0/' },
} as const;

/** What whoever publishes it may do, in words without links: for files. */
export function termsWords(
  locale: Locale,
  { licence, terms }: Pick<UsablePhotograph, 'licence' | 'terms'>,
): string {
  const t = photographsText.in(locale);
  if (licence === 'own') return terms;
  const said =
    licence === 'press'
      ? t('licence.press')
      : t(`licence.${licence}`, { link: CREATIVE_COMMONS[licence].name });
  return [said, terms].filter(Boolean).join(' ');
}

function Terms({ locale, photograph }: Pick<OneProps, 'locale' | 'photograph'>) {
  const { licence } = photograph;
  const words = termsWords(locale, photograph);
  if (licence !== 'cc-by' && licence !== 'cc0') return <>{words}</>;
  const { name, page } = CREATIVE_COMMONS[licence];
  const [before = '', ...after] = words.split(name);
  return (
    <>
      {before}
      <a href={page}>{name}</a>
      {after.join(name)}
    </>
  );
}
