import type { KeptTable } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const { yearsOfPressContacts, daysOfUnconfirmed } = RETENTION;
const JOURNALIST = { uk: 'Журналіст чи журналістка', en: 'A journalist' };
const WITH_CONTACT = {
  uk: 'доки людина чи редакція у списку',
  en: 'for as long as they are on the list',
};

export const pressListRetention: readonly KeptTable[] = [
  {
    table: 'forum.press_contact',
    personal: [
      {
        columns: [
          'name',
          'outlet',
          'email',
          'phone',
          'language',
          'topics',
          'source',
          'source_note',
          'is_refused',
        ],
        what: {
          uk: 'Список журналістів: ім’я, медіа, пошта, телефон, мова, про що пишуть, звідки вони у списку. Бачать лише пресслужба й організатори форуму',
          en: 'The list of journalists: name, outlet, address, telephone, language, what they write about, how they came to be on it. Only the press office and organisers see it',
        },
        whose: JOURNALIST,
        until: {
          uk: `${yearsOfPressContacts} роки після останньої відповіді чи акредитації; без згоди — ${daysOfUnconfirmed} днів; хто вийшов зі списку — одразу`,
          en: `${yearsOfPressContacts} years after their last answer or accreditation; without a yes, ${daysOfUnconfirmed} days; whoever leaves, at once`,
        },
        rule: {
          act: 'delete-row',
          when: [
            { column: 'alive_at', after: { years: yearsOfPressContacts } },
            { column: 'asked_at', after: { days: daysOfUnconfirmed } },
          ],
        },
      },
    ],
    plain: {
      id: ['id', 'area_id'],
      time: ['added_at', 'asked_at', 'confirmed_at', 'alive_at', 'changed_at'],
    },
  },
  {
    table: 'forum.press_left',
    personal: [
      {
        columns: ['mark'],
        what: {
          uk: 'Що за такою адресою більше не писати: ключовий відбиток адреси, з якого її не прочитати',
          en: 'That nobody writes to such an address any more: a keyed hash, from which the address cannot be read',
        },
        whose: { uk: 'Людина, яка вийшла зі списку', en: 'A person who left the list' },
        until: {
          uk: `${yearsOfPressContacts} роки`,
          en: `${yearsOfPressContacts} years`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'left_at', after: { years: yearsOfPressContacts } }],
        },
      },
    ],
    plain: { id: ['area_id'], time: ['left_at'] },
  },
  {
    table: 'forum.press_letter',
    personal: [
      {
        columns: ['status'],
        what: {
          uk: 'Кому надіслано реліз і чи прийняв його поштовий сервер; чи лист відкривали, ми не стежимо',
          en: 'Who was sent a release, and whether the mail server took it; whether it was opened, nobody watches',
        },
        whose: JOURNALIST,
        until: WITH_CONTACT,
        rule: { act: 'with-row-of', table: 'forum.press_contact' },
      },
    ],
    plain: {
      id: ['id', 'contact_id', 'release_id', 'forum_id', 'correction_id'],
      state: ['kind'],
      time: ['made_at', 'told_at'],
    },
  },
  {
    table: 'forum.press_link',
    personal: [
      {
        columns: ['token_hash'],
        what: { uk: 'Відбиток посилання з листа', en: 'A hash of a link in a letter' },
        whose: JOURNALIST,
        until: WITH_CONTACT,
        rule: { act: 'with-row-of', table: 'forum.press_contact' },
      },
    ],
    plain: { id: ['contact_id', 'release_id'], state: ['purpose'] },
  },
];
