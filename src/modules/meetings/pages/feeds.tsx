import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { FEED_KINDS } from '#ui/feeds/feed.ts';
import type { Area } from '#modules/areas/index.ts';
import { feedPath, webcalOf } from './feed-links.ts';
import { meetingsText } from './messages/index.ts';
import { type Narrowing, narrowedPath } from './narrowing.ts';

interface FeedsProps {
  readonly locale: Locale;
  readonly area: Area | undefined;
  readonly publicUrl: string;
  /** A calendar may be of one kind alone. */
  readonly narrowing: Pick<Narrowing, 'kind'>;
}

/** By which meetings come by themselves. */
export function Feeds({ locale, area, publicUrl, narrowing: { kind } }: FeedsProps) {
  const t = meetingsText.in(locale);
  const calendar = narrowedPath(localePath(locale, feedPath(area, 'ics')), { kind });
  return (
    <>
      <h2>{t('feeds.title')}</h2>
      <p class="published-feeds">
        {t('feeds.text')}
        <br />
        <a href={webcalOf(publicUrl + calendar)}>{t('feeds.calendar')}</a>
        <a href={calendar}>{t('feeds.calendar.file')}</a>
        {FEED_KINDS.map(({ ending, name }) => (
          <a key={ending} href={localePath(locale, feedPath(area, ending))}>
            {name}
          </a>
        ))}
      </p>
    </>
  );
}
