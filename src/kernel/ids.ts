/** Ids are UUIDv4 strings, branded so that an officer's id cannot be passed where an area's is expected. */
declare const brand: unique symbol;
export type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type AreaId = Id<'area'>;
export type OrganisationId = Id<'organisation'>;
/** Of a partner's API key. */
export type ApiKeyId = Id<'api-key'>;
export type OfficerId = Id<'officer'>;
export type CardIssueId = Id<'card-issue'>;
export type FileId = Id<'file'>;
export type AccountId = Id<'account'>;
export type GrantId = Id<'grant'>;
export type SessionId = Id<'session'>;
export type InvitationId = Id<'invitation'>;
export type PasskeyId = Id<'passkey'>;
export type BreakGlassId = Id<'break-glass'>;
export type RoleRequestId = Id<'role-request'>;
export type NotificationId = Id<'notification'>;
export type WorkEntryId = Id<'work-entry'>;
export type AuditEntryId = Id<'audit-entry'>;
export type AreaChangeId = Id<'area-change'>;
export type ImportDraftId = Id<'import-draft'>;
export type ReportId = Id<'report'>;
export type ReportUpdateId = Id<'report-update'>;
export type ReportNoteId = Id<'report-note'>;
export type ReportCallId = Id<'report-call'>;
export type PublishedReportId = Id<'published-report'>;
export type ReportCategoryId = Id<'report-category'>;
export type SavedFilterId = Id<'saved-filter'>;
export type AppealId = Id<'appeal'>;
export type AppealStepId = Id<'appeal-step'>;
export type PromiseId = Id<'promise'>;
export type PromiseStepId = Id<'promise-step'>;
export type QuestionId = Id<'question'>;
export type QuestionStepId = Id<'question-step'>;
export type PublishedQuestionId = Id<'published-question'>;
export type GatheringId = Id<'gathering'>;
export type MeetingId = Id<'meeting'>;
/** Of a series of meetings. */
export type SeriesId = Id<'series'>;
/** The assignment of an officer to a school, from–to. A school itself is an organisation. */
export type SchoolOfficerId = Id<'school-officer'>;
export type LessonId = Id<'lesson'>;
/** A day on which an officer could come to a school. */
export type LessonOfferId = Id<'lesson-offer'>;
export type LessonStepId = Id<'lesson-step'>;
export type SurveyRoundId = Id<'survey-round'>;
/** Of rounds that are compared with one another. */
export type SurveySeriesId = Id<'survey-series'>;
/** A course, and a group of people who take it together. */
export type CourseId = Id<'course'>;
export type CohortId = Id<'cohort'>;
export type CourseSessionId = Id<'course-session'>;
export type ParticipantId = Id<'participant'>;
export type SignUpId = Id<'sign-up'>;
export type ScanId = Id<'scan'>;
/** The yearly forum and its parts. */
export type ForumId = Id<'forum'>;
export type TrackId = Id<'track'>;
export type RoomId = Id<'room'>;
export type TalkId = Id<'talk'>;
export type SpeakerId = Id<'speaker'>;
/** The request of a media outlet for accreditation. */
export type AccreditationId = Id<'accreditation'>;
/** A photograph for the media, and a contact on a press office's list. */
export type PhotographId = Id<'photograph'>;
export type PressContactId = Id<'press-contact'>;
export type PressLetterId = Id<'press-letter'>;
/** The description of a talk's innovation, for others to adopt. */
export type InnovationId = Id<'innovation'>;
/** A press release, and a correction of it. */
export type ReleaseId = Id<'release'>;
export type CorrectionId = Id<'correction'>;
/** The programme of a forum: a slot, and a published version. */
export type SlotId = Id<'slot'>;
export type ProgrammeVersionId = Id<'programme-version'>;
/** A session of live questions in a hall, and one question. */
export type LiveSessionId = Id<'live-session'>;
export type LiveQuestionId = Id<'live-question'>;
/** A question that the call of a forum asks speakers. */
export type CallQuestionId = Id<'call-question'>;
/** A criterion by which talks are compared. */
export type CriterionId = Id<'criterion'>;
/** The joint plan of an area and a year, and one of its actions. */
export type PlanId = Id<'plan'>;
export type ActionId = Id<'action'>;
export type ActionEvidenceId = Id<'action-evidence'>;
export type ActionEntryId = Id<'action-entry'>;
export type ActionLinkId = Id<'action-link'>;
/** A text of a plan that is voted on, its voters, and proposals for it. */
export type PlanTextId = Id<'plan-text'>;
export type VoterId = Id<'voter'>;
export type VoteId = Id<'vote'>;
export type ProposalId = Id<'proposal'>;
/** An idempotency key: chosen by the sender, so that a repeated submission creates one thing. Only the sender knows it. */
export type SenderKey = Id<'sender-key'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id, or undefined if the text is not a lower-case UUID. */
export function parseId<Noun extends string>(text: string): Id<Noun> | undefined {
  return UUID.test(text) ? (text as Id<Noun>) : undefined;
}

/** A new id from a source of UUIDs: the platform's random generator, or a test's. */
export function newId<Noun extends string>(random: { uuid(): string }): Id<Noun> {
  return random.uuid() as Id<Noun>;
}
