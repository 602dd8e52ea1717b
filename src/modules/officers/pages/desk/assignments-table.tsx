import { formatNearDay, formatUntil } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { Button } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { isOver, isToCome } from '../../domain/desk-officer.ts';
import type { KnownAssignment } from '../../domain/roster-entry.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

interface AssignmentsTableProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
  readonly read: OfficerForDesk;
  readonly errors: readonly FormError[];
}

/** What she answers for and did, the latest first: who answered when stays known. */
export function AssignmentsTable(props: AssignmentsTableProps) {
  const { context, locale, read } = props;
  const t = officersDeskText.in(locale);
  const today = context.platform.clock.today();
  const { officer, may } = read;
  const day = (date: Temporal.PlainDate) => formatNearDay(locale, date, today);
  if (officer.assignments.length === 0) {
    return <NextStep title={t('beats.none')}>{t('beats.none.text')}</NextStep>;
  }
  return (
    <Panel title={t('beats.all')}>
      <DeskTable
        caption={t('beats.all')}
        rows={officer.assignments.toReversed()}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'area',
            heading: t('beats.area'),
            cell: (one) => (
              <AreaLink context={context} locale={locale} read={read} assignment={one} />
            ),
          },
          {
            id: 'from',
            heading: t('beats.since'),
            cell: ({ startsOn }) => day(startsOn),
            whole: true,
          },
          {
            id: 'to',
            heading: t('beats.until'),
            cell: (one) => <Until locale={locale} assignment={one} today={today} />,
          },
          {
            id: 'act',
            heading: t('actions'),
            acts: true,
            cell: (one) =>
              may.has('beats') && !isOver(one, today) && <EndForm {...props} assignment={one} />,
          },
        ]}
      />
    </Panel>
  );
}

interface RowProps {
  readonly locale: Locale;
  readonly assignment: KnownAssignment;
}

/** A page of an area is only where everybody sees it. */
function AreaLink({
  context,
  locale,
  read,
  assignment,
}: RowProps & Pick<AssignmentsTableProps, 'context' | 'read'>) {
  const area = context.areas.get(assignment.areaId);
  if (!area) {
    const hidden = read.nameOfArea(assignment.areaId);
    return <>{hidden ? nameIn(locale, hidden) : officersDeskText.in(locale)('beats.hidden')}</>;
  }
  return <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>;
}

function Until({ locale, assignment, today }: RowProps & { readonly today: Temporal.PlainDate }) {
  const t = officersDeskText.in(locale);
  if (isToCome(assignment, today)) return <Badge tone="date">{t('beats.to-come')}</Badge>;
  if (!assignment.endsOn) return <>{t('beats.still')}</>;
  return <>{formatUntil(locale, assignment.endsOn, today)}</>;
}

/** Her last day there. A beat that she has not begun with is simply taken back. */
function EndForm({
  context,
  locale,
  read,
  errors,
  assignment,
}: AssignmentsTableProps & { readonly assignment: KnownAssignment }) {
  const t = officersDeskText.in(locale);
  const name = `end-${assignment.id}`;
  const path = cardPath(locale, read.officer.id, '/beats');
  const today = context.platform.clock.today();
  const error = errorOf(errors, name);
  if (isToCome(assignment, today)) {
    return (
      <form method="post" action={`${path}/${assignment.id}/end`}>
        <input
          type="hidden"
          name={name}
          value={assignment.startsOn.subtract({ days: 1 }).toString()}
        />
        <Button kind="plain">{t('beats.withdraw')}</Button>
      </form>
    );
  }
  return (
    <details open={error !== undefined}>
      <summary>{t('beats.end')}</summary>
      <form method="post" action={`${path}/${assignment.id}/end`} noValidate>
        <Field
          locale={locale}
          name={name}
          label={t('beats.last-day')}
          type="date"
          value={(assignment.endsOn ?? today).toString()}
          error={error}
        />
        <Button kind="plain">{t('beats.end')}</Button>
      </form>
    </details>
  );
}
