// Generated from the migrated database: npm run generate:tables
import type { Bytes, Defaulted, Identity } from '#platform/database/column-types.ts';

export type PlanTables = {
  'plan.action': ActionTable;
  'plan.answerable': AnswerableTable;
  'plan.answerable_contact': AnswerableContactTable;
  'plan.evidence': EvidenceTable;
  'plan.frozen_action': FrozenActionTable;
  'plan.frozen_text': FrozenTextTable;
  'plan.history': HistoryTable;
  'plan.invited': InvitedTable;
  'plan.link': LinkTable;
  'plan.money': MoneyTable;
  'plan.partner': PartnerTable;
  'plan.plan': PlanTable;
  'plan.proposal': ProposalTable;
  'plan.stage': StageTable;
  'plan.told_month': ToldMonthTable;
  'plan.told_people': ToldPeopleTable;
  'plan.told_work': ToldWorkTable;
  'plan.vote': VoteTable;
  'plan.voter': VoterTable;
};

type ActionTable = {
  id: string;
  body_fingerprint: string;
  plan_id: string;
  year: number;
  number: number;
  area_id: string;
  status: Defaulted<
    'proposed' | 'agreed' | 'accepted' | 'under-way' | 'done' | 'changed' | 'dropped' | 'carried'
  >;
  title: string;
  title_en: Defaulted<string>;
  words: string;
  scanning: Defaulted<string>;
  analysis: Defaulted<string>;
  response: Defaulted<string>;
  assessment: Defaulted<string>;
  indicator: Defaulted<string>;
  indicator_unit: Defaulted<string>;
  indicator_counts: Defaulted<'by-hand' | 'things' | 'people'>;
  baseline: number | null;
  target: number | null;
  measured: number | null;
  measured_at: Temporal.Instant | null;
  privacy_note: Defaulted<string>;
  starts_on: Temporal.PlainDate;
  due_on: Temporal.PlainDate;
  source_kind: Defaulted<string>;
  source_id: string | null;
  successor_id: string | null;
  created_at: Temporal.Instant;
  created_by: string | null;
  changed_at: Temporal.Instant;
  published_at: Temporal.Instant | null;
  claimed_at: Temporal.Instant | null;
  claimed_side: 'police' | 'council' | 'community' | null;
  closed_at: Temporal.Instant | null;
  heard_at: Temporal.Instant | null;
  risen: 'overdue' | 'silent' | null;
  risen_on: Temporal.PlainDate | null;
  reminded_on: Temporal.PlainDate | null;
  track: Defaulted<'' | 'officers' | 'communication' | 'vulnerable'>;
  origin: Defaulted<'own' | 'demo'>;
  number_in_plan: number;
};

type AnswerableTable = {
  action_id: string;
  part: 'owner' | 'deputy';
  side: 'police' | 'council' | 'community';
  post: string;
  name: string;
  officer_id: string | null;
  account_id: string | null;
  answer: Defaulted<'not-asked' | 'asked' | 'accepted' | 'declined'>;
  words: Defaulted<string>;
  asked_at: Temporal.Instant | null;
  answered_at: Temporal.Instant | null;
};

type AnswerableContactTable = {
  action_id: string;
  part: 'owner' | 'deputy';
  email: string | null;
  language: string;
  code_hash: Bytes | null;
  is_refused_mail: Defaulted<boolean>;
};

type EvidenceTable = {
  id: string;
  turn: Identity;
  action_id: string;
  stage_number: number | null;
  given_at: Temporal.Instant;
  account_id: string | null;
  words: string;
  link: string | null;
  photo_width: number | null;
  photo_height: number | null;
  document_name: string | null;
  document_bytes: number | null;
};

type FrozenActionTable = {
  text_id: string;
  action_id: string;
};

type FrozenTextTable = {
  id: string;
  plan_id: string;
  year: number;
  number: number;
  words: string;
  hash: string;
  status: Defaulted<'voting' | 'agreed' | 'declined' | 'thawed'>;
  frozen_at: Temporal.Instant;
  frozen_by: string | null;
  ends_at: Temporal.Instant;
  decided_at: Temporal.Instant | null;
  reason: Defaulted<string>;
  protocol: string | null;
  protocol_hash: string | null;
  format: number;
  number_in_plan: number;
};

type HistoryTable = {
  id: string;
  turn: Identity;
  action_id: string;
  happened_at: Temporal.Instant;
  account_id: string | null;
  party: 'police' | 'council' | 'community' | 'office' | 'resident' | 'system';
  what: string;
  status:
    | 'proposed'
    | 'agreed'
    | 'accepted'
    | 'under-way'
    | 'done'
    | 'changed'
    | 'dropped'
    | 'carried';
  words: Defaulted<string>;
  who: Defaulted<string>;
  evidence_id: string | null;
};

type InvitedTable = {
  id: string;
  plan_id: string;
  account_id: string;
  side: 'police' | 'council' | 'community';
  area_id: string | null;
  name: string;
  post: string;
  invited_at: Temporal.Instant;
};

type LinkTable = {
  id: string;
  action_id: string;
  purpose: 'ground' | 'work';
  kind: string;
  thing_id: string;
  linked_at: Temporal.Instant;
  linked_by: string | null;
  done_on: Temporal.PlainDate | null;
  people: number | null;
  area_id: string | null;
  languages: Defaulted<string[]>;
};

type MoneyTable = {
  action_id: string;
  number: number;
  source: 'local-budget' | 'state-budget' | 'police' | 'donor' | 'community' | 'other';
  words: Defaulted<string>;
  amount: number;
};

type PartnerTable = {
  action_id: string;
  number: number;
  name: string;
  organisation_id: string | null;
};

type PlanTable = {
  id: string;
  year: number;
  area_id: string;
  status: Defaulted<'drafting' | 'under-way' | 'closed'>;
  opened_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  origin: Defaulted<'own' | 'demo'>;
  last_action_number: Defaulted<number>;
};

type ProposalTable = {
  id: string;
  body_fingerprint: string;
  receipt_hash: Bytes;
  plan_id: string;
  area_id: string;
  problem: string;
  words: string;
  source_kind: string;
  source_id: string | null;
  language: string;
  status: Defaulted<'new' | 'drafted' | 'declined'>;
  answer: Defaulted<string>;
  action_id: string | null;
  proposed_at: Temporal.Instant;
  changed_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
  origin: Defaulted<'own' | 'demo'>;
};

type StageTable = {
  action_id: string;
  number: number;
  words: string;
  due_on: Temporal.PlainDate;
  done_on: Temporal.PlainDate | null;
};

type ToldMonthTable = {
  month: Temporal.PlainDate;
};

type ToldPeopleTable = {
  id: string;
  action_id: string;
  area_id: string;
  languages: string[];
  people: number;
  told_on: Temporal.PlainDate;
};

type ToldWorkTable = {
  action_id: string;
  kind: string;
  thing_id: string;
  told_id: string;
};

type VoteTable = {
  id: string;
  voter_id: string;
  text_id: string;
  hash: string;
  choice: 'yes' | 'no' | 'abstain';
  words: Defaulted<string>;
  cast_at: Temporal.Instant;
  withdrawn_at: Temporal.Instant | null;
};

type VoterTable = {
  id: string;
  text_id: string;
  account_id: string | null;
  side: 'police' | 'council' | 'community';
  area_id: string | null;
  name: string;
  post: string;
};
