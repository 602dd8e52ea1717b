import type { KeptTable } from '#platform/retention/kept-data.ts';
import { APPEAL_FILES } from './domain/appeal-file.ts';
import { RETENTION } from './domain/retention.ts';

const { yearsAfterClosing, yearsOfAppeal, daysOfUnsentFile } = RETENTION;

const AUTHOR = { uk: 'Людина, яка подає звернення', en: 'A person who appeals' };

const UNTIL_CLOSED = {
  uk: `${yearsAfterClosing} років після закриття, ${yearsOfAppeal} років у будь-якому разі`,
  en: `${yearsAfterClosing} years after closing, ${yearsOfAppeal} years in any case`,
};

export const appealsRetention: readonly KeptTable[] = [
  {
    table: 'appeals.register',
    personal: [],
    plain: { id: ['year'], figure: ['last_number'] },
  },
  {
    table: 'appeals.appeal',
    erasedEvent: 'appeal.erased',
    personal: [
      {
        columns: [
          'name',
          'residence',
          'substance',
          'is_signed',
          'answer_way',
          'email',
          'told_steps',
          'is_refused_mail',
          'phone',
          'is_sms_wanted',
          'texted_steps',
          'is_refused_sms',
          'is_silenced',
          'benefit',
          'body_fingerprint',
          'receipt_hash',
          'language',
          'entered_by',
          'passed_to',
        ],
        what: {
          uk: 'Ім’я, місце проживання, суть звернення, куди відповісти, за якою пільгою воно йде першим; відбиток коду квитанції',
          en: 'Name, residence, the substance of the appeal, where to answer, by which benefit it goes first; a hash of the receipt code',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: {
          act: 'delete-row',
          when: [
            { column: 'closed_at', after: { years: yearsAfterClosing } },
            { column: 'received_at', after: { years: yearsOfAppeal } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'area_id', 'officer_id', 'register_year', 'register_number'],
      state: ['kind', 'way', 'status', 'ground', 'reminded'],
      time: ['received_at', 'received_on', 'due_on', 'entered_at', 'changed_at', 'closed_at'],
    },
  },
  {
    table: 'appeals.step',
    personal: [
      {
        columns: ['words', 'account_id'],
        what: { uk: 'Відповіді; хто відповів', en: 'Answers; who answered' },
        whose: { uk: 'Працівник, який відповідає', en: 'A member of staff who answers' },
        until: UNTIL_CLOSED,
        rule: { act: 'with-row-of', table: 'appeals.appeal' },
      },
    ],
    plain: { id: ['id', 'appeal_id'], state: ['status'], time: ['happened_at'] },
  },
  {
    table: 'appeals.shared_problem',
    personal: [
      {
        columns: [
          'report_key',
          'report_key_sealed',
          'report_id',
          'consent',
          'account_id',
          'agreed_at',
          'category',
          'area_id',
          'place_words',
          'words',
        ],
        what: {
          uk: 'На що саме людина погодилася, коли з її звернення зробили повідомлення про проблему; хто записав згоду',
          en: 'What exactly a person agreed to when a report was made of their appeal; who wrote the consent down',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: { act: 'with-row-of', table: 'appeals.appeal' },
      },
    ],
    plain: { id: ['appeal_id'] },
  },
  {
    table: 'appeals.file',
    files: { column: 'id', fileClasses: [APPEAL_FILES] },
    personal: [
      {
        columns: ['id', 'name', 'kind', 'size'],
        what: {
          uk: 'Файли до звернення; світлини — без даних про знімок',
          en: 'Files with an appeal; photographs without what the camera wrote into them',
        },
        whose: AUTHOR,
        until: UNTIL_CLOSED,
        rule: { act: 'with-row-of', table: 'appeals.appeal' },
      },
      {
        columns: ['sent_with', 'fingerprint', 'uploaded_at', 'state', 'network'],
        what: {
          uk: 'Файли, які додали, але ще не надіслали',
          en: 'Files that were put up and not sent yet',
        },
        whose: AUTHOR,
        until: { uk: 'доба', en: 'a day' },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'uploaded_at',
              after: { days: daysOfUnsentFile },
              only: { column: 'state', is: ['unsent'] },
            },
          ],
        },
      },
    ],
    plain: { id: ['appeal_id'] },
  },
];
