import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const pressKitActs: readonly JournalAct[] = [
  {
    action: 'release.draft',
    words: { uk: 'написано чернетку релізу з фактів', en: 'wrote a draft of a release from facts' },
  },
  { action: 'release.change', words: { uk: 'змінено текст релізу', en: 'changed a release' } },
  {
    action: 'release.source',
    words: {
      uk: 'вказано джерело числа в релізі',
      en: 'named the source of a number of a release',
    },
  },
  {
    action: 'release.finish',
    words: {
      uk: 'випущено реліз або призначено його годину',
      en: 'put out a release, or set its hour',
    },
  },
  {
    action: 'release.show',
    words: {
      uk: 'хтось із медіа вперше відкрив реліз до кінця ембарго',
      en: 'somebody of the media was the first to open a release before its embargo ended',
    },
  },
  {
    action: 'release.reopen',
    words: { uk: 'повернуто реліз у чернетки', en: 'made a release a draft once more' },
  },
  { action: 'release.correct', words: { uk: 'виправлено реліз', en: 'corrected a release' } },
  { action: 'release.withdraw', words: { uk: 'відкликано реліз', en: 'withdrew a release' } },
];
