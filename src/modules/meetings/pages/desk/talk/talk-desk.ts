import type { DeskContext } from '#modules/identity/index.ts';
import type { MeetingPages } from '../../meeting-pages.ts';

/** What the desk’s page of a meeting stands on: promises, questions and feedback stand there, too. */
export interface TalkDesk extends MeetingPages, DeskContext {}
