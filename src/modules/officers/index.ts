export { locateFastPath } from './api/locate-fast-path.ts';
export type { BeatEvents } from './api/police-operations.ts';
export { viewContacts } from './api/police-views.ts';
export type { OfficersContext, RosterContext } from './domain/officers-context.ts';
export {
  absenceOn,
  type OfficerDirectory,
  type ServingOfficer,
} from './domain/officer-directory.ts';
export {
  isSuspended,
  standInOf,
  whoTakes,
  whoWillAnswer,
  whyCannotTake,
} from './domain/who-takes.ts';
export { type HandedOut, handedTo } from './domain/handed-out.ts';
export { type Holder, holderOf } from './domain/holder.ts';
export { officerInHand } from './pages/desk/in-hand.tsx';
export { awayDay } from './pages/desk/away-day.tsx';
export { findOwners, tellFoundOwners, tellOwner } from './use-cases/tell-owner.ts';
export { findPresentOfficers, type PresentOfficers } from './use-cases/find-present-officers.ts';
export { givenAwayPage, orGivenAway } from './pages/desk/given-away.tsx';
export { whoseIsIt } from './domain/whose-is-it.ts';
export type { EverydayWork, WorkThing } from './domain/everyday-work.ts';
export { loadSections } from './domain/sections.ts';
export type { AreaSection, HomeSection, OfficerCardSection } from './domain/sections.ts';
export type { RosterNotice, RosterProblem } from './domain/roster-problem.ts';
export type { ImportedRoster } from './domain/roster-result.ts';
export { colleagueToday, officerToday, whySilentToday } from './pages/officer-today.ts';
export { WhySilent } from './pages/why-silent.tsx';
export { OfficerBrief } from './pages/officer-brief.tsx';
export { kindWord, shortNameIn } from './pages/officer-words.ts';
export { officersText } from './messages/index.ts';
export { officersPermissions } from './permissions.ts';
export type { OfficerPages } from './domain/pages-context.ts';
export { communityMap } from './pages/community-map.tsx';
export { countCardChecks } from './storage/count-card-checks.ts';
export {
  countDemoOfficers,
  countOfficerDependants,
  listOfficersLeftWithoutPlace,
  removeDemoOfficers,
  removeWorkAbout,
} from './storage/remove-demo-officers.ts';
export { loadOfficerAccounts } from './storage/officer-accounts.ts';
export { givenResource, type OfficerAccounts } from './domain/given-resource.ts';
export { mayGiveTo } from './domain/may-give-to.ts';
export { findOfficerOfAccount } from './storage/officer-of-account.ts';
export { type CountedWork, countWork } from './use-cases/count-work.ts';
export { listOfficers } from './use-cases/list-officers.ts';
export { recordAbsence } from './use-cases/record-absence.ts';
export { type CheckCard, checkCard } from './use-cases/check-card.ts';
export { type ListedCardIssue, listCardIssues } from './use-cases/list-card-issues.ts';
export { exportOfficers } from './use-cases/export-officers.ts';
export { exportWork } from './use-cases/export-work.ts';
export { importRoster } from './use-cases/import-roster.ts';
export { openOfficerDirectory } from './use-cases/open-officer-directory.ts';
export { setPhoto } from './use-cases/set-photo.ts';
