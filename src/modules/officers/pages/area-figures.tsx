import type { Locale } from '../../../platform/i18n/locales.ts';
import { type Area, beatLimit } from '../../areas/index.ts';
import { officersText } from '../messages/index.ts';

/** «, 2 335 мешканців»; of a beat also what the law allows, as a figure and no more. */
export function AreaFigures({ locale, area }: { readonly locale: Locale; readonly area: Area }) {
  const t = officersText.in(locale);
  if (area.population === undefined) return null;
  return (
    <>
      , {t('area.people', { count: area.population })}
      {area.kind === 'beat' && <>. {t('area.limit', { limit: beatLimit(area.urban ?? false) })}</>}
    </>
  );
}
