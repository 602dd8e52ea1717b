import type { SharingDesk } from './pages/share/desk-share.tsx';
import type { AppealPages } from './domain/pages-context.ts';
import { appealHandlers } from './by-itself.ts';
import { appealDeskRoutes, appealEvents, appealNotices, appealsLink } from './desk-routes.ts';
import type { AppealsContext } from './domain/appeals-context.ts';
import { appealEntryLink, appealEntryRoutes } from './entry-routes.ts';
import { appealFormRoutes } from './form-routes.ts';
import { appealsActs } from './journal-acts.ts';
import { appealNamers } from './journal-namers.ts';
import { appealOfThis } from './pages/appeal-of-this.tsx';
import { appealsDay } from './pages/desk/appeals-day.tsx';
import type { AppealsHouse } from './pages/desk/desk-pages.ts';
import { handedAppeals } from './pages/desk/handed-appeals.ts';
import { appealSearch } from './pages/desk/search.ts';
import { appealHome } from './pages/entry.tsx';
import { openAppealReceipt } from './pages/receipt/appeal-receipt.tsx';
import { appealOfReportPanel } from './pages/share/appeal-of-report.tsx';
import { appealsPermissions } from './permissions.ts';
import { appealsRetention } from './retention.ts';
import { appealShareRoutes } from './share-routes.ts';
import { remindOfAppealsJob } from './use-cases/remind-of-appeals.ts';
import { sealReportKeys } from './use-cases/seal-report-keys.ts';

type As = (name: string) => AppealsContext;
type Pages = AppealPages & SharingDesk;

export const appealsModule = {
  name: 'appeals',
  permissions: appealsPermissions,
  journalActs: appealsActs,
  journalNames: () => appealNamers,
  retention: appealsRetention,
  routes: (context: Pages) => [
    ...appealFormRoutes(context),
    ...appealShareRoutes(context),
    ...appealEntryRoutes(context),
    ...appealDeskRoutes(context),
  ],
  desk: (directories: AppealsHouse) => ({
    places: { asked: [appealsLink(directories), appealEntryLink] },
    days: [appealsDay(directories)],
    searches: [appealSearch(directories)],
    events: [appealEvents(directories)],
    kinds: appealNotices(directories),
  }),
  homeSections: () => [appealHome],
  reportSections: (context: AppealsContext) => [appealOfReportPanel(context)],
  receiptSections: (context: AppealsContext) => [appealOfThis(context)],
  receipts: (context: AppealsContext) => [openAppealReceipt(context)],
  handedOut: (directories: AppealsHouse) => [handedAppeals(directories)],
  eventHandlers: (as: As) => appealHandlers(as('appeals')),
  jobs: (as: As) => [remindOfAppealsJob(as('nightly'))],
  onStart: async (as: As) => {
    await sealReportKeys(as('appeals'));
  },
};
