import type { Questionnaire, QuestionnaireContent } from '../questionnaire.ts';
import { BULLYING_OLDER, BULLYING_YOUNGER } from './bullying.ts';
import { COURSE_FEEDBACK, COURSE_SURVEY } from './course.ts';
import { MEETING_FEEDBACK, TALK_FEEDBACK } from './feedback.ts';
import { MINES_OLDER, MINES_YOUNGER } from './mines.ts';
import { ONLINE_SAFETY_OLDER, ONLINE_SAFETY_YOUNGER } from './online-safety.ts';
import { ROAD_SAFETY_OLDER, ROAD_SAFETY_YOUNGER } from './road-safety.ts';
import { VIOLENCE_OLDER, VIOLENCE_YOUNGER } from './violence.ts';

const CONTENTS: Readonly<Record<string, QuestionnaireContent>> = {
  'meeting-feedback': MEETING_FEEDBACK,
  'talk-feedback': TALK_FEEDBACK,
  'course-feedback': COURSE_FEEDBACK,
  'course-survey': COURSE_SURVEY,
  'quiz-road-safety-1-4': ROAD_SAFETY_YOUNGER,
  'quiz-road-safety-5-9': ROAD_SAFETY_OLDER,
  'quiz-bullying-1-4': BULLYING_YOUNGER,
  'quiz-bullying-5-9': BULLYING_OLDER,
  'quiz-online-safety-1-4': ONLINE_SAFETY_YOUNGER,
  'quiz-online-safety-5-9': ONLINE_SAFETY_OLDER,
  'quiz-violence-1-4': VIOLENCE_YOUNGER,
  'quiz-violence-5-9': VIOLENCE_OLDER,
  'quiz-mines-1-4': MINES_YOUNGER,
  'quiz-mines-5-9': MINES_OLDER,
};

/** What comes with Poruch. Their keys never change: other modules name them. */
export const BUILT_IN: readonly Questionnaire[] = Object.entries(CONTENTS).map(
  ([key, content]) => ({
    key,
    content,
    isBuiltIn: true,
    areaId: undefined,
    madeBy: undefined,
    isRetired: false,
    changedAt: undefined,
  }),
);
