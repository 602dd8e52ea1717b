/** A module's test file, its tests by what they say, and the guards that each would miss. */
export type NoticedByModules = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** The part of `noticed-by-modules.ts` that is about what residents tell. */
export const NOTICED_BY_REPORTS_AND_APPEALS: NoticedByModules = {
  'appeals/use-cases/read-appeal.db.test.ts': {
    'an appeal > is as absent as none for everybody else, and no look of theirs is written down': [
      'appeals/use-cases/appeal-in-reach.ts · mayWithAppeal(context, act, appeal, accounts)',
    ],
    'an appeal > stands in a list without a name or a word: benefits first, then what is due first':
      ["appeals/use-cases/list-appeals.ts · mayWithAppeal(context, 'read', appeal, accounts)"],
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
  'reports/use-cases/list-reports.db.test.ts': {
    'the list of reports > names what was given to somebody wherever it lies, and not where they may not read it':
      ["reports/use-cases/list-reports.ts · mayWithReport(context, 'read', report, accounts)"],
  },
  'reports/use-cases/read-report.db.test.ts': {
    'a report that is read > offers each only what they may do with it': [
      'reports/use-cases/read-report.ts · mayWithReport(context, act, report, accounts)',
    ],
    'a report that is read > tells how to reach its author only those who call back, and that they saw it is written down':
      ["reports/use-cases/read-report.ts · may('reach-author')"],
  },
};
