import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PROBLEM_PARTS } from '../../domain/action.ts';
import type { NumberedAction } from '../../domain/public/listed-action.ts';
import { planText } from '../../messages/index.ts';
import { type PublicAction, readPublicAction } from '../../use-cases/public/read-public-action.ts';
import { EvidenceList } from '../action-evidence.tsx';
import { StageList } from '../action-facts.tsx';
import { ActionHistory } from '../action-history.tsx';
import { type LinkedThing, thingsOf } from '../action-things.ts';
import { ActionMarks, actionTitle } from '../action-words.tsx';
import { wholeNumber } from '../evidence-file.ts';
import { PublicFacts, type PublicPlanPages } from './action-facts.tsx';
import { planFeedLinks } from './feed-links.ts';
import { publicPlanText } from './messages/index.ts';
import { actionPath, planPath, yearOf } from './paths.ts';

interface ActionProps {
  readonly context: PublicPlanPages;
  readonly request: PageRequest;
  readonly read: PublicAction;
}

/** `/plan/{year}/action/{number}`: what, who, by when, for how much, what shows it, and all that became of it. */
export async function actionPage(context: PublicPlanPages, request: PageRequest): Promise<Answer> {
  const year = yearOf(request);
  const number = wholeNumber(request.params['number']);
  const read =
    year !== undefined && number !== undefined
      ? await readPublicAction(context, { year, number })
      : undefined;
  if (!read?.ok) return refusal('absent');
  const { locale } = request;
  const { action } = read.value;
  const t = publicPlanText.in(locale);
  const title = actionTitle(locale, action);
  const said = { year: String(action.year), number: String(action.numberInPlan) };
  return page(
    <PublicPage
      request={request}
      title={title.text}
      description={t('action.description', said)}
      feeds={planFeedLinks(locale)}
      styles={['published.css']}
    >
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('plan.short', said), href: planPath(locale, action.year) },
          { text: t('action', said) },
        ]}
      />
      <h1 lang={title.lang}>{title.text}</h1>
      <p class="after-title">
        <ActionMarks locale={locale} action={action} />
      </p>
      <Other request={request} text={t('action.successor')} to={read.value.successor} />
      <div class="lead" lang="uk">
        <Paragraphs text={action.words} />
      </div>
      <PublicFacts context={context} locale={locale} read={read.value} />
      <Other request={request} text={t('action.before')} to={read.value.before} />
      <Stages context={context} request={request} read={read.value} />
      <Evidence context={context} request={request} read={read.value} />
      <Why
        locale={locale}
        read={read.value}
        grounds={await groundsOf(context, locale, read.value.links)}
      />
      <h2>{t('history')}</h2>
      <ActionHistory context={context} locale={locale} history={read.value.history} />
    </PublicPage>,
  );
}

function Other({
  request: { locale },
  text,
  to,
}: Pick<ActionProps, 'request'> & {
  readonly text: string;
  readonly to: NumberedAction | undefined;
}) {
  if (!to) return null;
  const said = { year: String(to.year), number: String(to.numberInPlan) };
  return (
    <Notice>
      {text} <a href={actionPath(locale, to)}>{publicPlanText.in(locale)('action.other', said)}</a>.
    </Notice>
  );
}

function Stages({ request: { locale }, read: { parts } }: ActionProps) {
  if (parts.stages.length === 0) return null;
  const t = publicPlanText.in(locale);
  return (
    <>
      <h2>{t('stages')}</h2>
      <StageList locale={locale} stages={parts.stages} />
    </>
  );
}

function Evidence({ context, request: { locale }, read: { action, evidence } }: ActionProps) {
  const t = publicPlanText.in(locale);
  return (
    <>
      <h2>{t('evidence')}</h2>
      {evidence.length === 0 ? (
        <p class="quiet">{t('evidence.none')}</p>
      ) : (
        <EvidenceList context={context} locale={locale} action={action} evidence={evidence} />
      )}
    </>
  );
}

interface WhyProps {
  readonly locale: Locale;
  readonly read: PublicAction;
  readonly grounds: readonly LinkedThing[];
}

/** The problem that it answers, part by part; and what it is known by, where that can be read. */
function Why({ locale, read: { action }, grounds }: WhyProps) {
  const said = PROBLEM_PARTS.filter((part) => action.problem[part] !== '');
  if (said.length === 0 && grounds.length === 0) return null;
  const t = publicPlanText.in(locale);
  return (
    <>
      <h2>{t('why')}</h2>
      {said.map((part) => (
        <section key={part}>
          <h3>{planText.in(locale)(`problem.${part}`)}</h3>
          <div lang="uk">
            <Paragraphs text={action.problem[part]} />
          </div>
        </section>
      ))}
      {grounds.length > 0 && (
        <section>
          <h3>{t('grounds')}</h3>
          <ul>
            {grounds.map(({ title, path }) => (
              <li key={`${path} ${title}`}>
                {path ? <a href={localePath(locale, path)}>{title}</a> : title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

async function groundsOf(
  context: PublicPlanPages,
  locale: Locale,
  links: PublicAction['links'],
): Promise<readonly LinkedThing[]> {
  const grounds = links.filter(({ purpose }) => purpose === 'ground');
  return [...(await thingsOf(context, locale, grounds)).values()];
}
