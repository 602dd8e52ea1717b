import type { Locale } from '#platform/i18n/locales.ts';
import { Facts } from '#ui/components/facts.tsx';
import type { EverydayWork } from '#modules/officers/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { PublicAction } from '../../use-cases/public/read-public-action.ts';
import { costFacts, promisedFacts } from '../action-facts.tsx';
import { areaName } from '../action-words.tsx';
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

/** Who, when, where, how it is measured, what was done for it, for how much, and with whom. */
export function PublicFacts(props: FactsProps) {
  const term = publicPlanText.in(props.locale)('fact.work');
  const place = areaName(props.locale, props.context, props.read.action.areaId);
  return (
    <Facts
      rows={[
        ...promisedFacts(props, place),
        { term, value: workWords(props) },
        ...costFacts(props),
      ]}
    />
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
