export { attendanceHandlers, attendanceJobs } from './by-itself.ts';
export { doorEvents, doorRoutes, doorsLink } from './door-routes.ts';
export type { AttendanceContext } from './domain/attendance-context.ts';
export { type Gathering, type GatheringRules, type Owner, seatLimit } from './domain/gathering.ts';
export type {
  GatheringKind,
  GatheringWords,
  Letter,
  LetterFacts,
  TicketMark,
} from './domain/gathering-kind.ts';
export { attendanceActs } from './journal-acts.ts';
export { SignUpForm } from './pages/visitor/sign-up-form.tsx';
export { attendancePermissions } from './permissions.ts';
export { attendanceRetention } from './retention.ts';
export { removeGatheringsOf } from './storage/remove-gatherings-of.ts';
export { openTicketKeys } from './storage/ticket-keys.ts';
export { actOnSeat } from './use-cases/act-on-seat.ts';
export { giveSeat } from './use-cases/give-seat.ts';
export { type Attendance, readAttendance } from './use-cases/read-attendance.ts';
export { type DoorOf, readDoorOf } from './use-cases/read-door-of.ts';
export { type Places, readPlaces } from './use-cases/read-gathering.ts';
export { readTicket, type Ticket } from './use-cases/read-ticket.ts';
export { readSeat, readSeats, type Seat } from './use-cases/read-seats.ts';
export { cancelGathering, type SaveGathering, saveGathering } from './use-cases/save-gathering.ts';
export { visitorRoutes } from './visitor-routes.ts';
export { openTicketReceipt } from './pages/visitor/ticket.tsx';
