import { attendanceHandlers, attendanceJobs } from './by-itself.ts';
import { doorEvents, doorRoutes, doorsLink } from './door-routes.ts';
import type { AttendanceContext } from './domain/attendance-context.ts';
import { attendanceActs } from './journal-acts.ts';
import { attendanceNamers } from './journal-namers.ts';
import type { DoorDesk } from './pages/door/door-desk.ts';
import { openTicketReceipt } from './pages/visitor/ticket.tsx';
import { attendancePermissions } from './permissions.ts';
import { attendanceRetention } from './retention.ts';
import { visitorRoutes } from './visitor-routes.ts';

type As = (name: string) => AttendanceContext;

export const attendanceModule = {
  name: 'attendance',
  permissions: attendancePermissions,
  journalActs: attendanceActs,
  journalNames: () => attendanceNamers,
  retention: attendanceRetention,
  routes: (context: DoorDesk) => [...visitorRoutes(context), ...doorRoutes(context)],
  desk: () => ({ places: { together: [doorsLink] }, events: [doorEvents] }),
  receipts: (context: AttendanceContext) => [openTicketReceipt(context)],
  eventHandlers: (as: As) => attendanceHandlers(as('attendance')),
  jobs: (as: As) => attendanceJobs(as('attendance')),
};
