import type { GatheringKind } from '#modules/attendance/index.ts';
import type { ForumFactSource, ForumSection } from '#modules/forum/index.ts';
import type {
  Actor,
  Desk,
  DeskGroup,
  JournalAct,
  JournalNamer,
  PermissionRow,
  WithoutSignIn,
} from '#modules/identity/index.ts';
import type {
  AreaSection,
  EverydayWork,
  HandedOut,
  HomeSection,
  OfficerCardSection,
} from '#modules/officers/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import type { ReportDeskSection } from '#modules/reports/index.ts';
import type { SurveySubjectKind } from '#modules/surveys/index.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import type { Operation } from '#platform/http/operation.ts';
import type { ProgramRoute } from '#platform/http/program-route.ts';
import type { Route } from '#platform/http/route.ts';
import type { SitemapSource } from '#platform/http/sitemap.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { KeptTable } from '#platform/retention/kept-data.ts';
import type { FindShortCode, OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { ReceiptSection } from '#ui/receipt/receipt-section.ts';
import type {
  AppContext,
  AsSystem,
  DeskParts,
  Directories,
  DirectoriesContext,
  PagesContext,
  Services,
} from './context.ts';

/**
 * What one module brings to the application, declared in its module.ts. The list of modules is in modules.ts; nothing else names
 * them all. Functions are called when the installation is opened or its pages are put together; some are called again for the
 * person who asks, so they open nothing that must be closed.
 */
export interface Module {
  /** The name of its folder in src/modules/. */
  readonly name: string;

  // Rights, journal and retention.
  readonly permissions?: readonly PermissionRow[];
  /** Actions in the journal that are not named after a permission. */
  readonly journalActs?: readonly JournalAct[];
  /** What its things are called in the journal. */
  readonly journalNames?: (directories: Directories) => readonly JournalNamer[];
  /** What its tables keep of people, column by column. */
  readonly retention?: readonly KeptTable[];
  /** Tables that a backup leaves out, such as sessions. */
  readonly notBackedUp?: readonly string[];

  // Pages and interfaces.
  readonly routes?: (context: PagesContext) => readonly Route<Actor>[];
  /** For the sitemap: pages of things, whose addresses are not rows of `routes`. */
  readonly pageAddresses?: (context: AppContext) => ReturnType<SitemapSource>;
  readonly operations?: (context: PagesContext) => readonly Operation[];
  /** Interfaces that programs know from elsewhere. */
  readonly programRoutes?: (context: AppContext) => readonly ProgramRoute[];
  /** Its feeds and files in the documentation for programs. */
  readonly interfaces?: readonly InterfaceDocs[];
  /** Events that everybody may read from `/api/v1/changes`. */
  readonly publicEvents?: readonly string[];

  // What it adds to pages of others.
  readonly desk?: (parts: DeskParts) => DeskAdditions;
  readonly homeSections?: (context: AppContext) => readonly HomeSection[];
  readonly areaSections?: (context: AppContext) => readonly AreaSection[];
  readonly cardSections?: (context: AppContext) => readonly OfficerCardSection[];
  readonly forumSections?: (context: AppContext) => readonly ForumSection[];
  readonly forumFacts?: (context: AppContext) => readonly ForumFactSource[];
  readonly reportSections?: (context: AppContext) => readonly ReportDeskSection[];
  readonly receiptSections?: (context: AppContext) => readonly ReceiptSection[];
  /** Open what a code belongs to, on the one page for codes of every kind. */
  readonly receipts?: (context: AppContext) => readonly OpenReceipt[];
  /** Where short codes from walls and posters lead. */
  readonly shortCodes?: (context: AppContext) => readonly FindShortCode[];

  // What other modules work with.
  /** What people come to with a ticket. */
  readonly gatheringKinds?: (directories: Pick<Directories, 'areas'>) => readonly GatheringKind[];
  readonly surveySubjects?: (directories: Directories) => readonly SurveySubjectKind[];
  /** What promises and questions come from. */
  readonly promiseSources?: (context: DirectoriesContext) => readonly PromiseSource[];
  /** Work by which actions of the joint plan are counted. */
  readonly everydayWork?: readonly EverydayWork[];
  /** Things that are assigned to officers. */
  readonly handedOut?: (directories: Directories) => readonly HandedOut[];
  /** What can be done without signing in instead. */
  readonly withoutSignIn?: readonly WithoutSignIn[];
  readonly services?: (
    context: AppContext,
    handedOut: readonly HandedOut[],
  ) => { readonly [Name in keyof Services]?: Services[Name] | undefined };

  // What runs without a request.
  readonly eventHandlers?: (
    as: AsSystem,
    everydayWork: readonly EverydayWork[],
  ) => readonly EventHandler[];
  readonly jobs?: (as: AsSystem) => readonly ScheduledJob[];
  /** Runs at each start, before events are handled. */
  readonly onStart?: (as: AsSystem) => Promise<void>;
}

/** What a module adds to the desk. */
export interface DeskAdditions extends Partial<Omit<Desk, 'places'>> {
  /** Links of the navigation, by the group in which they are shown. */
  readonly places?: Readonly<Partial<Record<DeskGroup['id'], DeskGroup['links']>>>;
}
