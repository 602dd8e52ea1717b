import type { KeptTable } from './kept-data.ts';

/** The platform's own tables. Those of the scheduler (schema `jobs`) hold names of jobs and times. */
export const platformRetention: readonly KeptTable[] = [
  {
    table: 'platform.event',
    personal: [],
    plain: {
      id: ['id', 'sequence', 'subject', 'written_by'],
      state: ['type', 'urgent'],
      time: ['happened_at'],
    },
  },
  {
    table: 'platform.event_delivery',
    personal: [],
    plain: {
      id: ['event_id', 'handler'],
      state: ['urgent', 'last_error'],
      figure: ['attempts'],
      time: ['due_at'],
    },
  },
  { table: 'platform.event_handler', personal: [], plain: { state: ['name', 'types'] } },
  {
    table: 'platform.migration',
    personal: [],
    plain: { state: ['name'], check: ['checksum'], time: ['applied_at'] },
  },
  {
    table: 'platform.rate_limit',
    personal: [
      {
        columns: ['key'],
        what: {
          uk: 'Хеш мережі з ключем, ніколи не сама адреса',
          en: 'A keyed hash of the network, never the address',
        },
        whose: { uk: 'Хто надсилає форми або входить', en: 'Who sends forms or signs in' },
        until: {
          uk: 'десять хвилин, і щонайбільше на годину довше',
          en: 'ten minutes, and at most an hour more',
        },
        rule: {
          act: 'keep',
          why: {
            uk: 'лічильник сам прибирає рядки за годину після їхнього строку',
            en: 'the limiter itself removes rows an hour after their time',
          },
        },
      },
    ],
    plain: { figure: ['points'], time: ['expire'] },
  },
  {
    table: 'platform.push',
    personal: [
      {
        columns: ['message'],
        what: {
          uk: 'Відбиток сповіщення і пристрою, на який його надіслано: щоб те саме не прийшло двічі',
          en: 'A fingerprint of a message and of the device that it was sent to, so that the same does not come twice',
        },
        whose: { uk: 'Кому надіслано сповіщення на пристрій', en: 'Who was told on their device' },
        until: { uk: 'два дні', en: 'two days' },
        rule: { act: 'delete-row', when: [{ column: 'tried_at', after: { days: 2 } }] },
      },
    ],
    plain: { state: ['fate'], time: ['tried_at'] },
  },
  {
    table: 'platform.sms',
    personal: [
      {
        columns: ['number_hash'],
        what: {
          uk: 'Хеш номера з ключем, ніколи не сам номер',
          en: 'A keyed hash of the number, never the number',
        },
        whose: { uk: 'Кому надіслано SMS', en: 'Who was sent an SMS' },
        until: { uk: 'два дні', en: 'two days' },
        rule: { act: 'delete-row', when: [{ column: 'tried_at', after: { days: 2 } }] },
      },
    ],
    plain: { id: ['id'], check: ['message'], state: ['fate'], time: ['tried_at'] },
  },
];
