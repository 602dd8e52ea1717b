import type { KeptTable } from '#platform/retention/kept-data.ts';
import { REGISTER_DRAFT } from './domain/register-draft.ts';
import { lessonRetention } from './lesson-retention.ts';

const OFFICER = {
  uk: 'Поліцейський, який відповідає за школу або заступає',
  en: 'An officer who is a school’s, or stands in',
};
const UNTIL_CARD = {
  uk: 'доки є картка поліцейського',
  en: 'as long as the officer’s card is kept',
};

export const schoolsRetention: readonly KeptTable[] = [
  {
    table: 'schools.school',
    personal: [],
    plain: {
      id: ['school_id'],
      state: ['standing'],
      published: ['register_type', 'ownership'],
    },
  },
  {
    table: 'schools.school_officer',
    personal: [
      {
        columns: ['officer_id', 'deputy_id'],
        what: {
          uk: 'За якою школою закріплений і хто заступає',
          en: 'Whose school it is, and who stands in',
        },
        whose: OFFICER,
        until: UNTIL_CARD,
        rule: { act: 'with-row-of', table: 'officers.officer' },
      },
    ],
    plain: {
      id: ['id', 'school_id'],
      time: ['starts_on', 'ends_on', 'changed_at'],
    },
  },
  {
    table: 'schools.register_draft',
    personal: [
      {
        columns: ['account_id', 'file_name', 'bytes', 'created_at'],
        what: {
          uk: 'Чий це реєстр і як зветься файл, доки його переглядають перед імпортом',
          en: 'Whose register it is and what the file is called, while it is looked at before an import',
        },
        whose: { uk: 'Працівник, який імпортує школи', en: 'Whoever imports schools' },
        until: {
          uk: 'доки його візьмуть, щонайбільше добу',
          en: 'until it is taken, a day at most',
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: REGISTER_DRAFT.keptForDays } }],
        },
      },
    ],
    plain: { id: ['id'] },
  },
  ...lessonRetention,
];
