// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Json } from '#platform/database/column-types.ts';

export type ForumTables = {
  'forum.accreditation': AccreditationTable;
  'forum.adoption': AdoptionTable;
  'forum.attachment': AttachmentTable;
  'forum.availability': AvailabilityTable;
  'forum.badge': BadgeTable;
  'forum.contact': ContactTable;
  'forum.correction': CorrectionTable;
  'forum.criterion': CriterionTable;
  'forum.decision': DecisionTable;
  'forum.door_keeper': DoorKeeperTable;
  'forum.forum': ForumTable;
  'forum.import_draft': ImportDraftTable;
  'forum.imported': ImportedTable;
  'forum.innovation': InnovationTable;
  'forum.innovation_contact': InnovationContactTable;
  'forum.kind': KindTable;
  'forum.link': LinkTable;
  'forum.live_contact': LiveContactTable;
  'forum.live_question': LiveQuestionTable;
  'forum.live_session': LiveSessionTable;
  'forum.live_vote': LiveVoteTable;
  'forum.material': MaterialTable;
  'forum.photograph': PhotographTable;
  'forum.photograph_taken_back': PhotographTakenBackTable;
  'forum.press_contact': PressContactTable;
  'forum.press_left': PressLeftTable;
  'forum.press_letter': PressLetterTable;
  'forum.press_link': PressLinkTable;
  'forum.programme_change': ProgrammeChangeTable;
  'forum.programme_rules': ProgrammeRulesTable;
  'forum.programme_version': ProgrammeVersionTable;
  'forum.published_slot': PublishedSlotTable;
  'forum.question': QuestionTable;
  'forum.registration': RegistrationTable;
  'forum.release': ReleaseTable;
  'forum.release_number': ReleaseNumberTable;
  'forum.release_quote': ReleaseQuoteTable;
  'forum.review': ReviewTable;
  'forum.room': RoomTable;
  'forum.slot': SlotTable;
  'forum.speaker': SpeakerTable;
  'forum.submission': SubmissionTable;
  'forum.talk': TalkTable;
  'forum.talk_speaker': TalkSpeakerTable;
  'forum.told': ToldTable;
  'forum.track': TrackTable;
};

type AccreditationTable = {
  id: string;
  forum_id: string;
  body_fingerprint: string;
  name: string;
  outlet: string;
  work: string[];
  proof: Defaulted<string>;
  email: string;
  phone: Defaulted<string>;
  language: string;
  status: 'sent' | 'asked' | 'confirmed';
  note: Defaulted<string>;
  sign_up_id: string | null;
  decided_by: string | null;
  sent_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  wants_releases: Defaulted<boolean>;
};

type AdoptionTable = {
  innovation_id: string;
  area_id: string;
  year: number;
  state: 'considering' | 'started' | 'works' | 'stopped';
  post: string;
  changed_at: Temporal.Instant;
  origin: Defaulted<'own' | 'demo'>;
};

type AttachmentTable = {
  id: string;
  talk_id: string;
  forum_id: string;
  name: string;
  kind: 'picture' | 'pdf';
  size: number;
  fingerprint: string;
  uploaded_at: Temporal.Instant;
};

type AvailabilityTable = {
  speaker_id: string;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
};

type BadgeTable = {
  forum_id: string;
  sign_up_id: string;
  seat: number;
  name: Defaulted<string>;
  organisation: Defaulted<string>;
  photo: 'yes' | 'ask' | 'no';
  changed_at: Temporal.Instant;
};

type ContactTable = {
  speaker_id: string;
  forum_id: string;
  email: string;
  phone: Defaulted<string>;
  language: string;
  is_refused: Defaulted<boolean>;
};

type CorrectionTable = {
  id: string;
  release_id: string;
  number: number;
  stood_uk: Defaulted<string>;
  right_uk: Defaulted<string>;
  stood_en: Defaulted<string>;
  right_en: Defaulted<string>;
  why_uk: string;
  why_en: Defaulted<string>;
  corrected_at: Temporal.Instant;
};

