import type { WorkContext } from './pages/work.tsx';
import type { AreaId } from '#kernel/ids.ts';
import type { DeskContext } from '#modules/identity/index.ts';
import { officerOperations } from './api/officer-operations.ts';
import { type BeatEvents, policeOperations } from './api/police-operations.ts';
import { cardNotices, officersDeskLinks, officersDeskRoutes } from './desk-routes.ts';
import type { HandedOut } from './domain/handed-out.ts';
import type { OfficersContext } from './domain/officers-context.ts';
import type { OfficerPages } from './domain/pages-context.ts';
import { isBeatAnswered } from './domain/who-takes.ts';
import {
  issueEvents,
  issueNotices,
  issueRoutes,
  issuesLink,
  tellOfIssues,
} from './issue-routes.ts';
import { officersActs } from './journal-acts.ts';
import { officerNamers } from './journal-namers.ts';
import { myDayLink, myDayRoutes } from './my-day-routes.ts';
import { awayDay } from './pages/desk/away-day.tsx';
import { officerInHand } from './pages/desk/in-hand.tsx';
import { issuesDay } from './pages/desk/issues-day.tsx';
import { officerSearches } from './pages/desk/search.ts';
import { uncheckedDay } from './pages/desk/unchecked-day.tsx';
import { firstSteps } from './pages/first-steps.ts';
import { officerPageAddresses } from './pages/page-addresses.ts';
import { dueReportDay, workDay } from './pages/work-day.tsx';
import { officersPermissions } from './permissions.ts';
import { officersRetention } from './retention.ts';
import { officerRoutes } from './routes.ts';
import { remindOfChecksJob } from './use-cases/remind-of-checks.ts';
import { workEvents, workLinks, workRoutes, workWithoutSignIn } from './work-routes.ts';

type Directories = Pick<OfficersContext, 'areas' | 'organisations' | 'officers'>;
type As = (name: string) => OfficersContext;

export const officersModule = {
  name: 'officers',
  permissions: officersPermissions,
  journalActs: officersActs,
  journalNames: ({ officers }: Directories) => officerNamers(officers),
  retention: officersRetention,
  routes: (context: OfficerPages & DeskContext & WorkContext) => [
    ...officerRoutes(context),
    ...myDayRoutes(context),
    ...officersDeskRoutes(context),
    ...issueRoutes(context),
    ...workRoutes(context),
  ],
  pageAddresses: officerPageAddresses,
  operations: (context: OfficersContext & { readonly beatEvents: BeatEvents }) => [
    ...officerOperations(context),
    ...policeOperations(context, context.beatEvents),
  ],
  publicEvents: ['officer.*', 'assignment.*'],
  desk: (directories: Directories & { readonly handedOut: readonly HandedOut[] }) => ({
    places: {
      day: [myDayLink],
      asked: [issuesLink],
      work: workLinks,
      registers: officersDeskLinks,
    },
    days: [
      awayDay(directories, directories.handedOut),
      issuesDay(directories),
      uncheckedDay(directories),
      dueReportDay(directories),
      workDay(directories),
    ],
    steps: firstSteps(directories),
    searches: officerSearches(directories),
    events: [workEvents, issueEvents],
    kinds: [...issueNotices(directories), ...cardNotices(directories)],
  }),
  withoutSignIn: [workWithoutSignIn],
  services: (context: OfficersContext, handedOut: readonly HandedOut[]) => ({
    beatWatch: {
      isAnswered: (beatId: AreaId) =>
        isBeatAnswered(context.officers, beatId, context.platform.clock.today()),
    },
    inHand: officerInHand(context, handedOut),
  }),
  eventHandlers: (as: As) => [tellOfIssues(as('card-issues'))],
  jobs: (as: As) => [remindOfChecksJob(as('nightly'))],
};
