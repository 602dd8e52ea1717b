import type { OfficerId } from '../../../../kernel/ids.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Panel } from '../../../../ui/components/panel.tsx';
import { TaskRow, TaskRows } from '../../../../ui/components/task-row.tsx';
import type { DeskContext, MyDaySection } from '../../../identity/index.ts';
import type { HandedOut, HandedTo } from '../../domain/handed-out.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { whyCannotTake } from '../../domain/who-takes.ts';
import { whySilentToday } from '../officer-today.ts';
import { officersDeskText } from './messages/index.ts';

/** On «my day» of the people who give things to officers: what is with an officer who will not read it today. */
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
          const { officerId, neededOn } = handed;
          if (neededOn && !whyCannotTake(officers, officerId, laterOf(neededOn, today))) continue;
          const officer = silentOfficer(asking, officers, locale, officerId);
          if (officer) rows.push({ kind, handed, ...officer });
        }
      }
      return rows.length > 0 ? <AwayPanel locale={locale} rows={rows} /> : null;
    },
  };
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}

interface SilentOfficer {
  readonly name: string;
  readonly why: string;
}

interface AwayRow extends SilentOfficer {
  readonly kind: HandedOut;
  readonly handed: HandedTo;
}

/** Undefined: the officer reads it today. */
function silentOfficer(
  { platform }: DeskContext,
  officers: OfficersContext['officers'],
  locale: Locale,
  id: OfficerId,
): SilentOfficer | undefined {
  const t = officersDeskText.in(locale);
  const officer = officers.get(id);
  if (!officer) return { name: t('day.away.left'), why: t('today.left') };
  const why = whySilentToday(locale, { officers, platform }, officer);
  return why === undefined ? undefined : { name: nameIn(locale, officer), why };
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
            key={`${kind.kind} ${handed.officerId}`}
            href={handed.path}
            title={name}
            about={`${kind.waiting(locale, handed.open)} · ${why}`}
          />
        ))}
      </TaskRows>
    </Panel>
  );
}
