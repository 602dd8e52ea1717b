import type { Locale } from '#platform/i18n/locales.ts';
import { type Area, beatLimit } from '#modules/areas/index.ts';
import { officersText } from '../messages/index.ts';
import { areaKindWord, unlessSaid } from './area-words.ts';

interface AreaLeadProps {
  readonly locale: Locale;
  readonly area: Area;
  /** As the heading above has it. */
  readonly name: string;
}

/** «село, 2 335 мешканців»; of a beat also what the law allows, as a figure and no more. */
export function AreaLead({ locale, area, name }: AreaLeadProps) {
  const t = officersText.in(locale);
  const { population } = area;
  const facts = [
    ...unlessSaid(name, areaKindWord(locale, area)),
    ...(population === undefined ? [] : [t('area.people', { count: population })]),
  ].join(', ');
  if (facts === '') return null;
  return (
    <p class="lead">
      {facts}
      {area.kind === 'beat' && population !== undefined && (
        <>. {t('area.limit', { limit: beatLimit(area.urban ?? false) })}</>
      )}
    </p>
  );
}
