import type { KeptTable } from '#platform/retention/kept-data.ts';
import { agreementRetention } from './agreement-retention.ts';
import { EVIDENCE_FILES } from './domain/evidence-files.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfContacts, yearsOfActions } = RETENTION;

const OFFICIAL = {
  uk: 'Людина, яка відповідає за спільну дію',
  en: 'A person who stands for a joint action',
};
const STAFF = { uk: 'Працівник, який веде план', en: 'A member of staff who keeps the plan' };

const UNTIL = {
  uk: `${yearsOfActions} років після того, як дію записано`,
  en: `${yearsOfActions} years after the action was written down`,
};
const WITH_ACTION = { act: 'with-row-of', table: 'plan.action' } as const;

export const planRetention: readonly KeptTable[] = [
  {
    table: 'plan.plan',
    personal: [],
    plain: {
      id: ['id', 'area_id'],
      state: ['origin', 'status'],
      figure: ['year', 'last_action_number'],
      time: ['opened_at', 'changed_at'],
    },
  },
  {
    table: 'plan.action',
    erasedEvent: 'action.erased',
    personal: [
      {
        columns: ['created_by', 'body_fingerprint'],
        what: { uk: 'Хто записав спільну дію', en: 'Who wrote a joint action down' },
        whose: STAFF,
        until: UNTIL,
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { years: yearsOfActions } }],
        },
      },
    ],
    plain: {
      id: ['id', 'plan_id', 'area_id', 'source_id', 'successor_id'],
      state: [
        'origin',
        'status',
        'indicator_counts',
        'source_kind',
        'claimed_side',
        'risen',
        'track',
      ],
      figure: ['year', 'number', 'number_in_plan', 'baseline', 'target', 'measured'],
      published: [
        'title',
        'title_en',
        'words',
        'scanning',
        'analysis',
        'response',
        'assessment',
        'indicator',
        'indicator_unit',
        'privacy_note',
      ],
      time: [
        'starts_on',
        'due_on',
        'measured_at',
        'created_at',
        'changed_at',
        'published_at',
        'claimed_at',
        'closed_at',
        'heard_at',
        'risen_on',
        'reminded_on',
      ],
    },
  },
  {
    table: 'plan.answerable',
    personal: [
      {
        columns: ['post', 'name', 'officer_id', 'account_id', 'answer', 'words', 'side'],
        what: {
          uk: 'Посада й ім’я того, хто відповідає за дію, і заступника; що вони відповіли',
          en: 'The post and name of who stands for an action, and of the deputy; what they answered',
        },
        whose: OFFICIAL,
        until: UNTIL,
        rule: WITH_ACTION,
      },
    ],
    plain: { id: ['action_id'], state: ['part'], time: ['asked_at', 'answered_at'] },
  },
  {
    table: 'plan.answerable_contact',
    personal: [
      {
        columns: ['email', 'language', 'code_hash', 'is_refused_mail'],
        what: {
          uk: 'Пошта, на яку надсилають запитання про згоду тому, хто не має тут облікового запису; її не бачить ніхто',
          en: 'The address to which whoever has no account here is asked whether they agree; nobody sees it',
        },
        whose: OFFICIAL,
        until: {
          uk: `${daysOfContacts} днів після того, як дію виконано чи знято`,
          en: `${daysOfContacts} days after the action was done or dropped`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'closed_at',
              after: { days: daysOfContacts },
              of: { table: 'plan.action', by: 'action_id' },
            },
          ],
        },
      },
    ],
    plain: { id: ['action_id'], state: ['part'] },
  },
  {
    table: 'plan.stage',
    personal: [],
    plain: {
      id: ['action_id'],
      figure: ['number'],
      published: ['words'],
      time: ['due_on', 'done_on'],
    },
  },
  {
    table: 'plan.money',
    personal: [],
    plain: {
      id: ['action_id'],
      figure: ['number', 'amount'],
      state: ['source'],
      published: ['words'],
    },
  },
  {
    table: 'plan.partner',
    personal: [],
    plain: { id: ['action_id', 'organisation_id'], figure: ['number'], published: ['name'] },
  },
  {
    table: 'plan.evidence',
    files: { column: 'id', fileClasses: Object.values(EVIDENCE_FILES) },
    personal: [
      {
        columns: [
          'account_id',
          'words',
          'link',
          'photo_width',
          'photo_height',
          'document_name',
          'document_bytes',
        ],
        what: {
          uk: 'Чим підтверджено виконання: слова, посилання, світлина чи документ; хто це додав',
          en: 'What shows that something was done: words, an address, a photograph or a document; who added it',
        },
        whose: STAFF,
        until: UNTIL,
        rule: WITH_ACTION,
      },
    ],
    plain: {
      id: ['id', 'action_id'],
      figure: ['turn', 'stage_number'],
      time: ['given_at'],
    },
  },
  {
    table: 'plan.link',
    personal: [
      {
        columns: ['linked_by'],
        what: {
          uk: 'Хто долучив до дії зустріч, заняття чи звернення',
          en: 'Who linked a meeting, a lesson or a report to an action',
        },
        whose: STAFF,
        until: UNTIL,
        rule: WITH_ACTION,
      },
    ],
    plain: {
      id: ['id', 'action_id', 'thing_id', 'area_id'],
      state: ['purpose', 'kind', 'languages'],
      figure: ['people'],
      time: ['linked_at', 'done_on'],
    },
  },
  {
    table: 'plan.told_people',
    personal: [],
    plain: {
      id: ['id', 'action_id', 'area_id'],
      state: ['languages'],
      figure: ['people'],
      time: ['told_on'],
    },
  },
  {
    table: 'plan.told_work',
    personal: [],
    plain: { id: ['action_id', 'thing_id', 'told_id'], state: ['kind'] },
  },
  { table: 'plan.told_month', personal: [], plain: { time: ['month'] } },
  {
    table: 'plan.history',
    personal: [
      {
        columns: ['account_id', 'party', 'words', 'who'],
        what: {
          uk: 'Що ставало з дією і що про це сказано; хто це записав',
          en: 'What became of an action and what was said of it; who wrote it down',
        },
        whose: STAFF,
        until: UNTIL,
        rule: WITH_ACTION,
      },
    ],
    plain: {
      id: ['id', 'action_id', 'evidence_id'],
      figure: ['turn'],
      state: ['what', 'status'],
      time: ['happened_at'],
    },
  },
  ...agreementRetention,
];
