import { deskAreaName } from '#modules/areas/index.ts';
import { sends } from '#platform/sends.ts';
import { type Answer, page, type PageRequest } from '#platform/http/route.ts';
import { formatDay, formatInstant } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { givenAwayPage } from '#modules/officers/index.ts';
import { describeSource, type NamedSource } from '../../domain/promise-source.ts';
import { isQuestionOpen } from '../../domain/question-status.ts';
import { promisesText } from '../../messages/index.ts';
import { findOfficerOfQuestion } from '../../use-cases/find-officer-of-question.ts';
import { type ReadQuestion, readQuestion } from '../../use-cases/read-question.ts';
import {
  deskPromisePath,
  deskQuestionPath,
  deskQuestionsPath,
  type PromisesDesk,
  questionIdOf,
  type QuestionsDesk,
} from './desk-pages.ts';
import { DueBadge } from './due-badge.tsx';
import { promisesDeskText } from './messages/index.ts';
import { actsWith, QUESTION_ACTS } from './question-acts.ts';
import { askedDay, officerName } from './questions.tsx';

const DONE = [...QUESTION_ACTS, 'question-impossible'] as const;

/** `/desk/questions/:id`: what was asked, by when it must be answered, and what can be done with it. */
export async function deskQuestionPage(
  context: QuestionsDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = questionIdOf(request);
  const read = id && (await readQuestion(context, { id }));
  const { locale, query } = request;
  const t = promisesDeskText.in(locale);
  if (!read?.ok) return await questionGivenAway(context, request);
  const { question } = read.value;
  const source = await describeSource(context.promiseSources, question.source, locale);
  const title = t('question', { day: askedDay(locale, context, question) });
  const done = DONE.find((one) => one === query.get('done'));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={
        <>
          <Badge>{t(`status.${question.status}`)}</Badge>{' '}
          {isQuestionOpen(question.status) && (
            <DueBadge
              locale={locale}
              dueOn={question.dueOn}
              today={context.platform.clock.today()}
            />
          )}
        </>
      }
      crumbs={[questionsCrumb(locale), { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['question.*']}
      actions={<Acts request={request} read={read.value} />}
      aside={<FactsPanel context={context} request={request} read={read.value} source={source} />}
    >
      <AskedPanel context={context} request={request} read={read.value} />
      {question.status === 'pending' && read.value.may.has('answer') && (
        <Notice title={t('question.decide')}>{t('question.decide.text')}</Notice>
      )}
      <PublicPanel request={request} read={read.value} />
      <StepsPanel context={context} request={request} read={read.value} />
    </DeskPage>,
  );
}

interface PartProps {
  readonly request: PageRequest;
  readonly read: ReadQuestion;
}

interface WithContext extends PartProps {
  readonly context: PromisesDesk;
}

function Acts({ request: { locale }, read }: PartProps) {
  const t = promisesDeskText.in(locale);
  return (
    <>
      {actsWith(read).map((act, index) => (
        <ButtonLink
          key={act}
          kind={index === 0 ? 'main' : 'plain'}
          href={deskQuestionPath(locale, read.question.id, `/${act}`)}
        >
          {t(`act.${act}`)}
        </ButtonLink>
      ))}
    </>
  );
}

/** Beside each act, too: what was asked, as it was asked. */
export function AskedPanel({ context, request: { locale }, read: { question } }: WithContext) {
  const t = promisesDeskText.sending(locale, sends(context.platform, 'mail', 'sms'));
  return (
    <Panel title={t('question.said')}>
      <PanelBody>
        <div lang="uk">
          <Paragraphs text={question.words} />
        </div>
        <p class="quiet">{t('question.seen')}</p>
      </PanelBody>
    </Panel>
  );
}

/** What everybody reads of it, or of the one that is answered for it. */
function PublicPanel({ request: { locale }, read: { published, mergedInto } }: PartProps) {
  const t = promisesDeskText.in(locale);
  const shown = mergedInto ?? published;
  if (!shown) return null;
  return (
    <Panel title={t(mergedInto ? 'question.merged' : 'question.published')}>
      <PanelBody>
        <div lang="uk">
          <Paragraphs text={shown.words} />
          <Paragraphs text={shown.answer} />
        </div>
        <p>
          <a href={localePath(locale, `/questions/${shown.id}`)}>{t('question.published.link')}</a>
        </p>
      </PanelBody>
    </Panel>
  );
}

function StepsPanel({ context, request: { locale }, read: { steps, names } }: WithContext) {
  const t = promisesDeskText.in(locale);
  return (
    <Panel title={t('question.steps')}>
      <PanelBody>
        {steps.length === 0 && <p class="quiet">{t('question.steps.none')}</p>}
        {steps.length > 0 && (
          <ol class="entries">
            {steps.map(({ id, at, accountId, status, words }) => (
              <li key={id}>
                <p class="quiet">
                  <Badge>{t(`status.${status}`)}</Badge>{' '}
                  {(accountId && names.get(accountId)) ?? t('colleague')},{' '}
                  {formatInstant(locale, at, context.platform.clock.timeZone)}
                </p>
                <div lang="uk">
                  <Paragraphs text={words} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </PanelBody>
    </Panel>
  );
}

function FactsPanel({
  context,
  request: { locale },
  read: { question },
  source,
}: WithContext & { readonly source: NamedSource | undefined }) {
  const t = promisesDeskText.in(locale);
  const { officerId, areaId, dueOn, promiseId } = question;
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            { term: t('question.officer'), value: officerName(locale, context, officerId) },
            { term: t('question.area'), value: deskAreaName(locale, context, areaId) },
            {
              term: promisesText.in(locale)('promise.source'),
              value: source && <a href={localePath(locale, source.path)}>{source.name}</a>,
            },
            { term: t('question.due'), value: formatDay(locale, dueOn) },
            {
              term: t('promises'),
              value: promiseId && (
                <a href={deskPromisePath(locale, promiseId)}>{t('question.promise')}</a>
              ),
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

/** Who has a question now, for an officer who had it before. */
export async function questionGivenAway(
  context: PromisesDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const t = promisesDeskText.in(locale);
  const id = questionIdOf(request);
  const found = id && (await findOfficerOfQuestion(context, { id }));
  const list = questionsCrumb(locale);
  const words = { title: t('question.given-away'), list, back: t('question.given-away.back') };
  return await givenAwayPage(context, request, found, words);
}

function questionsCrumb(locale: Locale) {
  return { text: promisesDeskText.in(locale)('questions'), href: deskQuestionsPath(locale) };
}
