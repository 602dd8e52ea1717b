import type { PermissionRow } from '#modules/identity/index.ts';

/** Those whose grant is for the whole installation: its words stand on everybody's pages. */
const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

export const settingsPermissions: readonly PermissionRow[] = [
  {
    permission: 'settings.change',
    words: {
      uk: 'змінювати слова й категорії системи',
      en: 'change the words and categories of the installation',
    },
    done: {
      uk: 'змінено слова й категорії системи',
      en: 'changed the words and categories of the installation',
    },
    dataClass: 'configuration',
    roles: keepers,
  },
];
