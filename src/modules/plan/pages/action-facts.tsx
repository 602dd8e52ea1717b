import { formatFigure } from '#platform/i18n/numbers.ts';
import type { ComponentChildren } from 'preact';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Ukrainian, WithUkrainian } from '#ui/components/ukrainian.tsx';
import type { Fact } from '#ui/components/facts.tsx';
import type { ActionAnswerable, ActionLink, ActionParts, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { reachedOf } from '../domain/reached.ts';
import { planText } from '../messages/index.ts';

export interface ActionFactsProps {
  readonly context: PlanContext;
  readonly locale: Locale;
  readonly read: {
    readonly action: JointAction;
    readonly parts: ActionParts;
    readonly links: readonly ActionLink[];
    readonly toldPeople: number;
  };
}

/**
 * Who, when, where, in which direction, and how it is measured. `place`: what its area is called, on public pages only where
 * residents see it. `beside`: what follows on each who stands for it.
 */
export function promisedFacts(
  props: ActionFactsProps,
  place: string,
  beside?: (one: ActionAnswerable) => ComponentChildren,
): readonly Fact[] {
  const { context, locale, read } = props;
  const { action, parts } = read;
  const t = planText.in(locale);
  return [
    ...parts.answerable.map((one) => ({
      term: t(`part.${one.part}`),
      value: (
        <>
          <Standing context={context} locale={locale} one={one} />
          {beside?.(one)}
        </>
      ),
    })),
    {
      term: t('fact.when'),
      value: t('fact.when.range', {
        from: formatDay(locale, action.startsOn),
        to: formatDay(locale, action.dueOn),
      }),
    },
    { term: t('fact.where'), value: place },
    { term: t('fact.track'), value: action.track && t(`track.${action.track}`) },
    { term: t('fact.indicator'), value: <Measured {...props} /> },
  ];
}

/** For how much, with whom, and what becomes of people’s data. */
export function costFacts(props: ActionFactsProps): readonly Fact[] {
  const { locale, read } = props;
  const { privacyNote } = read.action;
  const partners = read.parts.partners.map(({ name }) => name).join(', ');
  const t = planText.in(locale);
  return [
    { term: t('fact.money'), value: <MoneyWords {...props} /> },
    {
      term: t('fact.partners'),
      value: partners && <Ukrainian locale={locale}>{partners}</Ukrainian>,
    },
    {
      term: t('fact.privacy'),
      value: privacyNote && <Ukrainian locale={locale}>{privacyNote}</Ukrainian>,
    },
  ];
}

/** Post, name, side, and what they answered, for everybody to read. */
function Standing({
  context,
  locale,
  one,
}: Omit<ActionFactsProps, 'read'> & { readonly one: ActionAnswerable }) {
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
        <span lang="uk"> {planText.in('uk')('said', { words: one.words })}</span>
      )}
    </>
  );
}

function Measured({ locale, read: { action, links, toldPeople } }: ActionFactsProps) {
  const t = planText.in(locale);
  const { indicator } = action;
  if (indicator.words === '') return <>{t('fact.indicator.none')}</>;
  const figure = (value: number | undefined, unsaid = t('fact.unknown')) =>
    value === undefined ? unsaid : formatFigure(locale, value);
  // Told by month, and from ten on.
  const few = indicator.counts === 'people' ? t('fact.few') : undefined;
  const said = {
    reached: figure(reachedOf(indicator, links, toldPeople), few),
    target: figure(indicator.target),
    baseline: figure(indicator.baseline),
  };
  // Of what there are so many stands once, beside its number.
  if (indicator.unit === '' || indicator.target === undefined) {
    return (
      <>
        <span lang="uk">{[indicator.words, indicator.unit].filter(Boolean).join(', ')}</span>:{' '}
        {t('fact.indicator.reached', said)}
      </>
    );
  }
  return (
    <>
      <span lang="uk">{indicator.words}</span>:{' '}
      <WithUkrainian
        locale={locale}
        line={t('fact.indicator.reached-of', { ...said, unit: indicator.unit })}
        words={indicator.unit}
      />
    </>
  );
}

function MoneyWords({ locale, read: { parts } }: ActionFactsProps) {
  const t = planText.in(locale);
  if (parts.money.length === 0) return <>{t('fact.money.none')}</>;
  return (
    <ul>
      {parts.money.map(({ source, words, amount }) => (
        <li key={`${source} ${words}`}>
          {t('fact.money.line', {
            amount: formatFigure(locale, amount),
            source: t(`money.${source}`),
          })}
          {words !== '' && <span lang="uk">: {words}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Its stages, as they stand. */
export function StageList({
  locale,
  stages,
}: {
  readonly locale: Locale;
  readonly stages: ActionParts['stages'];
}) {
  const t = planText.in(locale);
  return (
    <ol>
      {stages.map(({ number, words, dueOn, doneOn }) => (
        <li key={number}>
          <WithUkrainian
            locale={locale}
            line={
              doneOn
                ? t('stage.done', { words, day: formatDay(locale, doneOn) })
                : t('stage.due', { words, day: formatDay(locale, dueOn) })
            }
            words={words}
          />
        </li>
      ))}
    </ol>
  );
}