type CriterionTable = {
  id: string;
  forum_id: string;
  name_uk: string;
  name_en: Defaulted<string>;
  sort: number;
};

type DecisionTable = {
  talk_id: string;
  forum_id: string;
  note: Defaulted<string>;
};

type DoorKeeperTable = {
  forum_id: string;
  account_id: string;
};

type ForumTable = {
  id: string;
  year: number;
  area_id: string;
  status: 'draft' | 'public' | 'held' | 'cancelled';
  title_uk: string;
  title_en: Defaulted<string>;
  motto_uk: Defaulted<string>;
  motto_en: Defaulted<string>;
  about_uk: Defaulted<string>;
  about_en: Defaulted<string>;
  hosts_uk: Defaulted<string>;
  hosts_en: Defaulted<string>;
  venue_uk: string;
  venue_en: Defaulted<string>;
  address_uk: Defaulted<string>;
  address_en: Defaulted<string>;
  getting_there_uk: Defaulted<string>;
  getting_there_en: Defaulted<string>;
  step_free: Defaulted<'yes' | 'no' | 'unknown'>;
  shelter_uk: Defaulted<string>;
  shelter_en: Defaulted<string>;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  contact_email: Defaulted<string>;
  contact_phone: Defaulted<string>;
  call_opens_at: Temporal.Instant | null;
  call_closes_at: Temporal.Instant | null;
  call_text_uk: Defaulted<string>;
  call_text_en: Defaulted<string>;
  review_until: Temporal.Instant | null;
  decisions_on: Temporal.PlainDate | null;
  reason: Defaulted<string>;
  published_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  is_blind: Defaulted<boolean>;
  origin: Defaulted<'own' | 'demo'>;
  revision: Defaulted<number>;
};

type ImportDraftTable = {
  id: string;
  account_id: string;
  forum_id: string;
  file_name: string;
  bytes: Bytes;
  days: 'keep' | 'move';
  created_at: Temporal.Instant;
};

type ImportedTable = {
  forum_id: string;
  event: string;
  talk_id: string | null;
  slot_id: string | null;
};

type InnovationTable = {
  id: string;
  talk_id: string;
  forum_id: string;
  slug: string;
  title: string;
  problem: string;
  done: string;
  steps: string;
  cost: string;
  results: string;
  measured: string;
  language: string;
  status: 'sent' | 'asked' | 'published';
  note: Defaulted<string>;
  sent_at: Temporal.Instant;
  published_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};

type InnovationContactTable = {
  innovation_id: string;
  forum_id: string;
  contact: string;
  is_public: boolean;
};

type KindTable = {
  forum_id: string;
  kind: 'talk' | 'demonstration' | 'stand' | 'round-table';
  minutes: number;
};

type LinkTable = {
  token_hash: Bytes;
  talk_id: string;
  speaker_id: string;
  ends_at: Temporal.Instant;
};

type LiveContactTable = {
  question_id: string;
  email: Defaulted<string>;
  phone: Defaulted<string>;
};

type LiveQuestionTable = {
  id: string;
  session_id: string;
  number: number;
  words: string;
  language: string;
  status: Defaulted<'waiting' | 'shown' | 'reading' | 'answered' | 'hidden' | 'left' | 'handed'>;
  reason: Defaulted<'' | 'insult' | 'personal' | 'off-topic' | 'repeat'>;
  votes: Defaulted<number>;
  device: string | null;
  body_fingerprint: string;
  asked_at: Temporal.Instant;
  shown_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
  due_on: Temporal.PlainDate | null;
};

type LiveSessionTable = {
  id: string;
  forum_id: string;
  room_id: string;
  talk_id: string | null;
  code: Defaulted<string>;
  status: Defaulted<'open' | 'voting' | 'closed'>;
  asked: Defaulted<number>;
  opened_by: string;
  opened_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
};

type LiveVoteTable = {
  question_id: string;
  device: string;
};

