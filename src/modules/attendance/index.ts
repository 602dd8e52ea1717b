export { attendanceHandlers, attendanceJobs } from './by-itself.ts';
export type { AttendanceContext } from './domain/attendance-context.ts';
export type {
  GatheringKind,
  GatheringWords,
  Letter,
  LetterFacts,
} from './domain/gathering-kind.ts';
export { attendanceActs } from './journal-acts.ts';
export { attendancePermissions } from './permissions.ts';
export { attendanceRetention } from './retention.ts';
export type { Gathering, GatheringRules, Owner } from './domain/gathering.ts';
export { type Places, readPlaces } from './use-cases/read-gathering.ts';
export { cancelGathering, type SaveGathering, saveGathering } from './use-cases/save-gathering.ts';
export { openTicketKeys } from './storage/ticket-keys.ts';
