import type { PermissionRow } from '#modules/identity/index.ts';

const keepers = { system: 'all', administrator: 'area', coordinator: 'area' } as const;

/** Reading public areas needs no permission: the directory holds nothing else. */
export const areasPermissions: readonly PermissionRow[] = [
  {
    permission: 'area.view',
    words: {
      uk: 'бачити території з чернетками, версіями меж і змінами',
      en: 'see areas with drafts, versions of boundaries and changes',
    },
    dataClass: 'configuration',
    roles: { ...keepers, 'police-head': 'area' },
  },
  {
    permission: 'area.import',
    words: { uk: 'імпортувати території та їхні межі', en: 'import areas and their boundaries' },
    done: { uk: 'імпортовано території або їхні межі', en: 'imported areas or their boundaries' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'area.correct',
    words: { uk: 'виправляти відомості про територію', en: 'correct what is said of an area' },
    done: { uk: 'виправлено відомості про територію', en: 'corrected what is said of an area' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'area.put-back',
    words: { uk: 'повертати території, як було', en: 'put areas back as they were' },
    done: { uk: 'повернуто території, як було', en: 'put areas back as they were' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'area.publish',
    words: { uk: 'публікувати та ховати території', en: 'publish and hide areas' },
    done: { uk: 'опубліковано або сховано територію', en: 'published or hid an area' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'area.rename',
    words: {
      uk: 'змінювати адресу сторінки території',
      en: 'change the address of an area’s page',
    },
    done: { uk: 'змінено адресу сторінки території', en: 'changed the address of an area’s page' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'beat.make',
    words: { uk: 'ділити громаду на дільниці', en: 'split a hromada into beats' },
    done: { uk: 'поділено громаду на дільниці', en: 'split a hromada into beats' },
    dataClass: 'configuration',
    roles: keepers,
  },
  {
    permission: 'beat.inspect',
    words: {
      uk: 'бачити, як дільниці прилягають і скільки на них мешканців',
      en: 'see how beats fit together and how many residents they have',
    },
    dataClass: 'configuration',
    roles: { ...keepers, 'police-head': 'area', 'district-officer': 'area' },
  },
  // Everything at once, into a file: whoever holds the command line.
  {
    permission: 'area.export',
    words: { uk: 'вивантажувати території', en: 'take areas out' },
    done: { uk: 'вивантажено території', en: 'took areas out' },
    dataClass: 'configuration',
    roles: { system: 'all' },
  },
];