type MaterialTable = {
  talk_id: string;
  sort: number;
  kind: 'recording' | 'material';
  title: string;
  url: string;
};

type PhotographTable = {
  id: string;
  forum_id: string;
  fingerprint: string;
  author: string;
  licence: 'press' | 'cc-by' | 'cc0' | 'own';
  terms: Defaulted<string>;
  caption_uk: string;
  caption_en: Defaulted<string>;
  alt_uk: string;
  alt_en: Defaulted<string>;
  taken_on: Temporal.PlainDate;
  place: Defaulted<string>;
  width: number;
  height: number;
  consent: 'nobody' | 'agreed' | 'not-asked' | 'refused';
  consent_how: 'writing' | 'badge' | 'word' | null;
  consent_by: Defaulted<string>;
  consent_on: Temporal.PlainDate | null;
  children: 'none' | 'parents-agreed' | 'not-agreed';
  parents_note: Defaulted<string>;
  added_at: Temporal.Instant;
  changed_at: Temporal.Instant;
};

type PhotographTakenBackTable = {
  forum_id: string;
  fingerprint: string;
  taken_back_at: Temporal.Instant;
};

type PressContactTable = {
  id: string;
  area_id: string;
  name: Defaulted<string>;
  outlet: string;
  email: string;
  phone: Defaulted<string>;
  language: 'uk' | 'en';
  topics: Defaulted<string>;
  source: 'asked' | 'accredited' | 'newsroom';
  source_note: Defaulted<string>;
  added_at: Temporal.Instant;
  asked_at: Temporal.Instant | null;
  confirmed_at: Temporal.Instant | null;
  alive_at: Temporal.Instant;
  is_refused: Defaulted<boolean>;
  changed_at: Temporal.Instant;
};

type PressLeftTable = {
  area_id: string;
  mark: string;
  left_at: Temporal.Instant;
};

type PressLetterTable = {
  id: string;
  contact_id: string;
  release_id: string;
  forum_id: string;
  kind: 'release' | 'correction' | 'withdrawal';
  correction_id: string | null;
  status: 'waiting' | 'sent' | 'refused';
  made_at: Temporal.Instant;
  told_at: Temporal.Instant | null;
};

type PressLinkTable = {
  token_hash: Bytes;
  contact_id: string;
  purpose: 'confirm' | 'leave' | 'read';
  release_id: string | null;
};

type ProgrammeChangeTable = {
  version_id: string;
  position: number;
  kind: 'added' | 'moved' | 'cancelled';
  slot_id: string;
  talk_id: string | null;
  number: number | null;
  title_uk: Defaulted<string>;
  title_en: Defaulted<string>;
  from_room_id: string | null;
  from_starts_at: Temporal.Instant | null;
  from_ends_at: Temporal.Instant | null;
  to_room_id: string | null;
  to_starts_at: Temporal.Instant | null;
  to_ends_at: Temporal.Instant | null;
};

type ProgrammeRulesTable = {
  forum_id: string;
  speaker: 'block' | 'warn' | 'ignore';
  room: 'block' | 'warn' | 'ignore';
  availability: 'block' | 'warn' | 'ignore';
  travel: 'block' | 'warn' | 'ignore';
  minutes_between_rooms: number;
  minutes_between_buildings: number;
  changed_at: Temporal.Instant;
};

type ProgrammeVersionTable = {
  id: string;
  forum_id: string;
  number: number;
  note_uk: Defaulted<string>;
  note_en: Defaulted<string>;
  published_at: Temporal.Instant;
};

type PublishedSlotTable = {
  version_id: string;
  id: string;
  talk_id: string | null;
  number: number | null;
  title_uk: Defaulted<string>;
  title_en: Defaulted<string>;
  room_id: string | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  changed_in: number;
};

type QuestionTable = {
  id: string;
  forum_id: string;
  text_uk: string;
  text_en: Defaulted<string>;
  answer: 'line' | 'words' | 'yes-no';
  is_needed: Defaulted<boolean>;
  sort: number;
};

