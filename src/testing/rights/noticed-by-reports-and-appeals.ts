/** A module's test file, its tests by what they say, and the guards that each would miss. */
export type NoticedByModules = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** The part of `noticed-by-modules.ts` that is about what residents tell. */
export const NOTICED_BY_REPORTS_AND_APPEALS: NoticedByModules = {
  'appeals/use-cases/list-handed-appeals.db.test.tsx': {
    'an appeal that an officer has > is no matter of the head of another hromada': [
      "appeals/use-cases/list-handed-appeals.ts · mayWithAppeal(context, 'register', one, new Map())",
    ],
  },
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
  'reports/use-cases/partner/ask-after-hand-over.db.test.ts': {
    'a report that another body has under its own number > is told of at the desk when it is stuck: to whoever answers it, and to nobody else':
      [
        "reports/use-cases/partner/list-stuck-hand-overs.ts · mayWithReport(context, 'answer', one, accounts)",
      ],
  },
  'reports/use-cases/published-by-table.db.test.ts': {
    'what everybody may read of reports > is there because the table says so: similar ones near': [
      "reports/use-cases/find-similar.ts · policy.can(actor, 'published.read')",
    ],
    'what everybody may read of reports > is there because the table says so: where there are some':
      ["reports/use-cases/read-published.ts · policy.can(actor, 'published.read') (4)"],
    'what everybody may read of reports > is there because the table says so: by which a list can be narrowed':
      ["reports/use-cases/list-shown-categories.ts · policy.can(actor, 'published.read')"],
  },
  'reports/use-cases/search-reports.db.test.ts': {
    'reports as a file > hold none of a hromada where one only reads': [
      "reports/use-cases/export-reports.ts · policy.can(actor, 'report.export', { areaIds: areaId ? areas.lineOf(areaId) : [] })",
    ],
  },
};
