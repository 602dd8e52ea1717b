import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { AreaMap } from '#ui/map/area-map.tsx';
import { areasText } from '../messages/index.ts';
import type { DeskArea } from '../use-cases/read-desk-area.ts';
import { versionDay } from './area-panels.tsx';
import { LegendRow, shortName } from './change-map.tsx';

interface AreaOnMapProps {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly desk: DeskArea;
}

/** The area among its neighbours, over an earlier boundary where one is compared. */
export function AreaOnMap({ locale, timeZone, desk }: AreaOnMapProps) {
  const t = areasText.in(locale);
  const { area, shape, around, compared } = desk;
  const name = nameIn(locale, area);
  const from = compared && versionDay(locale, compared.version.from, timeZone);
  return (
    <Panel title={t('desk.area.map')}>
      <PanelBody>
        {shape ? (
          <>
            <AreaMap
              label={
                from
                  ? t('desk.area.map.compared', { name, from })
                  : t('desk.area.map.label', { name })
              }
              areas={[
                ...around.map(({ area: other, shape: field }) => ({
                  name: nameIn(locale, other),
                  label: shortName(nameIn(locale, other)),
                  href: localePath(locale, `/desk/areas/${other.id}`),
                  shape: field,
                  tone: 'rest' as const,
                })),
                { name, label: shortName(name), shape, tone: 'sea' },
              ]}
              outlines={
                compared && from ? [{ shape: compared.shape, name: from, kind: 'was' }] : []
              }
            />
            <ul class="map-legend">
              <LegendRow tone="sea" text={t('desk.area.legend')} />
              {from && <LegendRow tone="was" text={t('desk.area.legend.was', { from })} />}
            </ul>
          </>
        ) : (
          <p class="quiet">{t('desk.area.map.none')}</p>
        )}
      </PanelBody>
    </Panel>
  );
}
