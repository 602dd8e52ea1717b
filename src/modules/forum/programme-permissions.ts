import type { PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, in their area. */
const ORGANISERS = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
} as const satisfies PermissionRow['roles'];

export const programmePermissions: readonly PermissionRow[] = [
  {
    permission: 'programme.arrange',
    words: {
      uk: 'складати програму форуму: що, коли й у якому залі; перерви, накладки',
      en: 'arrange the programme of a forum: what stands when and in which room; breaks, clashes',
    },
    done: { uk: 'змінено чернетку програми форуму', en: 'changed the draft programme of a forum' },
    dataClass: 'forum',
    roles: ORGANISERS,
  },
  {
    permission: 'programme.publish',
    words: {
      uk: 'оприлюднити програму форуму та її зміни',
      en: 'publish the programme of a forum and what changed in it',
    },
    done: { uk: 'оприлюднено програму форуму', en: 'published the programme of a forum' },
    dataClass: 'public',
    roles: ORGANISERS,
  },
];
