import { formatTimeRange } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge, type BadgeTone } from '#ui/components/badge.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { CountedTable } from '#ui/components/counted-table.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { SeriesDay, SeriesPlan } from '../../../use-cases/change-series.ts';
import { deskPlaceLine, whenOf } from '../../meeting-words.ts';
import type { MeetingsDesk } from '../desk-pages.ts';
import { seriesText } from './messages/index.ts';

interface SeriesPreviewProps {
  readonly context: MeetingsDesk;
  readonly locale: Locale;
  readonly plan: SeriesPlan;
}

const TONES: Readonly<Record<SeriesDay['becomes'], BadgeTone>> = {
  changed: 'kept',
  moved: 'date',
  over: 'plain',
  cancelled: 'late',
  'not-yours': 'plain',
  same: 'plain',
};

/** Day by day what would become of a series, within the form that says it: it is sent as it was looked at. */
export function SeriesPreview({ context, locale, plan }: SeriesPreviewProps) {
  const t = seriesText.in(locale);
  const { days, fields, hours, fingerprint } = plan;
  const count = days.filter(({ becomes }) => becomes === 'changed' || becomes === 'moved').length;
  const { clock } = context.platform;
  const when = (meeting: SeriesDay['before']) =>
    whenOf(locale, meeting, clock.timeZone, clock.today());
  const after = (day: SeriesDay) => ('after' in day ? day.after : day.before);
  return (
    <>
      <Panel title={t('preview')}>
        <PanelBody>
          {fields.length > 0 && (
            <p>
              {t('preview.fields', { fields: fields.map((one) => t(`field.${one}`)).join(', ') })}
            </p>
          )}
          {hours && (
            <p>
              {t('preview.hours', {
                hours: formatTimeRange(hours.from.toString(), hours.to.toString()),
              })}
            </p>
          )}
          <input type="hidden" name="lookedAt" value={fingerprint} />
          <Buttons>
            <Button name="go" value="change">
              {t('preview.apply', { count })}
            </Button>
          </Buttons>
          <p class="quiet">{t('preview.change')}</p>
        </PanelBody>
      </Panel>
      <CountedTable
        locale={locale}
        title={t('days')}
        rows={days}
        keyOf={({ before }) => before.id}
        more={(more) => t('more', { count: more })}
        columns={[
          {
            id: 'day',
            heading: t('day'),
            cell: (day) => (
              <>
                {when(after(day))}
                {day.becomes === 'moved' && (
                  <>
                    <br />
                    <s class="quiet">{when(day.before)}</s>
                  </>
                )}
              </>
            ),
          },
          {
            id: 'where',
            heading: t('where'),
            cell: (day) => deskPlaceLine(context, locale, after(day)),
          },
          {
            id: 'becomes',
            heading: t('becomes'),
            cell: ({ becomes }) => <Badge tone={TONES[becomes]}>{t(`becomes.${becomes}`)}</Badge>,
          },
        ]}
      />
    </>
  );
}
