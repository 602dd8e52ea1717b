/** An account of officials, published exactly. */
interface Exact {
  readonly rule: 'exact';
}

/** People: published as zero or from ten on; smaller counts are hidden together with the figures that would reveal them. */
interface FromTen {
  readonly rule: 'from-ten';
  /** `once`: never changes after it is published. `by-month`: grows by whole months. */
  readonly told: 'once' | 'by-month';
}

/** People, published as a band only: none, a few, ten or more. */
interface Band {
  readonly rule: 'band';
}

interface Where {
  /** Texts of public pages that contain it: the folder of the catalog, and the key. */
  readonly texts?: readonly string[];
  /** Numbers of the API: the operation, and the path in its response. */
  readonly api?: readonly string[];
  /** Files of pages that show it without a text. */
  readonly pages?: readonly string[];
}

export type PublicFigure = (Exact | FromTen | Band) & Where;

/**
 * All public figures and how each may be published. `src/app/public-figures.db.test.ts` finds the numbers in public texts, pages
 * and operations, and fails if one has no row.
 */
export const PUBLIC_FIGURES = {
  'areas.listed': {
    rule: 'exact',
    texts: ['modules/officers search.found', 'modules/officers villages.count'],
    api: ['listAreas total', 'listChildren total'],
  },
  // From the census, never a count of our own.
  'areas.population': {
    rule: 'exact',
    texts: ['modules/officers area.people'],
    api: [
      'listAreas items.population',
      'listChildren items.population',
      'locate beat.population',
      'locate chain.population',
      'readArea area.population',
      'readArea beats.population',
      'readArea within.population',
      'searchPlaces hits.area.population',
    ],
  },
  'attendance.seats-left': {
    rule: 'exact',
    texts: [
      'modules/attendance/pages/visitor fewer',
      'modules/attendance/pages/visitor places.left',
      'modules/forum/pages/registration section.left',
    ],
  },
  'attendance.capacity': {
    rule: 'exact',
    texts: ['modules/meetings/pages sign-up.needed'],
    api: ['listMeetings items.signUp.capacity', 'listMeetings items.signUp.mostSeats'],
  },
  'courses.groups': {
    rule: 'exact',
    texts: [
      'modules/courses/pages/figures cohorts',
      'modules/courses/pages/figures of',
      'modules/courses/pages/public next.more',
    ],
  },
  'courses.people': {
    rule: 'from-ten',
    told: 'by-month',
    texts: [
      'modules/courses/pages/figures told.came',
      'modules/courses/pages/figures told.completed',
    ],
    pages: ['modules/courses/pages/figures/figures.tsx'],
  },
  // Of sessions linked to a plan, which publishes them by month.
  'courses.session-came': { rule: 'from-ten', told: 'once' },
  'courses.sessions': { rule: 'exact', texts: ['modules/courses/pages/figures sessions'] },
  'forum.adopting': { rule: 'exact', texts: ['modules/forum/pages/innovations adoptions.count'] },
  'forum.came': { rule: 'from-ten', told: 'once' },
  'forum.changes': { rule: 'exact', texts: ['modules/forum/pages/programme feed.entry'] },
  'forum.corrections': { rule: 'exact', texts: ['modules/forum/pages/press-kit corrected'] },
  // Each with its source. Counts of people are limited where they are counted.
  'forum.facts': {
    rule: 'exact',
    pages: [
      'modules/forum/pages/press-kit/numbers-page.tsx',
      'modules/forum/pages/press-kit/numbers.tsx',
    ],
  },
  // Counts devices in a hall, about which nothing else is known.
  'forum.hall-votes': { rule: 'exact', texts: ['modules/forum/pages/live ended.votes'] },
  'forum.innovations': {
    rule: 'exact',
    texts: [
      'modules/forum/pages/innovations count',
      'modules/forum/pages/innovations section.about',
    ],
  },
  'forum.photographs': {
    rule: 'exact',
    texts: [
      'modules/forum/pages/photographs count',
      'modules/forum/pages/press-kit file.readme.left',
      'modules/forum/pages/press-kit photographs.all.about',
    ],
  },
  'forum.questions-left': { rule: 'exact', texts: ['modules/forum/pages/live ended.unshown'] },
  // A meeting is an account of its organisers, and everybody in the room can count.
  'meetings.came': {
    rule: 'exact',
    texts: ['modules/meetings/pages page.came'],
    api: ['listMeetings items.came'],
  },
  'meetings.came-first': {
    rule: 'from-ten',
    told: 'once',
    texts: ['modules/meetings/pages page.came.first'],
  },
  'meetings.receptions': { rule: 'exact', texts: ['modules/meetings/pages list.receptions.more'] },
  'officers.people-of-work': {
    rule: 'from-ten',
    told: 'once',
    pages: ['modules/officers/pages/half-year/figure-words.ts'],
  },
  'officers.work': {
    rule: 'exact',
    pages: ['modules/officers/pages/half-year/figure-words.ts'],
  },
  'plan.actions': {
    rule: 'exact',
    texts: [
      'modules/plan/pages/agreement proposals.count',
      'modules/plan/pages/public counts',
      'modules/plan/pages/public coverage.actions',
      'modules/plan/pages/public fact.actions.sentence',
      'modules/plan/pages/public fact.promised.sentence',
      'modules/plan/pages/public map.place',
      'modules/plan/pages/public scorecard.sum',
    ],
  },
  'plan.held': {
    rule: 'exact',
    texts: [
      'modules/plan/pages/public coverage.held',
      'modules/plan/pages/public coverage.languages.unknown',
      'modules/plan/pages/public coverage.sum',
    ],
  },
  // An indicator counts things exactly, and people like `plan.people`.
  'plan.indicator': {
    rule: 'exact',
    api: [
      'listJointActions items.indicator.baseline',
      'listJointActions items.indicator.reached',
      'listJointActions items.indicator.target',
    ],
    pages: ['modules/plan/pages/action-facts.tsx', 'modules/plan/pages/public/list.tsx'],
  },
  'plan.money': {
    rule: 'exact',
    api: ['listJointActions items.money.amount'],
    pages: ['modules/plan/pages/public/plan-document.ts'],
  },
  'plan.people': {
    rule: 'from-ten',
    told: 'by-month',
    texts: ['modules/plan/pages/public coverage.came', 'modules/plan/pages/public coverage.people'],
  },
  'promises.kept': {
    rule: 'exact',
    texts: ['modules/promises list.counts', 'modules/promises section.all.about'],
  },
  // Each of these reports is public.
  'reports.published': {
    rule: 'exact',
    texts: ['modules/reports/pages/published map.square'],
    pages: ['modules/reports/pages/published/squares-map.tsx'],
  },
  'reports.supporters': {
    rule: 'band',
    api: [
      'listReports items.supporters',
      'mapReports features.properties.supporters',
      'readReport report.supporters',
    ],
  },
  'schools.lessons': {
    rule: 'exact',
    texts: [
      'modules/schools/pages/lessons section.held',
      'modules/schools/pages/lessons summary.days',
      'modules/schools/pages/lessons summary.held',
    ],
  },
  'schools.listed': {
    rule: 'exact',
    texts: [
      'modules/schools/pages list.count',
      'modules/schools/pages section.area.about',
      'modules/schools/pages section.schools.more',
    ],
    api: ['listSchools total'],
  },
  'surveys.answered': {
    rule: 'from-ten',
    told: 'once',
    texts: [
      'modules/surveys/pages/released answered',
      'modules/surveys/pages/released months.answered',
    ],
    api: ['listSurveyReleases items.answered', 'listSurveyReleases items.periods.answered'],
  },
  'surveys.answers': {
    rule: 'from-ten',
    told: 'once',
    api: [
      'listSurveyReleases items.questions.answers.count',
      'listSurveyReleases items.periods.questions.answers.count',
    ],
    pages: [
      'modules/surveys/pages/figures/compare-words.ts',
      'modules/surveys/pages/figures/figure-words.ts',
      'modules/surveys/pages/figures/question-figures.tsx',
    ],
  },
} as const satisfies Readonly<Record<string, PublicFigure>>;

/** Kinds of work in the log that count actions of officers. An entry of any other kind may stand for a person. */
export const DEEDS: readonly string[] = [
  'appeal-answered',
  'course-session',
  'meeting',
  'place-check',
  'promise-given',
  'promise-kept',
  'promise-not-kept',
  'promise-overdue',
  'question-answered',
  'raid',
  'reception',
  'report-answered',
  'school-talk',
  'talk',
  'visit',
];
