export type { FeedbackContext, ForumContext } from './domain/forum-context.ts';
export type { ForumSection } from './domain/forum-section.ts';
export { countDemoForums, removeDemoForums } from './storage/remove-forums.ts';
export { actOnOwnTalk } from './use-cases/call/act-on-own-talk.ts';
export { beginTalk } from './use-cases/call/begin-talk.ts';
export {
  changeOwnSpeaker,
  changeSubmission,
  changeTalkSaid,
} from './use-cases/call/change-own-talk.ts';
export { readOwnTalk } from './use-cases/call/read-own-talk.ts';
export { changeForumStatus } from './use-cases/change-forum-status.ts';
export { keepPart, type PartChange } from './use-cases/keep-parts.ts';
export { readDeskForum } from './use-cases/list-desk-forums.ts';
export { prepareForum } from './use-cases/prepare-forum.ts';
export { decideTalk } from './use-cases/review/decide-talk.ts';
export { writeCall } from './use-cases/write-call.ts';
export type { LiveContext } from './domain/live/live-context.ts';
export { openHalls } from './use-cases/live/open-halls.ts';
export { newMark } from './domain/live/device.ts';
export { askLiveQuestion } from './use-cases/live/ask-live-question.ts';
export { moderateQuestion } from './use-cases/live/moderate-question.ts';
export { openLiveSession } from './use-cases/live/open-live-session.ts';
export { supportQuestion } from './use-cases/live/support-question.ts';
export { listForums, readForum } from './use-cases/read-forum.ts';
export { placeBreak } from './use-cases/place-break.ts';
export { placeTalk } from './use-cases/place-talk.ts';
export { publishProgramme } from './use-cases/publish-programme.ts';
export { readProgrammeDesk } from './use-cases/read-programme-desk.ts';
export { askAboutTalks } from './use-cases/feedback/ask-about-talks.ts';
export type { ForumFactSource } from './domain/press-kit/facts.ts';
export { adoptInnovation } from './use-cases/innovation/adopt-innovation.ts';
export { handlePassport, listDeskPassports } from './use-cases/innovation/handle-passport.ts';
export { type PassportInput, sendPassport } from './use-cases/innovation/send-passport.ts';
export { USUAL_REGISTRATION } from './domain/registration/registration.ts';
export { askAccreditation } from './use-cases/press/ask-accreditation.ts';
export { arrangeRegistration } from './use-cases/registration/arrange-registration.ts';
