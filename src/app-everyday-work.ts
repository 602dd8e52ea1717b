import { sessionWork } from './modules/courses/index.ts';
import { meetingWork } from './modules/meetings/index.ts';
import type { EverydayWork } from './modules/officers/index.ts';
import { reportWork } from './modules/reports/index.ts';
import { lessonWork } from './modules/schools/index.ts';
import { surveyWork } from './modules/surveys/index.ts';

/** Everyday work by which joint actions are counted, and what their problems are known by, of all modules; each has its line here. */
export const EVERYDAY_WORK: readonly EverydayWork[] = [
  meetingWork,
  lessonWork,
  sessionWork,
  reportWork,
  surveyWork,
];
