import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

export const innovationPermissions: readonly PermissionRow[] = [
  {
    permission: 'innovation.read',
    words: { uk: 'читати паспорти інновацій', en: 'read passports of innovations' },
    dataClass: 'public',
    roles: EVERYBODY,
  },
  {
    permission: 'innovation.write',
    words: {
      uk: 'залишити паспорт інновації за кодом свого виступу',
      en: 'leave the passport of an innovation, by the code of one’s talk',
    },
    dataClass: 'forum',
    roles: EVERYBODY,
  },
  {
    permission: 'innovation.handle',
    words: {
      uk: 'переглядати й оприлюднювати паспорти інновацій',
      en: 'look at passports of innovations, and publish them',
    },
    dataClass: 'forum',
    roles: { system: 'all', coordinator: 'area', 'forum-organiser': 'area' },
  },
  {
    permission: 'material.keep',
    words: {
      uk: 'вказати, де матеріали й запис виступу',
      en: 'say where the materials and the recording of a talk lie',
    },
    done: {
      uk: 'вказано матеріали й запис виступу',
      en: 'said where the materials and the recording of a talk lie',
    },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area', 'forum-organiser': 'area' },
  },
  {
    permission: 'innovation.adopt',
    words: {
      uk: 'записати, що громада впроваджує інновацію',
      en: 'record that a hromada takes an innovation over',
    },
    done: {
      uk: 'записано, що громада впроваджує інновацію',
      en: 'recorded that a hromada takes an innovation over',
    },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area', 'council-member': 'area' },
  },
];
