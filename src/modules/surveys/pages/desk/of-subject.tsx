import type { VNode } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { QrCode } from '#ui/print/qr-code.tsx';
import { notTaken } from '../../domain/round.ts';
import { spokenSurveyCode } from '../../domain/survey-code.ts';
import type { SubjectRef } from '../../domain/subject.ts';
import type { ListedRound } from '../../use-cases/list-rounds.ts';
import { listRoundsOf } from '../../use-cases/surveys-of.ts';
import { surveysDeskText } from './messages/index.ts';
import { daysWords, statusWords, titleWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

interface OfSubject {
  readonly context: SurveysDesk;
  readonly request: PageRequest;
  readonly subject: SubjectRef;
  /** What opens a round in one press, with the locale’s prefix; undefined: nothing is asked now. */
  readonly open: string | undefined;
}

/** At the desk of a higher module: what is asked about one of its things, with the code to show; null: nothing. */
export async function surveysPanel({
  context,
  request,
  subject,
  open,
}: OfSubject): Promise<VNode | null> {
  const { locale } = request;
  const listed = await listRoundsOf(context, subject);
  if (!listed.ok) return null;
  const mayOpen =
    open !== undefined &&
    listed.value.length === 0 &&
    context.policy.can(context.actor, 'survey.run');
  if (listed.value.length === 0 && !mayOpen) return null;
  const t = surveysDeskText.in(locale);
  return (
    <Panel title={t('of-subject')}>
      <PanelBody>
        {listed.value.map((one) => (
          <RoundHere key={one.round.id} context={context} request={request} listed={one} />
        ))}
        {mayOpen && (
          <>
            <p class="quiet">{t('of-subject.none')}</p>
            <PostButton action={open}>{t('of-subject.open')}</PostButton>
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

interface RoundHereProps {
  readonly context: SurveysDesk;
  readonly request: PageRequest;
  readonly listed: ListedRound;
}

function RoundHere({ context, request, listed: { round, answered } }: RoundHereProps) {
  const { locale, publicUrl } = request;
  const t = surveysDeskText.in(locale);
  const today = context.platform.clock.today();
  const address = localePath(locale, `/survey/${round.code}`);
  const isShown = round.way === 'link' && notTaken(round, today) !== 'over';
  return (
    <>
      <Facts
        rows={[
          { term: t('what'), value: <RoundLink locale={locale} round={round} /> },
          { term: t('status'), value: statusWords(locale, round, today) },
          { term: t('days'), value: daysWords(locale, round) },
          { term: t('answered'), value: formatNumber(locale, answered) },
          { term: t('round.code'), value: isShown && <b>{spokenSurveyCode(round.code)}</b> },
          {
            term: t('round.address'),
            value: isShown && <a href={address}>{publicUrl + address}</a>,
          },
        ]}
      />
      {isShown && (
        <div class="qr-small">
          <QrCode text={publicUrl + address} label={t('round.address')} />
        </div>
      )}
    </>
  );
}

function RoundLink({
  locale,
  round,
}: {
  readonly locale: Locale;
  readonly round: ListedRound['round'];
}) {
  return (
    <a href={localePath(locale, `${SURVEYS_PATH}/${round.id}`)}>{titleWords(locale, round)}</a>
  );
}
