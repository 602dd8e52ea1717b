import type { Locale } from '#platform/i18n/locales.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Badge } from '#ui/components/badge.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasText } from '../messages/index.ts';
import type { BoundaryVersion, DeskArea } from '../use-cases/read-desk-area.ts';
import { changeTitle, whenWords, whoWords } from './change-words.ts';

interface PartProps {
  readonly locale: Locale;
  readonly desk: DeskArea;
}

export function AreaFacts({ locale, desk: { area, mayCorrect } }: PartProps) {
  const t = areasText.in(locale);
  const isPublic = area.status === 'public';
  const path = localePath(locale, `/area/${area.slug}`);
  return (
    <Panel
      title={t('desk.area.facts')}
      hint={
        mayCorrect && (
          <a href={localePath(locale, `/desk/areas/${area.id}/correct`)}>
            {t('desk.area.correct.short')}
          </a>
        )
      }
    >
      <PanelBody>
        <Facts
          rows={[
            { term: t('desk.area.code'), value: area.code },
            { term: t('desk.area.local-code'), value: area.localCode },
            {
              term: t('desk.areas.population'),
              value: area.population !== undefined && formatNumber(locale, area.population),
            },
            { term: t('desk.area.page'), value: isPublic ? <a href={path}>{path}</a> : path },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

const MAX_CHILDREN = 100;

export function AreaInside({ locale, desk: { children } }: PartProps) {
  const t = areasText.in(locale);
  if (children.length === 0) return null;
  return (
    <Panel title={t('desk.area.inside')} hint={formatNumber(locale, children.length)}>
      <DeskTable
        caption={t('desk.area.inside')}
        rows={children.slice(0, MAX_CHILDREN)}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => localePath(locale, `/desk/areas/${id}`)}
        columns={[
          { id: 'name', heading: t('desk.areas.name'), cell: (area) => nameIn(locale, area) },
          { id: 'kind', heading: t('desk.areas.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            id: 'people',
            heading: t('desk.areas.population'),
            figures: true,
            cell: ({ population }) => population !== undefined && formatNumber(locale, population),
          },
          {
            id: 'status',
            heading: t('desk.areas.status'),
            cell: ({ status }) => (
              <Badge tone={status === 'public' ? 'kept' : 'plain'}>
                {t(`desk.status.${status}`)}
              </Badge>
            ),
          },
        ]}
      />
      {children.length > MAX_CHILDREN && (
        <PanelBody>
          <p class="quiet">
            {t('desk.areas.more', {
              shown: formatNumber(locale, MAX_CHILDREN),
              all: formatNumber(locale, children.length),
            })}
          </p>
        </PanelBody>
      )}
    </Panel>
  );
}

/** Every boundary that was ever in force, each to be laid over the one of today. */
export function AreaVersions({
  locale,
  timeZone,
  desk,
}: PartProps & { readonly timeZone: string }) {
  const t = areasText.in(locale);
  const { area, versions } = desk;
  if (versions.length === 0) return null;
  const day = (instant: Temporal.Instant) => versionDay(locale, instant, timeZone);
  const comparison: DeskColumn<BoundaryVersion> = {
    id: 'compare',
    heading: t('desk.area.version.compare'),
    cell: ({ id, from, to }) =>
      to &&
      desk.shape && (
        <a
          href={localePath(locale, `/desk/areas/${area.id}?compare=${id}`)}
          aria-label={t('desk.area.version.compare.label', { from: day(from) })}
        >
          {t('desk.area.version.compare')}
        </a>
      ),
  };
  return (
    <Panel title={t('desk.area.versions')} hint={formatNumber(locale, versions.length)}>
      <DeskTable
        caption={t('desk.area.versions')}
        rows={versions}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'from',
            heading: t('desk.area.version.from'),
            whole: true,
            cell: ({ from }) => day(from),
          },
          {
            id: 'to',
            heading: t('desk.area.version.to'),
            whole: true,
            cell: ({ to }) => (to ? day(to) : t('desk.area.version.now')),
          },
          {
            id: 'source',
            heading: t('desk.area.version.source'),
            cell: ({ source }) => (source === 'beats' ? t('desk.change.kind.beats') : source),
          },
          ...(versions.length > 1 ? [comparison] : []),
        ]}
      />
    </Panel>
  );
}

export function versionDay(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
  return formatDay(locale, instant.toZonedDateTimeISO(timeZone).toPlainDate());
}

export function AreaChanges({
  context,
  locale,
  desk: { area, changes },
}: PartProps & { readonly context: AreasDeskContext }) {
  const t = areasText.in(locale);
  if (changes.length === 0) return null;
  return (
    <Panel title={t('desk.changes')} hint={formatNumber(locale, changes.length)}>
      <DeskTable
        caption={t('desk.changes')}
        rows={changes}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => localePath(locale, `/desk/areas/changes/${id}`)}
        columns={[
          {
            id: 'what',
            heading: t('desk.changes.what'),
            cell: (change) => changeTitle(locale, change, nameIn(locale, area)),
          },
          {
            id: 'when',
            heading: t('desk.changes.when'),
            whole: true,
            cell: (change) => whenWords(locale, change, context),
          },
          {
            id: 'who',
            heading: t('desk.changes.who'),
            cell: (change) => whoWords(locale, change, context.actor),
          },
        ]}
      />
    </Panel>
  );
}
