import type { KeptTable, RetentionRule } from '#platform/retention/kept-data.ts';
import { RETENTION } from './domain/retention.ts';

const {
  yearsAfterLeaving,
  daysOfInvited,
  daysOfInvitation,
  daysOfSession,
  daysOfDevice,
  daysOfNotification,
  daysOfBreakGlass,
  daysOfRequest,
} = RETENTION;

const WITH_ACCOUNT: RetentionRule = { act: 'with-row-of', table: 'identity.account' };
const STAFF = { uk: 'Працівник, який має доступ', en: 'A member of staff' };
const UNTIL_ACCOUNT_GOES = {
  uk: 'доки є обліковий запис; частину власник прибирає сам, раніше',
  en: 'as long as the account; some of it its owner removes earlier',
};

/** Whoever works in the system. Residents are never rows here. */
export const identityRetention: readonly KeptTable[] = [
  {
    table: 'identity.account',
    personal: [
      {
        columns: [
          'name',
          'email',
          'language',
          'status',
          'suspended_as',
          'suspended_in',
          'password_hash',
          'last_signed_in_on',
        ],
        what: {
          uk: 'Ім’я, службова пошта, мова, хеш пароля, день останнього входу',
          en: 'Name, service e-mail, language, a hash of the password, the day of the last sign-in',
        },
        whose: STAFF,
        until: {
          uk: `${yearsAfterLeaving} рік після того, як доступ закрито; ${daysOfInvited} днів, якщо запрошена людина не прийшла`,
          en: `${yearsAfterLeaving} year after access was closed; ${daysOfInvited} days where somebody invited never came`,
        },
        rule: {
          act: 'delete-row',
          when: [
            {
              column: 'changed_at',
              after: { years: yearsAfterLeaving },
              only: { column: 'status', is: ['suspended'] },
            },
            {
              column: 'changed_at',
              after: { days: daysOfInvited },
              only: { column: 'status', is: ['invited'] },
            },
          ],
        },
      },
    ],
    plain: { id: ['id'], time: ['created_at', 'changed_at'] },
  },
  {
    table: 'identity.role_grant',
    personal: [
      {
        columns: ['role', 'area_id', 'organisation_id', 'granted_at', 'ends_on', 'revoked_at'],
        what: {
          uk: 'Ролі: які, де, відколи й доки',
          en: 'Roles: which, where, from when and until when',
        },
        whose: STAFF,
        until: UNTIL_ACCOUNT_GOES,
        rule: WITH_ACCOUNT,
      },
    ],
    plain: {
      id: ['id', 'account_id', 'granted_by', 'confirmed_by', 'revoked_by'],
      state: ['given_by'],
    },
  },
  {
    table: 'identity.invitation',
    personal: [
      {
        columns: ['purpose', 'token_hash', 'created_at', 'expires_at', 'used_at'],
        what: {
          uk: 'Запрошення: хеш посилання, коли зроблено й використано',
          en: 'Invitations: a hash of the link, when it was made and used',
        },
        whose: STAFF,
        until: {
          uk: `${daysOfInvitation} днів після строку посилання`,
          en: `${daysOfInvitation} days after the link’s last day`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'expires_at', after: { days: daysOfInvitation } }],
        },
      },
    ],
    plain: { id: ['id', 'account_id', 'created_by', 'asked_by'] },
  },
  {
    table: 'identity.passkey',
    personal: [
      {
        columns: [
          'credential_id',
          'public_key',
          'sign_count',
          'transports',
          'backed_up',
          'label',
          'created_at',
          'last_used_on',
        ],
        what: {
          uk: 'Ключі доступу: відкрита частина, як їх названо, день останнього входу',
          en: 'Passkeys: the public half, what they are called, the day of last use',
        },
        whose: STAFF,
        until: UNTIL_ACCOUNT_GOES,
        rule: WITH_ACCOUNT,
      },
    ],
    plain: { id: ['id', 'account_id'] },
  },
  {
    table: 'identity.one_time_code',
    personal: [
      {
        columns: ['sealed_secret', 'confirmed_at', 'last_step'],
        what: {
          uk: 'Зашифрований секрет одноразових кодів',
          en: 'The sealed secret of one-time codes',
        },
        whose: STAFF,
        until: UNTIL_ACCOUNT_GOES,
        rule: WITH_ACCOUNT,
      },
    ],
    plain: { id: ['account_id'] },
  },
  {
    table: 'identity.recovery_code',
    personal: [
      {
        columns: ['code_hash', 'used_at'],
        what: { uk: 'Хеші резервних кодів', en: 'Hashes of recovery codes' },
        whose: STAFF,
        until: UNTIL_ACCOUNT_GOES,
        rule: WITH_ACCOUNT,
      },
    ],
    plain: { id: ['id', 'account_id'] },
  },
  {
    table: 'identity.session',
    personal: [
      {
        columns: ['token_hash', 'created_at', 'seen_at', 'proven_at', 'method', 'device'],
        what: {
          uk: 'Сеанси: коли, як увійшли, назва браузера; без адреси',
          en: 'Sessions: when, how they signed in, the browser’s name; no address',
        },
        whose: STAFF,
        until: {
          uk: `${daysOfSession} дні після входу`,
          en: `${daysOfSession} days after signing in`,
        },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: daysOfSession } }],
        },
      },
    ],
    plain: { id: ['id', 'account_id'] },
  },
  {
    table: 'identity.challenge',
    personal: [
      {
        columns: ['account_id', 'challenge', 'purpose', 'expires_at'],
        what: { uk: 'Запитання до ключа доступу', en: 'A question that a passkey must answer' },
        whose: STAFF,
        until: { uk: 'кілька хвилин, щонайбільше до ночі', en: 'minutes, at most until the night' },
        rule: { act: 'delete-row', when: [{ column: 'expires_at', after: {} }] },
      },
    ],
    plain: { id: ['id'] },
  },
  {
    table: 'identity.known_device',
    personal: [
      {
        columns: ['token_hash', 'seen_on'],
        what: {
          uk: 'Хеш мітки браузера, з якого вже входили',
          en: 'A hash of the mark of a browser that they signed in from',
        },
        whose: STAFF,
        until: {
          uk: `${daysOfDevice} днів після останнього входу з нього`,
          en: `${daysOfDevice} days after the last sign-in from it`,
        },
        rule: { act: 'delete-row', when: [{ column: 'seen_on', after: { days: daysOfDevice } }] },
      },
    ],
    plain: { id: ['account_id'] },
  },
  {
    table: 'identity.break_glass',
    personal: [
      {
        columns: [
          'asked_by',
          'reason',
          'data_class',
          'area_id',
          'also_in',
          'asked_at',
          'decided_by',
          'decided_at',
          'decision',
          'ends_at',
        ],
        what: {
          uk: 'Екстрений доступ удвох: хто попросив, чому, хто вирішив',
          en: 'Break-glass: who asked, why, who decided',
        },
        whose: STAFF,
        until: { uk: `${daysOfBreakGlass} днів`, en: `${daysOfBreakGlass} days` },
        rule: {
          act: 'delete-row',
          when: [{ column: 'asked_at', after: { days: daysOfBreakGlass } }],
        },
      },
    ],
    plain: { id: ['id'] },
  },
  {
    table: 'identity.role_request',
    personal: [
      {
        columns: [
          'asked_by',
          'asked_at',
          'name',
          'email',
          'language',
          'role',
          'area_id',
          'organisation_id',
          'ends_on',
          'decided_by',
          'decided_at',
          'decision',
        ],
        what: {
          uk: 'Прохання про роль, яку надають двоє: хто просить, для кого, хто вирішив',
          en: 'Requests for roles that take two people: who asked, for whom, who decided',
        },
        whose: STAFF,
        until: { uk: `${daysOfRequest} днів`, en: `${daysOfRequest} days` },
        rule: {
          act: 'delete-row',
          when: [{ column: 'asked_at', after: { days: daysOfRequest } }],
        },
      },
    ],
    plain: { id: ['id', 'account_id'] },
  },
  {
    table: 'identity.notification',
    personal: [
      {
        columns: ['kind', 'path', 'detail', 'created_at', 'read_at'],
        what: {
          uk: 'Сповіщення: номери, ніколи не зміст',
          en: 'Notifications: ids, never content',
        },
        whose: STAFF,
        until: { uk: `${daysOfNotification} днів`, en: `${daysOfNotification} days` },
        rule: {
          act: 'delete-row',
          when: [{ column: 'created_at', after: { days: daysOfNotification } }],
        },
      },
    ],
    plain: { id: ['id', 'account_id'] },
  },
];
