export { programmeInterfaces } from './api/interface-docs.ts';
export { callHandlers } from './call-by-itself.ts';
export { openTalkReceipt } from './pages/own-talk/own-talk.tsx';
export { forumDeskRoutes } from './desk-routes.ts';
export type { ForumContext } from './domain/forum-context.ts';
export type { ForumPlace, ForumSection } from './domain/forum-section.ts';
export { forumActs } from './journal-acts.ts';
export { countForumsIn, removeForumsIn } from './storage/remove-forums.ts';
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
export { forumHome } from './pages/public/home.tsx';
export { forumPageAddresses } from './pages/public/page-addresses.ts';
export { forumPermissions } from './permissions.ts';
export { talkEvents } from './review-routes.ts';
export { reviewsDay } from './pages/review-desk/reviews-day.tsx';
export { forumRetention } from './retention.ts';
export { forumRoutes } from './routes.ts';
export { forumEvents, forumLink } from './set-up-routes.ts';
export { liveHandlers } from './live-by-itself.ts';
export { liveEvents } from './live-routes.ts';
export type { Halls } from './domain/live/halls.ts';
export type { LiveContext } from './domain/live/live-context.ts';
export { hallPromiseSource } from './pages/live/hall-source.ts';
export { openHalls } from './use-cases/live/open-halls.ts';
export { programmeEvents } from './programme-routes.ts';
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
export { forumGatherings } from './pages/registration/gathering-kind.ts';
export { registrationHandlers } from './registration-by-itself.ts';