type RegistrationTable = {
  forum_id: string;
  capacity: number | null;
  most_seats: number;
  overbooking_percent: number;
  offer_hours: number;
  closes_hours_before: number;
  opens_at: Temporal.Instant | null;
};

type ReleaseTable = {
  id: string;
  forum_id: string;
  status: 'draft' | 'ready' | 'withdrawn';
  title_uk: string;
  title_en: Defaulted<string>;
  lead_uk: string;
  lead_en: Defaulted<string>;
  body_uk: string;
  body_en: Defaulted<string>;
  contact_uk: Defaulted<string>;
  contact_en: Defaulted<string>;
  contact_phone: Defaulted<string>;
  contact_email: Defaulted<string>;
  is_edited: Defaulted<boolean>;
  drafted_at: Temporal.Instant;
  out_at: Temporal.Instant | null;
  has_embargo: Defaulted<boolean>;
  shown_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
  withdrawal_uk: Defaulted<string>;
  withdrawal_en: Defaulted<string>;
  changed_at: Temporal.Instant;
};

type ReleaseNumberTable = {
  release_id: string;
  sort: number;
  number: string;
  fact: string | null;
  words_uk: string;
  words_en: Defaulted<string>;
  url: string;
  as_of: Temporal.Instant;
};

type ReleaseQuoteTable = {
  release_id: string;
  sort: number;
  said_uk: string;
  said_en: Defaulted<string>;
  by_uk: string;
  by_en: Defaulted<string>;
};

type ReviewTable = {
  talk_id: string;
  forum_id: string;
  reviewer_id: string;
  scores: Defaulted<Json>;
  comment: Defaulted<string>;
  is_conflict: Defaulted<boolean>;
  changed_at: Temporal.Instant;
};

type RoomTable = {
  id: string;
  forum_id: string;
  slug: string;
  name_uk: string;
  name_en: Defaulted<string>;
  seats: number | null;
  building: Defaulted<string>;
  sort: number;
};

type SlotTable = {
  id: string;
  forum_id: string;
  talk_id: string | null;
  number: number | null;
  title_uk: Defaulted<string>;
  title_en: Defaulted<string>;
  room_id: string | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  changed_at: Temporal.Instant;
};

type SpeakerTable = {
  id: string;
  forum_id: string;
  number: number;
  code: string;
  name: string;
  organisation: Defaulted<string>;
  bio: Defaulted<string>;
};

type SubmissionTable = {
  talk_id: string;
  forum_id: string;
  body_fingerprint: string;
  code_hash: Bytes;
  notes: Defaulted<string>;
  needs: Defaulted<string>;
  is_recorded: Defaulted<boolean>;
  answers: Defaulted<Json>;
};

type TalkTable = {
  id: string;
  forum_id: string;
  number: number;
  code: string;
  track_id: string | null;
  kind: 'talk' | 'demonstration' | 'stand' | 'round-table';
  title: string;
  abstract: Defaulted<string>;
  description: Defaulted<string>;
  language: string;
  minutes: number;
  status: 'draft' | 'submitted' | 'accepted' | 'waiting' | 'declined' | 'confirmed' | 'withdrawn';
  created_at: Temporal.Instant;
  submitted_at: Temporal.Instant | null;
  decided_at: Temporal.Instant | null;
  changed_at: Temporal.Instant;
};

type TalkSpeakerTable = {
  talk_id: string;
  speaker_id: string;
  sort: number;
  state: Defaulted<'asked' | 'agreed'>;
  called: Defaulted<string>;
};

type ToldTable = {
  speaker_id: string;
  what: string;
  told_at: Temporal.Instant;
};

type TrackTable = {
  id: string;
  forum_id: string;
  slug: string;
  name_uk: string;
  name_en: Defaulted<string>;
  about_uk: Defaulted<string>;
  about_en: Defaulted<string>;
  sort: number;
};
