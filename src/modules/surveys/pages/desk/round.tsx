import { parseId, type SurveyRoundId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { momentAfter } from '../../domain/round.ts';
import { ROUND_ACTS, afterAct, mayReopen } from '../../domain/round-status.ts';
import { spokenSurveyCode } from '../../domain/survey-code.ts';
import { type ReadRound, readRound } from '../../use-cases/read-round.ts';
import { figuresText } from '../figures/messages/index.ts';
import { surveysDeskText } from './messages/index.ts';
import { daysWords, statusWords, subjectWords, titleWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

const DONE = ['open', ...ROUND_ACTS] as const;

/** `/desk/surveys/:id`: one round, what can be done with it, and those that belong to it. */
export async function roundPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  return id ? await showRound(context, request, { id }) : refusal('absent');
}

export interface ShownRound {
  readonly id: SurveyRoundId;
  /** What was typed to open the next one, and what is wrong with it. */
  readonly next?: {
    readonly values: Readonly<Record<string, string>>;
    readonly errors: readonly FormError[];
  };
}

export async function showRound(
  context: SurveysDesk,
  request: PageRequest,
  { id, next }: ShownRound,
): Promise<Answer> {
  const { locale, query } = request;
  const read = await readRound(context, { id });
  if (!read.ok) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const { round } = read.value;
  const title = titleWords(locale, round);
  const done = DONE.find((one) => one === query.get('done'));
  const { errors = [] } = next ?? {};
  const path = localePath(locale, `${SURVEYS_PATH}/${id}`);
  return page(
    <DeskPage
      request={{ ...request, path: `${SURVEYS_PATH}/${id}` }}
      frame={await deskFrame(context, request)}
      title={title}
      lead={subjectWords(locale, read.value.subject)}
      done={done && t(`done.${done}`)}
      hears={['survey.changed']}
      crumbs={[{ text: t('surveys'), href: localePath(locale, SURVEYS_PATH) }, { text: title }]}
      actions={<RoundActions locale={locale} read={read.value} path={path} />}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <RoundFacts context={context} request={request} read={read.value} />
      {read.value.isRun && <RoundActs locale={locale} read={read.value} path={path} />}
      {read.value.isRun && (
        <NextRound
          locale={locale}
          read={read.value}
          path={path}
          today={context.platform.clock.today()}
          next={next}
        />
      )}
      <Series locale={locale} read={read.value} />
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

interface PartProps {
  readonly locale: Locale;
  readonly read: ReadRound;
  /** The round's own, with the locale's prefix. */
  readonly path: string;
}

function RoundActions({ locale, read, path }: PartProps) {
  const t = surveysDeskText.in(locale);
  const { round, isRun, isAnswersRead } = read;
  return (
    <>
      {isRun && round.status === 'open' && (
        <ButtonLink kind="plain" href={`${path}/sheet`}>
          {t('sheet')}
        </ButtonLink>
      )}
      {isAnswersRead && (
        <ButtonLink kind="plain" href={`${path}/results`}>
          {t('results')}
        </ButtonLink>
      )}
      {isAnswersRead && round.moment !== 'once' && (
        <ButtonLink kind="plain" href={`${path}/compare`}>
          {t('compare')}
        </ButtonLink>
      )}
    </>
  );
}

interface RoundFactsProps {
  readonly context: SurveysDesk;
  readonly request: PageRequest;
  readonly read: ReadRound;
}

function RoundFacts({ context, request: { locale, publicUrl }, read }: RoundFactsProps) {
  const t = surveysDeskText.in(locale);
  const { round, answered, released } = read;
  const address = localePath(locale, `/survey/${round.code}`);
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            {
              term: t('status'),
              value: statusWords(locale, round, context.platform.clock.today()),
            },
            { term: t('answered'), value: formatNumber(locale, answered) },
            { term: t('moment'), value: figuresText.in(locale)(`moment.${round.moment}`) },
            { term: t('days'), value: daysWords(locale, round) },
            { term: t('round.code'), value: <b>{spokenSurveyCode(round.code)}</b> },
            { term: t('round.address'), value: <a href={address}>{publicUrl + address}</a> },
            { term: t('round.version'), value: round.versionNumber },
            {
              term: t('round.public'),
              value: t(round.isPublic ? 'round.public.yes' : 'round.public.no'),
            },
            {
              term: t('released.at'),
              value: released && round.isPublic && (
                <a href={localePath(locale, `/surveys/${round.id}`)}>
                  {localePath(locale, `/surveys/${round.id}`)}
                </a>
              ),
            },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

function RoundActs({ locale, read: { round, answered }, path }: PartProps) {
  const t = surveysDeskText.in(locale);
  const acts = ROUND_ACTS.filter(
    (act) => afterAct(round.status, act) !== undefined && (act !== 'reopen' || mayReopen(answered)),
  );
  if (acts.length === 0) return null;
  return (
    <Panel>
      <PanelBody>
        <p class="quiet">{t(round.status === 'open' ? 'close.hint' : 'release.hint')}</p>
        <div class="buttons">
          {acts.map((act) => (
            <PostButton key={act} action={`${path}/${act}`} act={act !== 'reopen'}>
              {t(act)}
            </PostButton>
          ))}
        </div>
      </PanelBody>
    </Panel>
  );
}

interface NextRoundProps extends PartProps {
  readonly today: Temporal.PlainDate;
  readonly next: ShownRound['next'];
}

function NextRound({ locale, read: { round, series }, path, today, next }: NextRoundProps) {
  const t = surveysDeskText.in(locale);
  const moment = momentAfter(round.moment);
  if (!moment || series.some((one) => one.moment === moment)) return null;
  const { values = {}, errors = [] } = next ?? {};
  return (
    <Panel title={t('next', { moment: figuresText.in(locale)(`moment.${moment}`) })}>
      <PanelBody>
        <form method="post" action={`${path}/next`} noValidate>
          <Field
            locale={locale}
            name="opensOn"
            type="date"
            label={t('open.from')}
            value={values['opensOn'] ?? today.toString()}
            error={errorOf(errors, 'opensOn')}
          />
          <Field
            locale={locale}
            name="closesOn"
            type="date"
            label={t('open.to')}
            value={values['closesOn'] ?? today.add({ days: 7 }).toString()}
            error={errorOf(errors, 'closesOn')}
          />
          <Buttons>
            <Button kind="plain">{t('open.do')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}

function Series({ locale, read: { round, series } }: Omit<PartProps, 'path'>) {
  if (series.length < 2) return null;
  return (
    <Panel title={surveysDeskText.in(locale)('series')}>
      <PanelBody>
        <ul>
          {series.map((one) => {
            const words = `${figuresText.in(locale)(`moment.${one.moment}`)}, ${daysWords(locale, one)}`;
            return (
              <li key={one.id}>
                {one.id === round.id ? (
                  <b>{words}</b>
                ) : (
                  <a href={localePath(locale, `${SURVEYS_PATH}/${one.id}`)}>{words}</a>
                )}
              </li>
            );
          })}
        </ul>
      </PanelBody>
    </Panel>
  );
}
