import type { Locale } from '#platform/i18n/locales.ts';
import { Panel } from '#ui/components/panel.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import type { MyDaySection } from '#modules/identity/index.ts';
import type { HandedOut, HandedTo } from '../../domain/handed-out.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { keyOfHolder, whyHolderCannotTake } from '../../domain/holder.ts';
import { nameOfHolder, whySilentHolder } from '../officer-today.ts';
import { officersDeskText } from './messages/index.ts';

/** On «my day» of people who assign things: what is with somebody who will not read it today. */
export function awayDay(
  { officers }: Pick<OfficersContext, 'officers'>,
  kinds: readonly HandedOut[],
): MyDaySection {
  return {
    id: 'away',
    order: 4,
    load: async (asking, { locale, today }) => {
      const rows: AwayRow[] = [];
      for (const kind of kinds) {
        for (const handed of await kind.load(asking, locale)) {
          const { holder, neededOn } = handed;
          if (neededOn && !whyHolderCannotTake(officers, holder, laterOf(neededOn, today)))
            continue;
          const why = whySilentHolder(locale, { officers, platform: asking.platform }, holder);
          if (why === undefined) continue;
          rows.push({ kind, handed, name: nameOfHolder(locale, officers, holder), why });
        }
      }
      return rows.length > 0 ? <AwayPanel locale={locale} rows={rows} /> : null;
    },
  };
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}

interface AwayRow {
  readonly kind: HandedOut;
  readonly handed: HandedTo;
  readonly name: string;
  readonly why: string;
}

interface AwayPanelProps {
  readonly locale: Locale;
  readonly rows: readonly AwayRow[];
}

function AwayPanel({ locale, rows }: AwayPanelProps) {
  return (
    <Panel title={officersDeskText.in(locale)('day.away')}>
      <TaskRows>
        {rows.map(({ kind, handed, name, why }) => (
          <TaskRow
            key={`${kind.kind} ${keyOfHolder(handed.holder)}`}
            href={handed.path}
            title={name}
            about={`${kind.waiting(locale, handed.open)} · ${why}`}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}
