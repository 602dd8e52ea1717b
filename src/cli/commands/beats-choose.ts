import { chooseDistricts } from '#modules/areas/index.ts';
import type { Command } from '../command.ts';
import { makeBeats } from '../make-beats.ts';

export const beatsChooseCommand: Command = {
  usage: {
    uk: `ГРОМАДА [--districts "А;Б,В"] [ПАРАМЕТРИ]
    Без --districts дільницею стає кожен округ; округи через кому стають однією.
    --names "…;…"  назви дільниць; інакше за першим округом
    --publish      одразу показати всім
    --dry-run      лише сказати, що було б
    --json         відповідь для програм`,
    en: `HROMADA [--districts "A;B,C"] [OPTIONS]
    Without --districts every district is a beat; districts parted by commas become one.
    --names "…;…"  the beats' names; else after the first district
    --publish      show them to everybody at once
    --dry-run      only say what would be
    --json         an answer for programs`,
  },
  run: makeBeats({
    name: 'beats choose',
    groups: 'districts',
    groupsNeeded: false,
    run: chooseDistricts,
  }),
};
