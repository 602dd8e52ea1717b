import type { VNode } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { questionsOfSource } from '#modules/promises/index.ts';
import { findSurveyOf } from '#modules/surveys/index.ts';
import { asAsked } from '../../domain/feedback.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { LIVE_SOURCE } from '../../domain/live/live-source.ts';
import {
  type EndedHall,
  listEarlierHalls,
  readEndedHall,
} from '../../use-cases/live/read-ended-hall.ts';
import { readOwnInHall } from '../../use-cases/live/read-hall.ts';
import { feedbackText } from '../feedback/messages/index.ts';
import { ForumPage } from '../forum-page.tsx';
import { forumPath, momentOf } from '../forum-words.ts';
import { NOTHING_OWN } from './hall-pages.ts';
import { shortPath, titleOfHall } from './hall-words.ts';
import { heldMark } from './mark-cookie.ts';
import { hallText } from './messages/index.ts';
import { OwnQuestions } from './own-questions.tsx';
import { WhereLine } from './where-line.tsx';

/** What came of a hall's questions: which were answered there, and what the others wait for. */
export async function endedHallPage(
  context: LiveContext,
  request: PageRequest,
  hall: Hall,
): Promise<Answer> {
  const { locale } = request;
  const ended = await readEndedHall(context, hall);
  if (!ended.ok) return refusal('absent');
  const t = hallText.in(locale);
  const mark = heldMark(context, request);
  const own = mark && (await readOwnInHall(context, { id: hall.id, mark }));
  const source = { kind: LIVE_SOURCE, id: hall.id };
  const published = await questionsOfSource({ context, locale, source });
  const earlier = await listEarlierHalls(context, hall);
  const survey = await surveyLink(context, request, hall);
  const { answered, left, unshown } = ended.value;
  const room = saidIn(locale, hall.room.name);
  return page(
    <ForumPage
      context={context}
      forum={hall.forum}
      crumbs={[
        { text: t('title'), href: forumPath(locale, hall.year, '/live') },
        { text: room, lang: langOf(locale, hall.room.name) },
      ]}
      request={request}
      title={`${t('title')}: ${room}`}
      styles={['hall.css']}
      noIndex
      lean
    >
      <h1>{t('ended')}</h1>
      <WhereLine locale={locale} hall={hall} />
      {answered.length + left.length + unshown === 0 && <p>{t('ended.none')}</p>}
      {survey}
      <OwnQuestions locale={locale} own={own?.ok ? own.value : NOTHING_OWN} />
      <Questions request={request} title={t('ended.answered')} questions={answered} />
      <Left request={request} ended={ended.value} />
      {published && (
        <section>
          <h2>{t('ended.published')}</h2>
          {published}
        </section>
      )}
      {earlier.ok && earlier.value.length > 0 && (
        <section>
          <h2>{t('earlier')}</h2>
          <LinkRows>
            {earlier.value.map((one) => (
              <LinkRow
                key={one.id}
                href={shortPath(locale, one)}
                title={t('earlier.at', {
                  title: titleOfHall(locale, one),
                  time: momentOf(context, locale, one.openedAt),
                })}
              />
            ))}
          </LinkRows>
        </section>
      )}
    </ForumPage>,
  );
}

/** Whoever has just been there says what they thought of the talk; null: nobody is asked. */
async function surveyLink(
  context: LiveContext,
  { locale }: PageRequest,
  { talkId }: Hall,
): Promise<VNode | null> {
  const survey = talkId && (await findSurveyOf(context, asAsked(talkId)));
  if (!survey) return null;
  const t = feedbackText.in(locale);
  return (
    <LinkRows>
      <LinkRow
        href={localePath(mainLocale(locale), survey)}
        title={t('ended')}
        about={t('ended.about')}
      />
    </LinkRows>
  );
}

function Left({ request, ended }: { readonly request: PageRequest; readonly ended: EndedHall }) {
  const { left, unshown, dueOn } = ended;
  const t = hallText.in(request.locale);
  if (left.length + unshown === 0) return null;
  return (
    <>
      <h2>{t('ended.left')}</h2>
      <p>
        {t('ended.left.text')} {dueOn && t('ended.due', { day: formatDay(request.locale, dueOn) })}
      </p>
      <Questions request={request} questions={left} />
      {unshown > 0 && <p>{t('ended.unshown', { count: unshown })}</p>}
    </>
  );
}

interface QuestionsProps {
  readonly request: PageRequest;
  readonly title?: string;
  readonly questions: readonly LiveQuestion[];
}

function Questions({ request: { locale }, title, questions }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
      <ul class="hall-own">
        {questions.map(({ id, words, language, votes }) => (
          <li key={id}>
            <p lang={language === locale ? undefined : language}>{words}</p>
            <p class="quiet">{hallText.in(locale)('ended.votes', { count: votes })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
