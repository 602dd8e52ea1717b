import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatFigure } from '#platform/i18n/numbers.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import type { Release } from '../../domain/press-kit/release.ts';
import { type TracedNumber, untracedOf } from '../../domain/press-kit/trace.ts';
import type { DeskRelease } from '../../use-cases/press-kit/read-desk-release.ts';
import { momentOf } from '../forum-words.ts';
import { Corrections } from '../press-kit/corrections.tsx';
import { pressKitDeskText } from './messages/index.ts';
import { releaseActPath } from './release-paths.ts';

interface CurrentProps {
  readonly locale: Locale;
  readonly current: DeskRelease;
}

/** Every number of the text: where it is from, or that it has no source yet. */
export function TracedPanel({ locale, current }: CurrentProps) {
  const { traced, state } = current;
  const t = pressKitDeskText.in(locale);
  const untraced = state === 'draft' ? untracedOf(traced) : [];
  return (
    <Panel title={t('traced')} hint={formatFigure(locale, traced.length)} id="traced">
      {untraced.length > 0 && (
        <PanelBody>
          <Notice tone="warning" title={t('untraced', { count: untraced.length })}>
            {t('untraced.text')}
          </Notice>
        </PanelBody>
      )}
      {traced.length > 0 && <TracedTable locale={locale} current={current} />}
      <PanelBody>
        <p class="quiet">{t('traced.rules')}</p>
      </PanelBody>
    </Panel>
  );
}

function TracedTable({ locale, current: { traced, release, state } }: CurrentProps) {
  const t = pressKitDeskText.in(locale);
  const sourceOf = ({ number, source }: TracedNumber) => {
    const href = `${releaseActPath(locale, release.id, 'source')}?number=${encodeURIComponent(number)}`;
    const typed = source?.fact === undefined && state === 'draft';
    if (!source)
      return state === 'draft' ? <a href={href}>{t('traced.name')}</a> : t('traced.none');
    const words = saidIn(locale, source.words);
    return (
      <>
        <a href={source.url}>{words}</a>
        {typed && (
          <>
            {' · '}
            <a href={href}>{t('traced.change')}</a>
          </>
        )}
      </>
    );
  };
  return (
    <DeskTable
      caption={t('traced')}
      rows={traced.map((one, index) => ({ ...one, index }))}
      keyOf={({ index }) => String(index)}
      columns={[
        { id: 'number', heading: t('column.number'), cell: ({ shown }) => shown, whole: true },
        {
          id: 'passage',
          heading: t('column.passage'),
          cell: ({ passage, language }) => <span lang={language}>{passage}</span>,
        },
        {
          id: 'standing',
          heading: t('column.standing'),
          cell: ({ source }) => (
            <Badge tone={source ? 'kept' : 'late'}>
              {t(
                source
                  ? source.fact === undefined
                    ? 'traced.typed'
                    : 'traced.fact'
                  : 'traced.not',
              )}
            </Badge>
          ),
        },
        { id: 'source', heading: t('column.source'), cell: sourceOf },
      ]}
    />
  );
}

interface MomentProps extends CurrentProps {
  readonly context: Pick<ForumContext, 'platform'>;
}

export function CorrectionsPanel({ context, locale, current }: MomentProps) {
  if (current.corrections.length === 0) return null;
  return (
    <Panel>
      <PanelBody>
        <Corrections context={context} locale={locale} corrections={current.corrections} />
      </PanelBody>
    </Panel>
  );
}

interface FactsPanelProps {
  readonly locale: Locale;
  readonly facts: readonly ForumFact[];
}

/** What the system knows: a person may use any of it. */
export function FactsPanel({ locale, facts }: FactsPanelProps) {
  const t = pressKitDeskText.in(locale);
  return (
    <Panel title={t('facts')} hint={formatFigure(locale, facts.length)} id="facts">
      {facts.length === 0 ? (
        <PanelBody>
          <p>{t('facts.none')}</p>
        </PanelBody>
      ) : (
        <DeskTable
          caption={t('facts')}
          rows={facts}
          keyOf={({ key }) => key}
          hrefOf={({ path }) => localePath(locale, path)}
          columns={[
            { id: 'words', heading: t('column.words'), cell: ({ words }) => saidIn(locale, words) },
            {
              id: 'value',
              heading: t('column.number'),
              cell: ({ value }) => formatFigure(locale, value),
              figures: true,
            },
            {
              id: 'counted',
              heading: t('column.counted'),
              cell: ({ counted }) => saidIn(locale, counted),
            },
          ]}
        />
      )}
    </Panel>
  );
}

interface WithdrawnPanelProps extends Pick<MomentProps, 'context' | 'locale'> {
  readonly withdrawn: readonly Release[];
}

export function WithdrawnPanel({ context, locale, withdrawn }: WithdrawnPanelProps) {
  if (withdrawn.length === 0) return null;
  return (
    <Panel title={pressKitDeskText.in(locale)('withdrawn')}>
      <TaskRows>
        {withdrawn.map(({ id, title, withdrawal, withdrawnAt }) => (
          <TaskRow
            key={id}
            title={saidIn(locale, title)}
            about={saidIn(locale, withdrawal)}
            when={withdrawnAt && momentOf(context, locale, withdrawnAt)}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}
