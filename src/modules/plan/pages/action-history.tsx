import { formatDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import type { ActionEntry } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { planText } from '../messages/index.ts';
import { whatWords } from './action-words.tsx';

interface ActionHistoryProps {
  readonly context: Pick<PlanContext, 'platform'>;
  readonly locale: Locale;
  readonly history: readonly Omit<ActionEntry, 'accountId'>[];
}

/** All that became of it, in the order of time, in words that a person reads. */
export function ActionHistory({ context, locale, history }: ActionHistoryProps) {
  const t = planText.in(locale);
  return (
    <ol class="entries">
      {history.map(({ id, at, party, what, who, words }) => (
        <li key={id}>
          <p>
            <span class="quiet">
              {dayOf(context, locale, at)} · {t(`party.${party}`)}
            </span>
            <br />
            <b>{whatWords(locale, what)}</b>
            {who !== '' && <span lang="uk">: {who}</span>}
          </p>
          {words !== '' && (
            <div lang="uk">
              <Paragraphs text={words} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

export function dayOf(
  { platform }: Pick<PlanContext, 'platform'>,
  locale: Locale,
  at: Temporal.Instant,
): string {
  return formatDay(locale, at.toZonedDateTimeISO(platform.clock.timeZone).toPlainDate());
}
