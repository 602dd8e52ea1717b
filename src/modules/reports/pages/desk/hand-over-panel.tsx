import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { type Fact, Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { HandOver } from '../../domain/partner/hand-over.ts';
import { isStopped } from '../../domain/partner/partner-problem.ts';
import { passingText } from '../passing-on/messages/index.ts';
import { reportPath } from './desk-pages.ts';
import type { ReportParts } from './report-parts.ts';

/** How far it got on its way to another body: what is so, never what is hoped. */
export function HandOverPanel(props: ReportParts) {
  const { request, read } = props;
  const { handOver, may, report } = read;
  if (!handOver) return null;
  const { locale } = request;
  const t = passingText.in(locale);
  const isFailed = handOver.state === 'failed';
  const stopped = isStopped(handOver.problem);
  return (
    <Panel title={t('hand-over')} id="hand-over">
      <PanelBody>
        {handOver.problem && (
          <Notice
            tone={isFailed && !stopped ? 'danger' : 'warning'}
            title={
              isFailed
                ? t(stopped ? 'hand-over.stopped.title' : 'hand-over.failed.title')
                : undefined
            }
          >
            {t(`problem.${handOver.problem}`)}
          </Notice>
        )}
        <Facts rows={factsOf(props, handOver)} />
        {isFailed && may.has('answer') && (
          <PostButton action={reportPath(locale, report.id, '/pass-again')}>
            {t(stopped ? 'hand-over.anyway' : 'hand-over.again')}
          </PostButton>
        )}
      </PanelBody>
    </Panel>
  );
}

function factsOf({ context, request: { locale } }: ReportParts, handOver: HandOver) {
  const t = passingText.in(locale);
  const { state, theirId, problemSaid, words } = handOver;
  const body = context.organisations.get(handOver.organisationId);
  return [
    { term: t('hand-over.to'), value: body && nameIn(locale, body) },
    {
      term: t('hand-over.state'),
      // What failed is said above, with what to do about it.
      value: state === 'failed' ? undefined : t(`hand-over.${state}`, { number: theirId ?? '' }),
    },
    { term: t('hand-over.said'), value: problemSaid },
    ...timesOf(context, locale, handOver),
    { term: t('hand-over.words'), value: <Paragraphs text={words} /> },
  ];
}

/** When it is sent again, or when they were heard of last. */
function timesOf(
  { platform: { clock } }: ReportParts['context'],
  locale: Locale,
  { state, tries, nextAt, heardAt }: HandOver,
): readonly Fact[] {
  const t = passingText.in(locale);
  const when = (at: Temporal.Instant) => formatInstant(locale, at, clock.timeZone);
  switch (state) {
    case 'waiting':
      if (tries === 0) return [];
      return [
        { term: t('hand-over.tries'), value: String(tries) },
        { term: t('hand-over.next'), value: nextAt && when(nextAt) },
      ];
    case 'taken':
    case 'numbered':
      return [
        { term: t('hand-over.heard'), value: heardAt ? when(heardAt) : t('hand-over.never') },
      ];
    case 'mailed':
    case 'failed':
      return [];
  }
}
