import type { PermissionRow } from '#modules/identity/index.ts';

/** Whoever organises a forum, in their area. */
const ORGANISERS = {
  system: 'all',
  coordinator: 'area',
  'forum-organiser': 'area',
} as const satisfies PermissionRow['roles'];

export const reviewPermissions: readonly PermissionRow[] = [
  {
    permission: 'review.write',
    words: {
      uk: 'читати й оцінювати запропоновані виступи',
      en: 'read and review the talks that were offered',
    },
    done: { uk: 'оцінено виступ', en: 'reviewed a talk' },
    dataClass: 'forum',
    // Police, council and community, each with a voice.
    roles: {
      coordinator: 'area',
      'forum-organiser': 'area',
      'police-head': 'area',
      'council-member': 'area',
      'community-delegate': 'area',
    },
  },
  {
    permission: 'talk.decide',
    words: {
      uk: 'вирішувати, які виступи будуть у програмі',
      en: 'decide which talks are in the programme',
    },
    dataClass: 'forum',
    roles: ORGANISERS,
  },
];
