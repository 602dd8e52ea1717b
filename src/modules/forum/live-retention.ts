import type { KeptTable } from '#platform/retention/kept-data.ts';
import { LIVE_RETENTION } from './domain/live/retention.ts';

const { daysOfUnanswered, daysOfDevice, yearsOfAnswered } = LIVE_RETENTION;

const ASKER = { uk: 'Людина, яка питає в залі', en: 'A person who asks in the hall' };

/** Questions of a hall. */
export const liveRetention: readonly KeptTable[] = [
  {
    table: 'forum.live_session',
    personal: [],
    plain: {
      id: ['id', 'forum_id', 'room_id', 'talk_id', 'opened_by'],
      published: ['code'],
      state: ['status'],
      figure: ['asked'],
      time: ['opened_at', 'changed_at', 'closed_at'],
    },
  },
  {
    table: 'forum.live_question',
    personal: [
      {
        columns: ['words', 'body_fingerprint'],
        what: {
          uk: 'Запитання із зали, як його поставлено; без імені й адреси мережі',
          en: 'A question of the hall as it was asked; no name, no network address',
        },
        whose: ASKER,
        until: {
          uk: `${daysOfUnanswered} днів після того, як його приховано чи передано на письмову відповідь; те, на що відповіли в залі, — ${yearsOfAnswered} років`,
          en: `${daysOfUnanswered} days after it was hidden or handed over for a written answer; what was answered in the hall, ${yearsOfAnswered} years`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'changed_at',
              after: { days: daysOfUnanswered },
              only: {
                column: 'status',
                is: ['waiting', 'shown', 'reading', 'hidden', 'left', 'handed'],
              },
            },
            { column: 'changed_at', after: { years: yearsOfAnswered } },
          ],
        },
      },
      {
        columns: ['device'],
        what: {
          uk: 'Відбиток мітки телефона, з якого запитано: інший у кожній розмові із залою',
          en: 'A hash of the mark in the telephone that asked: another one in each session',
        },
        whose: ASKER,
        until: { uk: `${daysOfDevice} днів`, en: `${daysOfDevice} days` },
        rule: {
          act: 'empty-columns',
          when: [{ column: 'changed_at', after: { days: daysOfDevice } }],
        },
      },
    ],
    plain: {
      id: ['id', 'session_id'],
      figure: ['number', 'votes'],
      state: ['language', 'status', 'reason'],
      time: ['asked_at', 'shown_at', 'changed_at', 'due_on'],
    },
  },
  {
    table: 'forum.live_vote',
    personal: [
      {
        columns: ['device'],
        what: {
          uk: 'Відбиток мітки телефона, з якого підтримано запитання: інший у кожній розмові із залою',
          en: 'A hash of the mark in the telephone that supported a question: another one in each session',
        },
        whose: { uk: 'Людина в залі', en: 'A person in the hall' },
        until: {
          uk: `поки не закрито запитання, щонайдовше ${daysOfDevice} днів`,
          en: `until the session is closed, ${daysOfDevice} days at most`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'asked_at',
              after: { days: daysOfDevice },
              of: { table: 'forum.live_question', by: 'question_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['question_id'] },
  },
  {
    table: 'forum.live_contact',
    personal: [
      {
        columns: ['email', 'phone'],
        what: {
          uk: 'Адреса чи телефон, щоб повідомити про відповідь, якщо людина їх лишила; нікому не видно',
          en: 'An e-mail address or a telephone to tell of the answer, where the person left one; nobody sees it',
        },
        whose: ASKER,
        until: {
          uk: `поки не закрито запитання й не надіслано звістки, щонайдовше ${daysOfDevice} днів`,
          en: `until the session is closed and the news is sent, ${daysOfDevice} days at most`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'asked_at',
              after: { days: daysOfDevice },
              of: { table: 'forum.live_question', by: 'question_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['question_id'] },
  },
];
