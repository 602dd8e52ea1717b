import { formatDay } from '../../../../platform/i18n/dates.ts';
import { type Locale, localePath } from '../../../../platform/i18n/locales.ts';
import { Facts } from '../../../../ui/components/facts.tsx';
import type { EverydayWork } from '../../../officers/index.ts';
import type { ActionAnswerable } from '../../domain/action.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { reachedOf } from '../../domain/reached.ts';
import { planText } from '../../messages/index.ts';
import type { PublicAction } from '../../use-cases/public/read-public-action.ts';
import { areaName, figureWords } from '../action-words.tsx';
import { publicPlanText } from './messages/index.ts';

/** Those of an action say what everyday work was done for it, as its modules call it. */
export interface PublicPlanPages extends PlanContext {
  readonly everydayWork: readonly EverydayWork[];
}

interface FactsProps {
  readonly context: PublicPlanPages;
  readonly locale: Locale;
  readonly read: PublicAction;
}

/** Who, when, where, how it is measured, for how much, and with whom. */
export function PublicFacts(props: FactsProps) {
  const { context, locale, read } = props;
  const { action, parts } = read;
  const t = publicPlanText.in(locale);
  return (
    <Facts
      rows={[
        ...parts.answerable.map((one) => ({
          term: planText.in(locale)(`part.${one.part}`),
          value: <Standing context={context} locale={locale} one={one} />,
        })),
        {
          term: t('fact.when'),
          value: t('fact.when.range', {
            from: formatDay(locale, action.startsOn),
            to: formatDay(locale, action.dueOn),
          }),
        },
        { term: t('fact.where'), value: areaName(locale, context, action.areaId) },
        {
          term: t('fact.track'),
          value: action.track && planText.in(locale)(`track.${action.track}`),
        },
        { term: t('fact.indicator'), value: <Measured {...props} /> },
        { term: t('fact.work'), value: workWords(props) },
        { term: t('fact.money'), value: <MoneyWords {...props} /> },
        { term: t('fact.partners'), value: parts.partners.map(({ name }) => name).join(', ') },
        { term: t('fact.privacy'), value: action.privacyNote },
      ]}
    />
  );
}

/** Post, name, side, and what they answered, for everybody to read. */
function Standing({
  context,
  locale,
  one,
}: Omit<FactsProps, 'read'> & { readonly one: ActionAnswerable }) {
  const t = planText.in(locale);
  const officer = one.officerId && context.officers.get(one.officerId);
  const who = `${one.post}, ${one.name}`;
  return (
    <>
      <span lang="uk">
        {officer ? <a href={localePath(locale, `/officer/${officer.slug}`)}>{who}</a> : who}
      </span>{' '}
      ({t(`side.${one.side}`)}): {t(`answer.${one.answer}`)}
      {one.words !== '' && (
        <span lang="uk"> {publicPlanText.in('uk')('said', { words: one.words })}</span>
      )}
    </>
  );
}

function Measured({ locale, read: { action, links } }: FactsProps) {
  const t = publicPlanText.in(locale);
  const { indicator } = action;
  if (indicator.words === '') return <>{t('fact.indicator.none')}</>;
  const figure = (value: number | undefined) =>
    value === undefined ? t('fact.unknown') : figureWords(locale, value);
  return (
    <>
      <span lang="uk">
        {indicator.words}
        {indicator.unit !== '' && `, ${indicator.unit}`}
      </span>
      :{' '}
      {t('fact.indicator.reached', {
        reached: figure(reachedOf(indicator, links)),
        target: figure(indicator.target),
        baseline: figure(indicator.baseline),
      })}
    </>
  );
}

/** What was held for it, by kind: which it was, its own pages say to whoever may read them. */
function workWords({ context, locale, read: { links } }: FactsProps): string {
  const held = links.filter(({ purpose, doneOn }) => purpose === 'work' && doneOn !== undefined);
  const t = publicPlanText.in(locale);
  return [...Map.groupBy(held, ({ kind }) => kind)]
    .flatMap(([kind, group]) => {
      const work = context.everydayWork.find((one) => one.kind === kind);
      return work
        ? [t('fact.work.line', { kind: work.label(locale), count: String(group.length) })]
        : [];
    })
    .join(', ');
}

function MoneyWords({ locale, read: { parts } }: FactsProps) {
  const t = publicPlanText.in(locale);
  if (parts.money.length === 0) return <>{t('fact.money.none')}</>;
  return (
    <ul>
      {parts.money.map(({ source, words, amount }) => (
        <li key={`${source} ${words}`}>
          {t('fact.money.line', {
            amount: figureWords(locale, amount),
            source: planText.in(locale)(`money.${source}`),
          })}
          {words !== '' && <span lang="uk">: {words}</span>}
        </li>
      ))}
    </ul>
  );
}
