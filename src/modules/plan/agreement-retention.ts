import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { yearsOfActions, daysAfterProposal, daysOfProposal, yearsOfInvited } = RETENTION;

const PROPOSER = { uk: 'Людина, яка пропонує дію', en: 'A person who proposes an action' };
const VOTER = { uk: 'Людина, яка голосує за план', en: 'A person who votes on the plan' };
const UNTIL_TEXT = {
  uk: `${yearsOfActions} років після того, як текст винесено на голосування`,
  en: `${yearsOfActions} years after the text was put to the vote`,
};
const WITH_TEXT = { act: 'with-row-of', table: 'plan.frozen_text' } as const;

/** What is kept of proposals, votes and protocols. */
export const agreementRetention: readonly KeptTable[] = [
  {
    table: 'plan.proposal',
    erasedEvent: 'proposal.erased',
    personal: [
      {
        columns: ['problem', 'words', 'answer', 'receipt_hash', 'body_fingerprint', 'language'],
        what: {
          uk: 'Пропозиція, як її надіслано, і відповідь; відбиток коду квитанції; без імені й мережевої адреси',
          en: 'A proposal as it was sent, and the answer; a hash of the receipt code; no name, no network address',
        },
        whose: PROPOSER,
        until: {
          uk: `${daysAfterProposal} днів після відповіді, ${daysOfProposal} днів у будь-якому разі`,
          en: `${daysAfterProposal} days after the answer, ${daysOfProposal} days in any case`,
        },
        rule: {
          act: 'delete-row',
          when: [
            { column: 'closed_at', after: { days: daysAfterProposal } },
            { column: 'proposed_at', after: { days: daysOfProposal } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'plan_id', 'area_id', 'source_id', 'action_id'],
      state: ['origin', 'source_kind', 'status'],
      time: ['proposed_at', 'changed_at', 'closed_at'],
    },
  },
  {
    table: 'plan.invited',
    erasedEvent: 'plan.invitation-erased',
    personal: [
      {
        columns: ['account_id', 'side', 'area_id', 'name', 'post'],
        what: {
          uk: 'Кого запрошено голосувати за план, від якої сторони й громади',
          en: 'Who was invited to vote on the plan, for which side and hromada',
        },
        whose: VOTER,
        until: {
          uk: `${yearsOfInvited} роки після запрошення`,
          en: `${yearsOfInvited} years after the invitation`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'invited_at', after: { years: yearsOfInvited } }],
        },
      },
    ],
    plain: { id: ['id', 'plan_id'], time: ['invited_at'] },
  },
  {
    table: 'plan.frozen_text',
    erasedEvent: 'plan.text-erased',
    personal: [
      {
        columns: ['words', 'hash', 'protocol', 'protocol_hash', 'reason', 'frozen_by'],
        what: {
          uk: 'Текст, за який голосували, з посадами й іменами відповідальних; протокол, хто як голосував',
          en: 'The text that was voted on, with the posts and names of who stands for its actions; the protocol, who voted how',
        },
        whose: VOTER,
        until: UNTIL_TEXT,
        rule: {
          act: 'delete-row',
          when: [{ column: 'frozen_at', after: { years: yearsOfActions } }],
        },
      },
    ],
    plain: {
      id: ['id', 'plan_id'],
      figure: ['year', 'number', 'number_in_plan'],
      state: ['status', 'format'],
      time: ['frozen_at', 'ends_at', 'decided_at'],
    },
  },
  {
    table: 'plan.frozen_action',
    personal: [],
    plain: { id: ['text_id', 'action_id'] },
  },
  {
    table: 'plan.voter',
    personal: [
      {
        columns: ['account_id', 'side', 'area_id', 'name', 'post'],
        what: {
          uk: 'Хто голосує за текст, від якої сторони й громади',
          en: 'Who votes on a text, for which side and hromada',
        },
        whose: VOTER,
        until: UNTIL_TEXT,
        rule: WITH_TEXT,
      },
    ],
    plain: { id: ['id', 'text_id'] },
  },
  {
    table: 'plan.vote',
    personal: [
      {
        columns: ['choice', 'words'],
        what: { uk: 'Голос і окрема думка', en: 'A vote, and what was said with it' },
        whose: VOTER,
        until: UNTIL_TEXT,
        rule: WITH_TEXT,
      },
    ],
    plain: {
      id: ['id', 'voter_id', 'text_id'],
      check: ['hash'],
      time: ['cast_at', 'withdrawn_at'],
    },
  },
];
