import type { JournalNamer } from '#modules/identity/index.ts';

export const forumNamers: readonly JournalNamer[] = [
  { kind: 'forum', label: { uk: 'форум', en: 'forum' } },
  { kind: 'talk', label: { uk: 'виступ на форумі', en: 'talk for the forum' } },
  { kind: 'release', label: { uk: 'пресреліз форуму', en: 'press release of the forum' } },
  { kind: 'innovation', label: { uk: 'інновація форуму', en: 'innovation of the forum' } },
  {
    kind: 'press-contact',
    label: { uk: 'запис у списку журналістів', en: 'entry of the list of journalists' },
  },
  { kind: 'photograph', label: { uk: 'світлина форуму', en: 'photograph of the forum' } },
  { kind: 'accreditation', label: { uk: 'акредитація медіа', en: 'media accreditation' } },
  { kind: 'live-session', label: { uk: 'розмова із залою', en: 'session of a hall' } },
  { kind: 'live-question', label: { uk: 'запитання із зали', en: 'question of a hall' } },
];
