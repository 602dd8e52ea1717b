import type { PermissionRow } from '#modules/identity/index.ts';

export const feedbackPermissions: readonly PermissionRow[] = [
  {
    permission: 'talk-feedback.ask',
    words: {
      uk: 'просити відгуки про виступи форуму й оприлюднювати їх підсумки',
      en: 'ask for feedback on the talks of a forum, and release its figures',
    },
    dataClass: 'statistics',
    roles: { system: 'all', coordinator: 'area', 'forum-organiser': 'area' },
  },
];
