import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { PosterPage } from '../print/poster-page.tsx';
import { galleryText } from './messages/index.ts';
import { SAMPLE_PHONE, sampleReceptions } from './samples.ts';

/** An ordinary poster, and with `?long=yes` one with as much on it as may ever be. */
export function posterSample(request: PageRequest): Answer {
  const { locale, query } = request;
  const t = galleryText.in(locale);
  const long = query.get('long') === 'yes';
  return page(
    <PosterPage
      request={request}
      size={query.get('size') === 'a5' ? 'a5' : 'a4'}
      name={t(long ? 'person.long' : 'person.name')}
      wordForm="feminine"
      role={t(long ? 'person.long.role' : 'person.role')}
      phone={SAMPLE_PHONE}
      receptions={sampleReceptions(locale).slice(0, long ? 6 : 3)}
      villages={t(long ? 'villages.long' : 'villages').split(',')}
      cardUrl={`${request.publicUrl}${localePath(locale, '/officer/olena-zrazkova')}`}
      checkedOn={formatDay(locale, Temporal.PlainDate.from('2026-11-03'))}
      links={<a href={localePath(locale, '/ui')}>{t('poster.back')}</a>}
    />,
  );
}
