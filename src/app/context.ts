import type { AppealsContext, ReportableProblems } from '#modules/appeals/index.ts';
import type { Area, BeatWatch } from '#modules/areas/index.ts';
import type { AttendanceContext } from '#modules/attendance/index.ts';
import type { CoursesContext } from '#modules/courses/index.ts';
import type {
  ForumContext,
  ForumFactSource,
  ForumSection,
  LiveContext,
} from '#modules/forum/index.ts';
import type {
  AccountInHand,
  Context,
  IdentityContext,
  JournalContext,
  PeopleDeskContext,
  SessionWatch,
} from '#modules/identity/index.ts';
import type { MeetingsContext } from '#modules/meetings/index.ts';
import type { BeatEvents, EverydayWork, HandedOut, OfficerPages } from '#modules/officers/index.ts';
import type { PlanContext } from '#modules/plan/index.ts';
import type { PromisesContext, PromiseSource } from '#modules/promises/index.ts';
import type { PassingOnContext, ReportDeskSection } from '#modules/reports/index.ts';
import type { SchoolsContext } from '#modules/schools/index.ts';
import type { SettingsDirectory } from '#modules/settings/index.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { FindShortCode, OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { ReceiptSection } from '#ui/receipt/receipt-section.ts';

/** What every page, operation and job of the application may use. */
export interface AppContext
  extends PassingOnContext,
    AppealsContext,
    AttendanceContext,
    PromisesContext,
    PlanContext,
    MeetingsContext,
    CoursesContext,
    ForumContext,
    LiveContext,
    SchoolsContext,
    IdentityContext,
    SurveysContext,
    PeopleDeskContext {
  /** Ends the streams of those who lose the right to them. */
  readonly sessions: SessionWatch;
  readonly settings: SettingsDirectory;
  readonly signIn: IdentityContext['signIn'];
  readonly workingDays: AppealsContext['workingDays'];
}

/** The part of it that does not depend on who asks, and is open before the modules' parts of the desk are put together. */
export type Directories = Pick<
  AppContext,
  | 'areas'
  | 'officers'
  | 'organisations'
  | 'receipts'
  | 'reportCategories'
  | 'settings'
  | 'workingDays'
  | 'tickets'
  | 'gatheringKinds'
>;

/** The directories as somebody who asks may use them. */
export type DirectoriesContext = Context & Directories;

/** What parts of the desk are made from. */
export interface DeskParts extends Directories {
  readonly places: AppContext['places'];
  readonly handedOut: readonly HandedOut[];
  readonly promiseSourcesOf: (asking: Context) => readonly PromiseSource[];
}

/** What one module offers to pages of another that does not know it. */
export interface Services {
  /** Areas are below officers, and their list says which beats have no officer. */
  readonly beatWatch: BeatWatch;
  /** The open work of a person, for the page on which somebody leaves. */
  readonly inHand: AccountInHand;
  /** What authors of an appeal may also report. */
  readonly problems: ReportableProblems;
  /** The year for which actions can be proposed now. */
  readonly proposingYear: () => Promise<number | undefined>;
  /** Events of a beat for the interface of the police. */
  readonly beatEvents: BeatEvents;
}

/** What the pages of all modules may use: the parts that modules add to pages of others, and their services. */
export interface PagesContext
  extends AppContext,
    Services,
    Pick<JournalContext, 'namers' | 'acts'>,
    Pick<OfficerPages, 'homeSections' | 'areaSections' | 'cardSections'> {
  /** The area whose community the home page shows; undefined while there is none, or none wider than others. */
  readonly homeArea: () => Area | undefined;
  readonly otherReceipts: readonly OpenReceipt[];
  readonly shortCodes: readonly FindShortCode[];
  readonly receiptSections: readonly ReceiptSection[];
  readonly reportSections: readonly ReportDeskSection[];
  readonly forumSections: readonly ForumSection[];
  readonly otherFacts: readonly ForumFactSource[];
  readonly promiseSources: readonly PromiseSource[];
  readonly everydayWork: readonly EverydayWork[];
}

/** The context of the installation itself, which acts under that name. */
export type AsSystem = (name: string) => AppContext;
