import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, and whoever speaks with the media, in their area. */
const PRESS_OFFICE = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
  'press-officer': 'area',
} as const satisfies PermissionRow['roles'];

export const accreditationPermissions: readonly PermissionRow[] = [
  {
    permission: 'accreditation.ask',
    words: { uk: 'попросити акредитацію медіа на форум', en: 'ask for media accreditation' },
    done: { uk: 'подано запит на акредитацію', en: 'asked for an accreditation' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    // By its name the watch on much reading knows it.
    permission: 'accreditation.read',
    words: {
      uk: 'бачити, хто з медіа хоче прийти на форум',
      en: 'see who of the media wants to come to the forum',
    },
    done: {
      uk: 'переглянуто, хто з медіа просить акредитацію',
      en: 'looked at who of the media asks for an accreditation',
    },
    dataClass: 'identity',
    roles: PRESS_OFFICE,
  },
  {
    permission: 'accreditation.handle',
    words: {
      uk: 'підтверджувати медіа вхід на форум без черги',
      en: 'confirm the fast lane of the media',
    },
    dataClass: 'identity',
    roles: PRESS_OFFICE,
  },
  {
    permission: 'accreditation.tell',
    words: { uk: 'писати медіа про їхню акредитацію', en: 'write to the media of accreditation' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
