import type { PageRequest } from '#platform/http/route.ts';
import { formatDay, formatTimeRange } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PreviewActions } from '#ui/components/preview-actions.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { ImportedEvent, ImportedPlace } from '../../domain/programme-import/imported-event.ts';
import type { PlannedClash } from '../../domain/programme-import/planned-clashes.ts';
import type {
  PreviewedProgramme,
  ProgrammePreview,
} from '../../use-cases/programme-import/preview-programme.ts';
import { clashWords, eventName, importCrumbs, importPath, whyFile } from './import-words.ts';
import { programmeImportText } from './messages/index.ts';

interface PreviewViewProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly preview: ProgrammePreview;
  /** It was not written when that was asked for: this is something else than what was looked at. */
  readonly refused: boolean;
}

export function PreviewView({ request, frame, refused, preview }: PreviewViewProps) {
  const { draft, outcome, forum } = preview;
  const { locale } = request;
  const t = programmeImportText.in(locale);
  const discard = {
    action: importPath(locale, forum.id, `/${draft.id}/discard`),
    text: t('preview.discard'),
  };
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('preview', { file: draft.fileName })}
      lead={outcome.ok ? counts(locale, outcome.value) : undefined}
      crumbs={importCrumbs(locale, forum, draft.fileName)}
    >
      {refused && <Notice tone="warning">{t('preview.changed')}</Notice>}
      {outcome.ok ? (
        <Previewed locale={locale} preview={preview} plan={outcome.value} discard={discard} />
      ) : (
        <>
          <NextStep
            title={t('preview.refused')}
            href={importPath(locale, forum.id)}
            action={t('preview.again')}
          >
            {whyFile(locale, outcome.refusal)}
          </NextStep>
          <PreviewActions write={undefined} discard={discard} />
        </>
      )}
    </DeskPage>
  );
}

function counts(locale: Locale, { taken, refused, known }: PreviewedProgramme): string {
  return programmeImportText.in(locale)('preview.counts', {
    taken: taken.length,
    mended: formatNumber(locale, taken.filter(isMended).length),
    refused: formatNumber(locale, refused.length),
    known: formatNumber(locale, known.length),
  });
}

function isMended({ mended }: ImportedEvent): boolean {
  return mended.length > 0;
}

function Previewed({
  locale,
  preview: { draft, forum },
  plan,
  discard,
}: {
  readonly locale: Locale;
  readonly preview: ProgrammePreview;
  readonly plan: PreviewedProgramme;
  readonly discard: { readonly action: string; readonly text: string };
}) {
  const t = programmeImportText.in(locale);
  const { taken, refused, known, newRooms, newTracks, clashes, fingerprint } = plan;
  const isReady = taken.length > 0;
  const told = (event: ImportedEvent) => isMended(event) || clashes.has(event);
  const write = {
    action: importPath(locale, forum.id, `/${draft.id}/confirm`),
    fingerprint,
    text: t('preview.apply', { count: taken.length }),
  };
  const number = {
    id: 'event',
    heading: t('event'),
    cell: (event: EventRow) => <EventCell locale={locale} event={event} />,
  };
  return (
    <>
      <Panel title={t(isReady ? 'preview.ready' : 'preview.nothing')}>
        <PanelBody>
          <p>{t(isReady ? 'preview.ready.text' : 'preview.nothing.text')}</p>
          {newRooms.length > 0 && <p>{t('preview.rooms', { names: newRooms.join(', ') })}</p>}
          {newTracks.length > 0 && <p>{t('preview.tracks', { names: newTracks.join(', ') })}</p>}
          <PreviewActions write={isReady ? write : undefined} discard={discard} />
        </PanelBody>
      </Panel>
      <Listed
        locale={locale}
        title={t('refused')}
        rows={refused}
        columns={[number, { id: 'why', heading: t('why'), cell: ({ why }) => t(`why.${why}`) }]}
      />
      <Listed
        locale={locale}
        title={t('mended')}
        rows={taken.filter(told)}
        columns={[
          number,
          whenColumn(locale),
          {
            id: 'what',
            heading: t('what'),
            cell: (event) => (
              <Changes locale={locale} event={event} clashes={clashes.get(event) ?? []} />
            ),
          },
        ]}
      />
      <Listed
        locale={locale}
        title={t('taken')}
        rows={taken.filter((event) => !told(event))}
        columns={[number, whenColumn(locale)]}
      />
      <Listed locale={locale} title={t('known')} rows={known} columns={[number]} />
    </>
  );
}

interface EventRow {
  readonly number: number;
  readonly title: string;
}

/** All of them, since each is told by its name; nothing where there are none. */
function Listed<Row extends EventRow>({
  locale,
  title,
  rows,
  columns,
}: {
  readonly locale: Locale;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DeskColumn<Row>[];
}) {
  if (rows.length === 0) return null;
  return (
    <Panel title={title} hint={formatNumber(locale, rows.length)}>
      <DeskTable
        caption={title}
        columns={columns}
        rows={rows}
        keyOf={(row) => String(row.number)}
      />
    </Panel>
  );
}

function EventCell({ locale, event }: { readonly locale: Locale; readonly event: EventRow }) {
  const t = programmeImportText.in(locale);
  return (
    <>
      {eventName(locale, event.title)}
      <br />
      <small class="quiet">{t('number', { number: String(event.number) })}</small>
    </>
  );
}

function whenColumn(locale: Locale) {
  const t = programmeImportText.in(locale);
  return {
    id: 'when',
    heading: t('when'),
    cell: ({ place }: ImportedEvent) => (place ? placeWords(locale, place) : t('not-placed')),
  };
}

/** «19 грудня, 11:00–11:30, Великий зал» */
function placeWords(locale: Locale, { room, start, minutes }: ImportedPlace): string {
  const [from, to] = [start, start.add({ minutes })].map((moment) =>
    moment.toPlainTime().toString({ smallestUnit: 'minute' }),
  );
  return [
    formatDay(locale, start.toPlainDate(), { year: false }),
    formatTimeRange(from ?? '', to ?? ''),
    room ?? programmeImportText.in(locale)('everywhere'),
  ].join(', ');
}

const MAX_CLASHES = 3;

function Changes({
  locale,
  event,
  clashes,
}: {
  readonly locale: Locale;
  readonly event: ImportedEvent;
  readonly clashes: readonly PlannedClash[];
}) {
  const t = programmeImportText.in(locale);
  const more = clashes.length - MAX_CLASHES;
  return (
    <ul class="plain">
      {event.mended.map((one) => (
        <li key={one}>{t(`mended.${one}`)}</li>
      ))}
      {clashes.slice(0, MAX_CLASHES).map((clash, index) => (
        <li key={index}>{clashWords(locale, clash)}</li>
      ))}
      {more > 0 && <li>{t('clash.more', { count: more })}</li>}
    </ul>
  );
}
