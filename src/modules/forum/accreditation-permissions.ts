import { EVERYBODY, type PermissionRow } from '../identity/index.ts';

export const accreditationPermissions: readonly PermissionRow[] = [
  {
    permission: 'accreditation.ask',
    words: { uk: 'попросити акредитацію медіа на форум', en: 'ask for media accreditation' },
    done: { uk: 'подано запит на акредитацію', en: 'asked for an accreditation' },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'accreditation.handle',
    words: {
      uk: 'бачити, хто з медіа хоче прийти на форум, і підтверджувати вхід без черги',
      en: 'see who of the media wants to come to the forum, and confirm the fast lane',
    },
    dataClass: 'identity',
    roles: {
      system: 'all',
      coordinator: 'area',
      'forum-organiser': 'area',
      'press-officer': 'area',
    },
  },
  {
    permission: 'accreditation.tell',
    words: { uk: 'писати медіа про їхню акредитацію', en: 'write to the media of accreditation' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
];
