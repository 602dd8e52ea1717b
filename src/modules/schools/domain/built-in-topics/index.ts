import type { Topic, TopicContent } from '../topic.ts';
import { HABITS, ONLINE_SAFETY, POLICE_AND_LAW } from './choices.ts';
import { ALARM, MINES, ROAD_SAFETY } from './dangers.ts';
import { BULLYING, STRANGERS, VIOLENCE } from './one-another.ts';

const CONTENTS: Readonly<Record<string, TopicContent>> = {
  mines: MINES,
  alarm: ALARM,
  'road-safety': ROAD_SAFETY,
  bullying: BULLYING,
  'online-safety': ONLINE_SAFETY,
  violence: VIOLENCE,
  strangers: STRANGERS,
  'police-and-law': POLICE_AND_LAW,
  habits: HABITS,
};

/** What comes with Poruch, in the order in which it is offered. Their keys never change: lessons name them. */
export const BUILT_IN_TOPICS: readonly Topic[] = Object.entries(CONTENTS).map(([key, content]) => ({
  key,
  content,
  isBuiltIn: true,
  isRetired: false,
  changedAt: undefined,
}));
