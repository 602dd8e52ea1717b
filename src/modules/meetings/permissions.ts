import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** In their area, and what they lead anywhere. */
const HERE_AND_GIVEN = ['area', 'assigned'] as const;

/** Officers plan what they come to themselves; the coordinator, the head and the press officer for everybody in the area. */
const PLANNERS: PermissionRow['roles'] = {
  system: 'all',
  coordinator: HERE_AND_GIVEN,
  'police-head': HERE_AND_GIVEN,
  'press-officer': 'area',
  'district-officer': 'assigned',
  'school-officer': 'assigned',
};

export const meetingsPermissions: readonly PermissionRow[] = [
  {
    permission: 'meeting.read',
    words: { uk: 'читати про зустрічі з поліцією', en: 'read of meetings with the police' },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'meeting.follow',
    words: {
      uk: 'бачити зустрічі на робочому столі, чернетки теж',
      en: 'see meetings at the desk, drafts among them',
    },
    dataClass: 'public',
    roles: PLANNERS,
  },
  {
    permission: 'meeting.plan',
    words: {
      uk: 'планувати зустрічі, оприлюднювати, переносити й скасовувати їх',
      en: 'plan meetings, publish, move and cancel them',
    },
    done: { uk: 'заплановано зустріч', en: 'planned a meeting' },
    dataClass: 'public',
    roles: PLANNERS,
  },
  {
    permission: 'meeting.record',
    words: {
      uk: 'записувати, скільки людей прийшло на зустріч і про що говорили',
      en: 'write down how many came to a meeting and what was said',
    },
    done: { uk: 'записано, що зустріч відбулася', en: 'recorded that a meeting was held' },
    dataClass: 'statistics',
    roles: PLANNERS,
  },
  {
    permission: 'meeting.tell',
    words: {
      uk: 'сповіщати поліцейських про їхні зустрічі',
      en: 'tell officers of their meetings',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
  {
    permission: 'meeting.line-up',
    words: {
      uk: 'переставляти зустрічі у списки інших територій, коли зміняться межі',
      en: 'put meetings into the lists of other areas when boundaries change',
    },
    dataClass: 'public',
    roles: { system: 'all' },
  },
];
