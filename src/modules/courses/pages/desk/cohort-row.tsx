import { deskAreaName } from '#modules/areas/index.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { TaskRow } from '#ui/components/task-row.tsx';
import type { ReachContext } from '../../domain/courses-context.ts';
import type { DeskCohort } from '../../use-cases/list-desk-courses.ts';
import { spanWords } from '../course-words.ts';
import { deskCohortPath } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

interface CohortRowProps {
  readonly context: ReachContext;
  readonly locale: Locale;
  readonly cohort: DeskCohort;
}

export function CohortRow({ context, locale, cohort }: CohortRowProps) {
  const t = coursesDeskText.in(locale);
  const { number, course } = cohort;
  return (
    <TaskRow
      href={deskCohortPath(locale, cohort.id)}
      title={`${saidIn(locale, course.title)}, ${t('cohort', { number })}`}
      about={`${spanWords(context, locale, cohort)} · ${deskAreaName(locale, context, cohort.areaId)}`}
      badge={<Waiting locale={locale} cohort={cohort} />}
    />
  );
}

/** What is to be done with it, or what became of it. */
function Waiting({ locale, cohort }: Omit<CohortRowProps, 'context'>) {
  const t = coursesDeskText.in(locale);
  const { status, undecided } = cohort;
  if (undecided > 0) return <Badge tone="date">{t('undecided', { count: undecided })}</Badge>;
  if (status === 'published') return null;
  return <Badge>{t(`state.${status}`)}</Badge>;
}
