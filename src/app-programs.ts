import { areaOperations, mapitOperations } from './modules/areas/index.ts';
import { beatMeetings, meetingOperations } from './modules/meetings/index.ts';
import { officerOperations, policeOperations } from './modules/officers/index.ts';
import { organisationOperations } from './modules/organisations/index.ts';
import { planOperations } from './modules/plan/index.ts';
import { promiseOperations } from './modules/promises/index.ts';
import { open311Routes, publishedOperations } from './modules/reports/index.ts';
import { schoolOperations } from './modules/schools/index.ts';
import { releaseOperations } from './modules/surveys/index.ts';
import { changesOperation } from './platform/http/changes-operation.ts';
import type { Operation } from './platform/http/operation.ts';
import type { ProgramRoute } from './platform/http/program-route.ts';
import type { HouseContext } from './app-context.ts';

/** Of these everybody may hear; card issues and whatever residents send are not among them. */
const PUBLIC_EVENTS = ['area.*', 'organisation.*', 'officer.*', 'assignment.*'];

/** Everything that programs may ask. */
export function operationsOf(context: HouseContext): readonly Operation[] {
  const { areas, organisations, platform } = context;
  return [
    ...officerOperations(context),
    ...areaOperations(platform.config.publicUrl, areas),
    ...organisationOperations(context, organisations),
    ...publishedOperations(context),
    ...meetingOperations(context),
    ...schoolOperations(context),
    ...promiseOperations(context),
    ...planOperations(context),
    ...releaseOperations(context),
    changesOperation(platform.live, PUBLIC_EVENTS),
    ...mapitOperations(areas),
    ...policeOperations(context, beatMeetings(context)),
  ];
}

/** The interfaces that programs know from elsewhere. */
export function programRoutesOf(context: HouseContext): readonly ProgramRoute[] {
  return open311Routes(context);
}
