import { parseId } from '#kernel/ids.ts';
import type { Event, EventHandler } from '#platform/events/event.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { NotificationKind } from '#modules/identity/index.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { reportNoticeText } from './messages/index.ts';
import { followAssignments } from './use-cases/follow-assignments.ts';
import { lineUpPublished } from './use-cases/line-up-published.ts';
import { TOLD_STEPS, type TellReport, tellReports } from './use-cases/tell-reports.ts';

const NOTICES = ['corrected', 'unassigned'] as const;

/** How those are told who share reports out, and whose a report is after it was corrected. */
export function sharingNotices({
  areas,
}: Pick<ReportsContext, 'areas'>): readonly NotificationKind[] {
  const placeOf = (locale: Locale, detail: Readonly<Record<string, string>>) => {
    const id = parseId<'area'>(detail['area'] ?? '');
    const area = id && areas.get(id);
    return area ? nameIn(locale, area) : reportNoticeText.in(locale)('notice.sealed');
  };
  return NOTICES.map((step) => ({
    kind: `report.${step}`,
    // It stands on «my day» of whoever shares reports out.
    ...(step === 'unassigned' ? { task: 'report.give' } : {}),
    text: (locale, detail) =>
      reportNoticeText.in(locale)(`notice.${step}`, { place: placeOf(locale, detail) }),
  }));
}

/** What reports do without anybody asking when something happened. */
export function reportHandlers(context: ReportsContext): readonly EventHandler[] {
  return [
    {
      name: 'tell-of-reports',
      types: TOLD_STEPS.map((step) => `report.${step}`),
      handle: async (event) => {
        await tellReports(context, tellingsOf([event]));
      },
      handleTogether: async (events) => {
        await tellReports(context, tellingsOf(events));
      },
    },
    {
      name: 'follow-assignments',
      types: [
        'assignment.changed',
        'officer.changed',
        'account.suspended',
        'account.restored',
        'invitation.accepted',
      ],
      handle: async () => {
        await followAssignments(context);
      },
    },
    {
      name: 'line-up-published',
      types: ['area.*'],
      handle: async () => {
        await lineUpPublished(context);
      },
    },
  ];
}

function tellingsOf(events: readonly Event[]): readonly TellReport[] {
  return events.flatMap(({ type, sequence, subject }) => {
    const id = parseId<'report'>(subject['report'] ?? '');
    const step = TOLD_STEPS.find((one) => type === `report.${one}`);
    const by = parseId<'account'>(subject['by'] ?? '');
    return id && step ? [{ id, step, through: sequence, by }] : [];
  });
}

/** Who is away from today on, or back, nothing tells of: it is looked at as soon as the day begins. */
export function followAssignmentsJob(context: ReportsContext): ScheduledJob {
  return {
    name: 'follow-assignments',
    cron: '5 0 * * *',
    run: async () => {
      const done = await followAssignments(context);
      if (!done.ok) throw new Error('the nightly job may not give reports');
      context.platform.log.info(done.value, 'gave open reports to whose the beats are today');
    },
  };
}
