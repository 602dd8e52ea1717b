import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { daysOfContacts, daysOfUnused } = RETENTION;

const SPEAKER = {
  uk: 'Людина, яка пропонує виступ на форумі',
  en: 'A person who offers a talk for the forum',
};

const UNTIL_CONTACTS = {
  uk: `${daysOfContacts} днів після форуму`,
  en: `${daysOfContacts} days after the forum`,
};

/** After the last day of the forum. */
const over = {
  column: 'ends_at',
  after: { days: daysOfContacts },
  of: { table: 'forum.forum', by: 'forum_id' },
} as const;

export const callRetention: readonly KeptTable[] = [
  {
    table: 'forum.talk',
    personal: [
      {
        columns: ['title', 'abstract', 'description', 'language'],
        what: {
          uk: 'Виступ: назва, короткий зміст, опис, мова',
          en: 'A talk: its title, abstract, description and language',
        },
        whose: SPEAKER,
        until: {
          uk: `виступ із програми лишається в ній; чернетка, відхилений, відкликаний чи не підтверджений — ${daysOfUnused} днів після останньої зміни`,
          en: `a talk of the programme stays there; a draft, a declined, a withdrawn or an unconfirmed one goes ${daysOfUnused} days after its last change`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'changed_at',
              after: { days: daysOfUnused },
              only: {
                column: 'status',
                is: ['draft', 'submitted', 'accepted', 'waiting', 'declined', 'withdrawn'],
              },
            },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'forum_id', 'track_id', 'code'],
      state: ['status', 'kind'],
      figure: ['number', 'minutes'],
      time: ['created_at', 'submitted_at', 'decided_at', 'changed_at'],
    },
  },
  {
    table: 'forum.speaker',
    personal: [
      {
        columns: ['name', 'organisation', 'bio'],
        what: {
          uk: 'Хто виступає: ім’я, організація, кілька слів про себе — для програми форуму',
          en: 'Who speaks: name, organisation, a few words of themselves, for the programme',
        },
        whose: SPEAKER,
        until: {
          uk: 'доки в системі є бодай один її виступ',
          en: 'for as long as one of their talks is kept',
        },
        rule: {
          act: 'keep',
          why: {
            uk: 'програма форуму — відкритий документ; з останнім виступом людини база прибирає і її саму',
            en: 'the programme of a forum is a public document; with a person’s last talk the database removes the person, too',
          },
        },
      },
    ],
    plain: { id: ['id', 'forum_id', 'code'], figure: ['number'] },
  },
  {
    table: 'forum.talk_speaker',
    personal: [
      {
        columns: ['called'],
        what: {
          uk: 'Як назвав людину той, хто ввів її адресу, доки сама вона не відкрила виступ за посиланням із листа',
          en: 'What whoever typed a person’s address called them, until they opened the talk by the link in a letter',
        },
        whose: SPEAKER,
        until: { uk: 'доки є виступ', en: 'for as long as the talk is kept' },
        rule: { act: 'with-row-of', table: 'forum.talk' },
      },
    ],
    plain: { id: ['talk_id', 'speaker_id'], figure: ['sort'], state: ['state'] },
  },
  {
    table: 'forum.availability',
    personal: [
      {
        columns: ['starts_at', 'ends_at'],
        what: { uk: 'Коли людина може бути на форумі', en: 'When the person can be there' },
        whose: SPEAKER,
        until: { uk: 'доки є її виступ', en: 'for as long as their talk is kept' },
        rule: { act: 'with-row-of', table: 'forum.speaker' },
      },
    ],
    plain: { id: ['speaker_id'] },
  },
  {
    table: 'forum.contact',
    personal: [
      {
        columns: ['email', 'phone', 'language', 'is_refused'],
        what: {
          uk: 'Пошта, телефон і мова листів тих, хто виступає; їх бачать лише організатори',
          en: 'Address, telephone and language of letters of whoever speaks; only organisers see them',
        },
        whose: SPEAKER,
        until: UNTIL_CONTACTS,
        rule: { act: 'delete-row', when: [over] },
      },
    ],
    plain: { id: ['speaker_id', 'forum_id'] },
  },
  {
    table: 'forum.submission',
    personal: [
      {
        columns: ['notes', 'needs', 'is_recorded', 'answers', 'body_fingerprint', 'code_hash'],
        what: {
          uk: 'Примітки для організаторів, що потрібно в залі, згода на запис, відповіді на запитання, відбиток коду',
          en: 'Notes for the organisers, what is needed in the room, leave to record, answers to questions, a hash of the code',
        },
        whose: SPEAKER,
        until: UNTIL_CONTACTS,
        rule: { act: 'delete-row', when: [over] },
      },
    ],
    plain: { id: ['talk_id', 'forum_id'] },
  },
  {
    table: 'forum.told',
    personal: [],
    plain: { id: ['speaker_id'], state: ['what'], time: ['told_at'] },
  },
  {
    table: 'forum.link',
    personal: [
      {
        columns: ['token_hash'],
        what: { uk: 'Відбиток посилання з листа', en: 'A hash of a link in a letter' },
        whose: SPEAKER,
        until: { uk: 'доки посилання діє', en: 'for as long as the link opens anything' },
        rule: { act: 'delete-row', when: [{ column: 'ends_at', after: { days: 1 } }] },
      },
    ],
    plain: { id: ['talk_id', 'speaker_id'], time: ['ends_at'] },
  },
  {
    table: 'forum.attachment',
    files: { column: 'id', fileClasses: ['forum-talk'] },
    personal: [
      {
        columns: ['id', 'name', 'kind', 'size', 'fingerprint'],
        what: {
          uk: 'Файли до пропозиції виступу; світлини — без даних про знімок',
          en: 'Files with a talk that is offered; photographs without what the camera wrote into them',
        },
        whose: SPEAKER,
        until: UNTIL_CONTACTS,
        rule: { act: 'delete-row', when: [over] },
      },
    ],
    plain: { id: ['talk_id', 'forum_id'], time: ['uploaded_at'] },
  },
];
