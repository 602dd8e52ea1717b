import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { type DeskColumn, DeskTable } from '#ui/components/desk-table.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { spokenSurveyCode, statusWords } from '#modules/surveys/index.ts';
import { isToAskAbout, roundsToTell, type TalkAsked } from '../../domain/asked-talk.ts';
import {
  type FeedbackDesk,
  readFeedbackDesk,
} from '../../use-cases/feedback/read-feedback-desk.ts';
import { deskForumPath, deskListPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { whenWords } from '../programme/programme-words.ts';
import { deskTalkPath } from '../review-desk/review-paths.ts';
import { deskFeedbackPath } from './feedback-place.ts';
import { feedbackText } from './messages/index.ts';

const DONE = ['asked', 'nothing-asked', 'told', 'nothing-told'] as const;

/** `/desk/forum/{id}/feedback`: which talks people are asked about, under which codes, and how many answered. */
export async function feedbackPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const read = id && (await readFeedbackDesk(context, id));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { forum, talks } = read.value;
  const t = feedbackText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const props = { context, request, read: read.value };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={[
        { text: t('forums'), href: deskListPath(locale) },
        { text: saidIn(locale, forum.title), href: deskForumPath(locale, forum.id) },
        { text: t('title') },
      ]}
      done={done && t(`done.${done}`)}
      hears={['survey.*', 'programme.published']}
      actions={<Actions {...props} />}
    >
      {talks.length === 0 ? (
        <NextStep
          title={t('none')}
          href={deskForumPath(locale, forum.id, '/programme')}
          action={t('programme')}
        >
          {t('none.text')}
        </NextStep>
      ) : (
        <Panel>
          <DeskTable
            caption={t('title')}
            rows={talks}
            keyOf={({ talk }) => talk.id}
            hrefOf={(one) => hrefOf(locale, one)}
            columns={columnsOf(props)}
          />
        </Panel>
      )}
      <Tell {...props} />
    </DeskPage>,
  );
}

interface FeedbackProps {
  readonly context: ForumDesk;
  readonly request: PageRequest;
  readonly read: FeedbackDesk;
}

/** To what was asked last about it; before that, to the talk, where one asks about it alone. */
function hrefOf(locale: Locale, { talk, rounds }: TalkAsked): string {
  const last = rounds.at(-1);
  return last
    ? localePath(locale, `/desk/surveys/${last.round.id}`)
    : deskTalkPath(locale, talk.id);
}

function Actions({ request: { locale }, read: { forum, talks } }: FeedbackProps) {
  const t = feedbackText.in(locale);
  const path = deskFeedbackPath(locale, forum.id);
  const count = talks.filter(isToAskAbout).length;
  const isAsked = talks.some(({ rounds }) => rounds.some(({ round }) => round.status === 'open'));
  return (
    <>
      {isAsked && (
        <ButtonLink kind="plain" href={`${path}/sheet`}>
          {t('sheet')}
        </ButtonLink>
      )}
      {count > 0 && (
        <PostButton kind="main" action={path}>
          {t('ask-all', { count })}
        </PostButton>
      )}
    </>
  );
}

function columnsOf({
  context,
  request: { locale },
}: FeedbackProps): readonly DeskColumn<TalkAsked>[] {
  const t = feedbackText.in(locale);
  const today = context.platform.clock.today();
  const lastOf = ({ rounds }: TalkAsked) => rounds.at(-1);
  return [
    {
      id: 'talk',
      heading: t('talk'),
      cell: ({ talk }) => <span lang={talk.language}>{talk.title}</span>,
    },
    {
      id: 'when',
      heading: t('when'),
      cell: ({ slot }) => (slot ? whenWords(context, locale, slot) : t('off')),
    },
    {
      id: 'status',
      heading: t('status'),
      cell: (one) => {
        const last = lastOf(one);
        return last ? statusWords(locale, last.round, today) : t('status.none');
      },
    },
    {
      id: 'code',
      heading: t('code'),
      whole: true,
      cell: (one) => {
        const last = lastOf(one);
        return last?.round.status === 'open' ? spokenSurveyCode(last.round.code) : '';
      },
    },
    {
      id: 'answered',
      heading: t('answered'),
      figures: true,
      cell: (one) => {
        const last = lastOf(one);
        return last ? formatNumber(locale, last.answered) : '';
      },
    },
  ];
}

/** Once and for ever: what it does is said beside it, and it takes two presses. */
function Tell({ context, request: { locale }, read: { forum, talks } }: FeedbackProps) {
  const rounds = roundsToTell(talks, context.platform.clock.now());
  if (rounds.length === 0) return null;
  const t = feedbackText.in(locale);
  const open = rounds.filter(({ round }) => round.status === 'open').length;
  return (
    <Panel title={t('tell')}>
      <PanelBody>
        <p>{t('tell.text', { count: rounds.length })}</p>
        <details>
          <summary>{t('tell.do')}</summary>
          {open > 0 && <p class="quiet">{t('tell.open', { count: open })}</p>}
          <PostButton action={`${deskFeedbackPath(locale, forum.id)}/release`}>
            {t('tell.sure')}
          </PostButton>
        </details>
      </PanelBody>
    </Panel>
  );
}
