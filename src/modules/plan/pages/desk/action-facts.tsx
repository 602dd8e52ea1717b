import { formatDay } from '../../../../platform/i18n/dates.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Facts } from '../../../../ui/components/facts.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import type { ActionAnswerable, JointAction } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { reachedOf } from '../../domain/reached.ts';
import { planText } from '../../messages/index.ts';
import { mayInArea } from '../../use-cases/action-in-reach.ts';
import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';
import { areaName, figureWords } from '../action-words.tsx';
import { deskActionPath } from './desk-pages.ts';
import { planDeskText } from './messages/index.ts';

interface ActionFactsProps {
  readonly context: PlanContext;
  readonly locale: Locale;
  readonly read: ReadDeskAction;
}

/** Who, when, where, for how much, and how it is measured. */
export function ActionFacts({ context, locale, read }: ActionFactsProps) {
  const t = planDeskText.in(locale);
  const { action, parts } = read;
  return (
    <Panel>
      <PanelBody>
        <Facts
          rows={[
            ...parts.answerable.map((one) => ({
              term: planText.in(locale)(`part.${one.part}`),
              value: <Standing context={context} locale={locale} read={read} one={one} />,
            })),
            {
              term: t('when'),
              value: t('when.range', {
                from: formatDay(locale, action.startsOn),
                to: formatDay(locale, action.dueOn),
              }),
            },
            { term: t('where'), value: areaName(locale, context, action.areaId) },
            { term: t('indicator'), value: <IndicatorWords locale={locale} read={read} /> },
            { term: t('money'), value: <MoneyWords locale={locale} read={read} /> },
            {
              term: t('partners'),
              value: parts.partners.map(({ name }) => name).join(', '),
            },
            {
              term: t('source'),
              value: <Source context={context} locale={locale} action={action} />,
            },
            { term: t('privacy'), value: action.privacyNote },
          ]}
        />
      </PanelBody>
    </Panel>
  );
}

/** Post, name, side, and what they answered; where they have no account, a link that is handed over. */
function Standing({
  context,
  locale,
  read: { action, may },
  one,
}: ActionFactsProps & { readonly one: ActionAnswerable }) {
  const t = planText.in(locale);
  const officer = one.officerId && context.officers.get(one.officerId);
  const who = `${one.post}, ${one.name}`;
  return (
    <>
      <span lang="uk">
        {officer ? <a href={localePath(locale, `/officer/${officer.slug}`)}>{who}</a> : who}
      </span>{' '}
      ({t(`side.${one.side}`)}): {t(`answer.${one.answer}`)}
      {one.words !== '' && <span lang="uk"> «{one.words}»</span>}
      {may.handOver.includes(one.part) && (
        <PostButton
          action={deskActionPath(locale, action.id, '/hand-over')}
          fields={{ part: one.part }}
          kind="link"
        >
          {planDeskText.in(locale)('hand-over', { who: one.name })}
        </PostButton>
      )}
    </>
  );
}

function IndicatorWords({ locale, read: { action, links } }: Omit<ActionFactsProps, 'context'>) {
  const t = planDeskText.in(locale);
  const { indicator } = action;
  if (indicator.words === '') return <>{t('indicator.none')}</>;
  const figure = (value: number | undefined) =>
    value === undefined ? t('unknown') : figureWords(locale, value);
  return (
    <>
      <span lang="uk">
        {indicator.words}
        {indicator.unit !== '' && `, ${indicator.unit}`}
      </span>
      :{' '}
      {t('indicator.reached', {
        reached: figure(reachedOf(indicator, links)),
        target: figure(indicator.target),
        baseline: figure(indicator.baseline),
      })}
    </>
  );
}

function MoneyWords({ locale, read: { parts } }: Omit<ActionFactsProps, 'context'>) {
  const t = planDeskText.in(locale);
  if (parts.money.length === 0) return <>{t('money.none')}</>;
  return (
    <ul>
      {parts.money.map(({ source, words, amount }) => (
        <li key={`${source} ${words}`}>
          {t('money.line', {
            amount: figureWords(locale, amount),
            source: planText.in(locale)(`money.${source}`),
          })}
          {words !== '' && <span lang="uk">: {words}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What it came from: for whoever may read it, with the way there. */
function Source({
  context,
  locale,
  action: { areaId, source },
}: Pick<ActionFactsProps, 'context' | 'locale'> & { readonly action: JointAction }) {
  const t = planDeskText.in(locale);
  const { kind, id } = source;
  if (kind === 'proposal' && id && mayInArea(context, 'proposal.read', areaId)) {
    return <a href={localePath(locale, `/desk/plan/proposals/${id}`)}>{t('source.proposal')}</a>;
  }
  if (kind === 'action' && id) {
    return <a href={localePath(locale, `/desk/plan/actions/${id}`)}>{t('source.action')}</a>;
  }
  const known = SOURCES.find((one) => one === kind) ?? 'other';
  return <>{t(`source.${known}`)}</>;
}

const SOURCES = ['desk', 'proposal'] as const;
