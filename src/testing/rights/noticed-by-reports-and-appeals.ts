/** A module's test file, its tests by what they say, and the guards that each would miss. */
export type NoticedByModules = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** The part of `noticed-by-modules.ts` that is about what residents tell. */
export const NOTICED_BY_REPORTS_AND_APPEALS: NoticedByModules = {
  'appeals/use-cases/read-appeal.db.test.ts': {
    'an appeal > stands in a list without a name or a word: benefits first, then what is due first':
      ["appeals/use-cases/list-appeals.ts · mayWithAppeal(context, 'read', appeal, accounts)"],
  },
  'reports/pages/desk/sharing.db.test.tsx': {
    'the page where reports are shared out > leads to a beat that nobody answers for whoever gives it to somebody, and shows it to the others':
      [
        "reports/pages/desk/sharing-panels.tsx · context.policy.can(context.actor, 'assignment.change')",
      ],
  },
  'reports/use-cases/answer-report.db.test.ts': {
    'an answer to a report > is given by a coordinator of that hromada, and by none of the next': [
      'reports/use-cases/report-in-reach.ts · mayWithReport(context, act, report, accounts)',
      'reports/use-cases/report-in-reach.ts · policy.can(actor, permission, resource)',
    ],
  },
  'reports/use-cases/give-report.db.test.ts': {
    'a report that is shared out > goes to nobody, too, and never to who does not serve there': [
      'officers/domain/may-give-to.ts · policy.can(actor, permission, officerResource(context, place, platform.clock.today()))',
    ],
  },
  'reports/use-cases/read-report.db.test.ts': {
    'a report that is read > offers each only what they may do with it': [
      'reports/use-cases/read-report.ts · mayWithReport(context, act, report, accounts)',
    ],
    'a report that is read > tells how to reach its author only those who call back, and that they saw it is written down':
      ["reports/use-cases/read-report.ts · may('reach-author')"],
  },
  'reports/use-cases/search-reports.db.test.ts': {
    'looking for a report > finds none of another hromada, and a confidential one not by its place, nor for whoever may not read it':
      ["reports/use-cases/search-reports.ts · mayWithSomeReport(context, 'read')"],
    'reports as a file > hold none of a hromada where one only reads': [
      "reports/use-cases/export-reports.ts · policy.can(actor, 'report.export', { areaIds: areaId ? areas.lineOf(areaId) : [] })",
    ],
  },
};
