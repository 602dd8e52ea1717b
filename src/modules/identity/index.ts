export type { Context } from './domain/context.ts';
export { sessionTokenOf } from './domain/cookies.ts';
export {
  type Actor,
  type OpenedClass,
  RESIDENT,
  type StaffActor,
  accountOf,
} from './domain/actor.ts';
export type {
  Desk,
  DeskContext,
  DeskEvents,
  DeskGroup,
  DeskLink,
  DeskSearch,
  FirstStep,
  MyDaySection,
  NotificationKind,
} from './domain/desk.ts';
export {
  EVERYBODY,
  type Permission,
  type PermissionRow,
  type Reach,
  type Resource,
} from './domain/permission.ts';
export { type Person, readPerson } from './domain/account.ts';
export type {
  AreaNames,
  NamedPlace,
  OrganisationNames,
  PeoplePlaces,
} from './domain/names-of-places.ts';
export type { AccountInHand, PeopleContext, PeopleDeskContext } from './domain/people-context.ts';
export type { StaffPerson } from './domain/staff-person.ts';
export type { Invitation } from './domain/invitation.ts';
export type { IdentityContext } from './domain/sign-in.ts';
export { createPolicy, type Policy } from './domain/policy.ts';
export { ROLES, STAFF_ROLES, type StaffRole } from './domain/roles.ts';
export { staffPages } from './staff-pages.ts';
export type { WithoutSignIn } from './domain/without-sign-in.ts';
export { identityText } from './messages/index.ts';
export { directoryNamer } from './pages/directory-namer.ts';
export { deskFrame } from './pages/desk-frame.ts';
export { membersPanel } from './pages/members-panel.tsx';
export { countGrantsIn, revokeGrantsIn } from './storage/grants-in.ts';
export { removeNotificationsAbout } from './storage/remove-notifications-about.ts';
export { identityNotBackedUp } from './not-backed-up.ts';
export {
  asInstallation,
  inOwnName,
  inOwnNameTogether,
  inTransaction,
  withOtherResidents,
} from './storage/in-transaction.ts';
export { identityPermissions } from './permissions.ts';
export { createAdministrator } from './use-cases/create-administrator.ts';
export { createInvitation } from './use-cases/create-invitation.ts';
export { inviteAgain } from './use-cases/invite-again.ts';
export { listAdministrators } from './use-cases/list-administrators.ts';
export { restoreByAddress, suspendByAddress } from './use-cases/suspend-by-address.ts';
export { listGrantedRoles } from './storage/granted-roles.ts';
export { listOpenedTimes } from './storage/opened-classes.ts';
export { opensSomething } from './domain/may-grant.ts';
export { wasNotified } from './use-cases/was-notified.ts';
export { listSilentAccounts, whoCanSignIn, whoIsSuspended } from './storage/silent-accounts.ts';
export { addressOf } from './storage/address-of.ts';
export { namesOf } from './storage/names-of.ts';
export { listPeople } from './use-cases/list-people.ts';
export { hasColleagues } from './use-cases/has-colleagues.ts';
export { notify, type Notice, type Recipients } from './use-cases/notify.ts';
export { settleNotices } from './use-cases/settle-notices.ts';
export { whoMay } from './use-cases/who-may.ts';
export { eraseExpiredData, eraseExpiredJob } from './use-cases/erase-expired-data.ts';
export { type LastErasure, readLastErasure } from './use-cases/read-last-erasure.ts';
export { openSignIn, staffDoors } from './use-cases/open-sign-in.ts';
export { type SessionWatch, watchSessions } from './use-cases/watch-sessions.ts';
export type { JournalAct, JournalContext, JournalNamer } from './domain/journal.ts';
export { watchReading } from './use-cases/alarm-bulk-reading.ts';
