import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { AreaMap } from '#ui/map/area-map.tsx';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { shownPosition } from '../../domain/published-position.ts';
import type { PublishedReport } from '../../domain/published-report.ts';
import { publishedText } from './messages/index.ts';
import { plainMap } from './squares-map.tsx';

interface ReportMapProps {
  readonly areas: AreaDirectory;
  readonly locale: Locale;
  readonly area: Area;
  readonly report: Pick<PublishedReport, 'positionRule' | 'position'>;
}

/** The point of a thing that stands there, the square of what may be at somebody’s home, or no map at all. */
export function ReportMap({ areas, locale, area, report }: ReportMapProps) {
  const t = publishedText.in(locale);
  const shown = shownPosition(report.positionRule, report.position);
  const content = plainMap(areas, locale, area);
  if (!shown || !content.box) return null;
  return (
    <>
      <AreaMap
        {...content}
        label={t('report.map', { area: nameIn(locale, area) })}
        {...(shown.kind === 'point'
          ? { here: { point: shown.point, label: t('report.map.point') } }
          : { squares: [{ box: shown.box, name: t('report.map.square') }] })}
      />
      {shown.kind === 'square' && <p class="quiet">{t('report.map.coarse')}</p>}
    </>
  );
}
