import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';
import { lessonPermissions } from './lesson-permissions.ts';

/** In their area, and what they lead anywhere. */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

export const schoolsPermissions: readonly PermissionRow[] = [
  {
    permission: 'school.read',
    words: {
      uk: 'читати про школи та їхніх поліцейських',
      en: 'read of schools and their police officers',
    },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'school.follow',
    words: {
      uk: 'бачити школи на робочому столі: чиї вони і скільки їх у кого',
      en: 'see schools at the desk: whose they are and how many each has',
    },
    dataClass: 'configuration',
    roles: {
      system: 'all',
      // Brings the register.
      administrator: 'area',
      coordinator: HERE_AND_GIVEN,
      'police-head': HERE_AND_GIVEN,
      'school-officer': HERE_AND_GIVEN,
      'district-officer': 'assigned',
    },
  },
  {
    permission: 'school.assign',
    words: {
      uk: 'закріплювати поліцейських за школами',
      en: 'assign officers to schools',
    },
    done: { uk: 'закріплено поліцейського за школою', en: 'assigned an officer to a school' },
    dataClass: 'configuration',
    roles: { system: 'all', coordinator: 'area', 'police-head': 'area' },
  },
  ...lessonPermissions,
];
