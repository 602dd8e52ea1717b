import type { Locale } from '#platform/i18n/locales.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { PublishedReport } from '../../domain/published-report.ts';
import { areaNameOf } from './published-words.ts';

interface PublishedPlaceProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly report: Pick<PublishedReport, 'placeWords' | 'areaId'>;
}

/** The place as `placeOf` says it. What its author wrote stays in Ukrainian on pages in other languages. */
export function PublishedPlace({ areas, locale, report }: PublishedPlaceProps) {
  const { placeWords } = report;
  const name = areaNameOf(areas, locale, report);
  return (
    <>
      {locale === 'uk' || placeWords === '' ? placeWords : <span lang="uk">{placeWords}</span>}
      {placeWords !== '' && name !== '' && ', '}
      {name}
    </>
  );
}
