import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Whoever writes to the media there, and nobody else. */
const PRESS_OFFICE = {
  system: 'all',
  'forum-organiser': 'area',
  'press-officer': 'area',
} as const satisfies PermissionRow['roles'];

export const pressListPermissions: readonly PermissionRow[] = [
  {
    permission: 'press-list.keep',
    words: { uk: 'вести список журналістів', en: 'keep the list of journalists' },
    dataClass: 'identity',
    roles: PRESS_OFFICE,
  },
  {
    permission: 'press-list.answer',
    words: {
      uk: 'за посиланням з листа погодитися на релізи або вийти зі списку',
      en: 'say by the link of a letter that one wants releases, or leave the list',
    },
    dataClass: 'identity',
    roles: EVERYBODY,
  },
  {
    permission: 'press-letter.send',
    words: {
      uk: 'надсилати реліз журналістам зі списку',
      en: 'send a release to the journalists on the list',
    },
    done: {
      uk: 'надіслано реліз журналістам зі списку',
      en: 'sent a release to the journalists on the list',
    },
    dataClass: 'identity',
    roles: PRESS_OFFICE,
  },
  {
    permission: 'press-letter.write',
    words: { uk: 'писати журналістам зі списку', en: 'write to the journalists on the list' },
    dataClass: 'identity',
    roles: { system: 'all' },
  },
  {
    permission: 'release.read-early',
    words: {
      uk: 'читати реліз під ембарго за посиланням з листа або квитком преси',
      en: 'read a release under embargo, by the link of a letter or a press ticket',
    },
    dataClass: 'forum',
    roles: EVERYBODY,
  },
];
