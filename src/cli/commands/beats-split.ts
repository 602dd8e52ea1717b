import { splitHromada } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { makeBeats } from '../make-beats.ts';

export const beatsSplitCommand: Command = {
  usage: {
    uk: `ГРОМАДА --settlements "А,Б;В,Г" [ПАРАМЕТРИ]
    Кожне місце громади йде до найближчого села; села однієї дільниці — через кому, дільниці — через крапку з комою.
    --names "…;…"  назви дільниць; інакше за першим селом
    --publish      одразу показати всім
    --dry-run      лише сказати, що було б
    --json         відповідь для програм`,
    en: `HROMADA --settlements "A,B;C,D" [OPTIONS]
    Every place goes to the nearest village; commas part the villages of a beat, semicolons the beats.
    --names "…;…"  the beats' names; else after the first village
    --publish      show them to everybody at once
    --dry-run      only say what would be
    --json         an answer for programs`,
  },
  run: makeBeats({
    name: 'beats split',
    groups: 'settlements',
    groupsNeeded: true,
    run: splitHromada,
  }),
};
