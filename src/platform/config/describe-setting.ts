import type { Said } from '#kernel/text/said.ts';
import { shortened } from '#kernel/text/shortened.ts';

/** Describes an invalid variable: its value, unless it is a secret, and what is allowed. */
export function describeSetting(name: SettingName, given: string | undefined): Said {
  const allowed: Said = ALLOWED[name];
  if (given === undefined) {
    return {
      uk: `${name}: не задано. Потрібно: ${allowed.uk}.`,
      en: `${name}: not set. Needed: ${allowed.en}.`,
    };
  }
  const shown = SECRETS.has(name) ? withoutSecrets(given) : shortened(given);
  return {
    uk: `${name}: «${shown}» не годиться. Потрібно: ${allowed.uk}.`,
    en: `${name}: “${shown}” will not do. Needed: ${allowed.en}.`,
  };
}

const SECRETS: ReadonlySet<SettingName> = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_READ_URL',
  'DATABASE_DIRECT_URL',
  'SMTP_URL',
  'SMS_TOKEN',
  'SMS_BODY',
  'METRICS_TOKEN',
]);

/** An address of a database has its password inside, wherever a typing error has moved it; a token is one. */
function withoutSecrets(address: string): string {
  return `${/^\w{1,20}:\/\//.exec(address)?.[0] ?? ''}…`;
}

const DATABASE: Said = {
  uk: 'адреса PostgreSQL, що починається з postgres:// або postgresql://, без пропусків',
  en: 'the address of a PostgreSQL that begins with postgres:// or postgresql://, without spaces',
};
const FOLDER: Said = { uk: 'шлях до теки', en: 'the path of a folder' };

const ANSWER_RULE: Said = {
  uk: 'шлях у відповіді шлюзу й значення через кому, як-от result.0.code=0,800, або лише шлях, як-от msgId',
  en: 'a path in the gateway’s answer and values with commas between them, such as result.0.code=0,800, or only a path, such as msgId',
};

const ALLOWED = {
  PORT: { uk: 'ціле число від 0 до 65535', en: 'a whole number from 0 to 65535' },
  HOST: { uk: 'IP-адреса або назва цієї машини', en: 'an IP address or a name of this machine' },
  PUBLIC_URL: {
    uk: 'адреса сайту з http:// або https://, без шляху після назви, як-от https://poruch.example.gov.ua',
    en: 'the site’s address with http:// or https:// and no path behind its name, such as https://poruch.example.gov.ua',
  },
  DATA_DIR: FOLDER,
  DATABASE_URL: DATABASE,
  DATABASE_OWNER_URL: {
    uk: `поруч із DATABASE_URL — ${DATABASE.uk}: таблиці змінює їхній власник`,
    en: `beside DATABASE_URL, ${DATABASE.en}: tables are changed by their owner`,
  },
  DATABASE_READ_URL: DATABASE,
  DATABASE_DIRECT_URL: DATABASE,
  HOME_AREA: {
    uk: 'остання частина адреси сторінки території: малі латинські літери, цифри й дефіси, як-от tatarbunarska-hromada',
    en: 'the last part of the address of an area’s page: small Latin letters, digits and hyphens, such as tatarbunarska-hromada',
  },
  TIME_ZONE: {
    uk: 'часовий пояс за назвою IANA, як-от Europe/Kyiv',
    en: 'a time zone by its IANA name, such as Europe/Kyiv',
  },
  TRUSTED_PROXIES: {
    uk: 'адреси або мережі через кому, як-от 127.0.0.1, 10.0.0.0/8',
    en: 'addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8',
  },
  AUDIT_WITNESS_FILE: { uk: 'шлях до файлу', en: 'the path of a file' },
  AUDIT_WITNESS_URL: {
    uk: 'адреса свідка, що починається з https:// (з http:// — лише на цій самій машині)',
    en: 'the address of a witness that begins with https:// (with http:// only on this very machine)',
  },
  BACKUP_DIR: FOLDER,
  BACKUP_CRON: {
    uk: 'розклад cron із п’яти полів, як-от 40 2 * * *',
    en: 'a cron schedule of five fields, such as 40 2 * * *',
  },
  BACKUP_KEEP: {
    uk: 'скільки днів і тижнів зберігати, як-от 7d 5w; разом не довше ніж 35 днів',
    en: 'for how many days and weeks to keep them, such as 7d 5w; 35 days at most',
  },
  BACKUP_KEY_FILE: { uk: 'шлях до файлу', en: 'the path of a file' },
  SMTP_URL: {
    uk: 'адреса поштового сервера, що починається з smtp:// або smtps://, як-от smtps://poruch:слово@mail.example.gov.ua; особливі знаки в слові — через %',
    en: 'the address of a mail server that begins with smtp:// or smtps://, such as smtps://poruch:word@mail.example.gov.ua; special signs of the word written with %',
  },
  MAIL_FROM: {
    uk: 'поруч із SMTP_URL — адреса, від імені якої пише програма, як-от no-reply@poruch.example.gov.ua',
    en: 'beside SMTP_URL, the address that the program writes from, such as no-reply@poruch.example.gov.ua',
  },
  SMS_URL: {
    uk: 'адреса SMS-шлюзу, що починається з https:// (з http:// — лише на цій самій машині)',
    en: 'the address of an SMS gateway that begins with https:// (with http:// only on this very machine)',
  },
  SMS_TOKEN: {
    uk: 'токен шлюзу або весь рядок Authorization, як-от Basic …',
    en: 'the gateway’s token, or the whole of an Authorization line, such as Basic …',
  },
  SMS_BODY: {
    uk: 'поруч із SMS_URL — JSON, який чекає шлюз, з {to} або {digits} на місці номера і {text} на місці тексту',
    en: 'beside SMS_URL, the JSON that the gateway expects, with {to} or {digits} in the number’s place and {text} in the text’s',
  },
  SMS_TAKEN: ANSWER_RULE,
  SMS_REFUSED: ANSWER_RULE,
  SMS_A_DAY: { uk: 'ціле число від 1 до 999999', en: 'a whole number from 1 to 999999' },
  SMS_COUNTRIES: {
    uk: 'коди країн за ISO 3166 через пропуск, як-от UA PL MD',
    en: 'codes of countries by ISO 3166 with spaces between them, such as UA PL MD',
  },
  PUSH: { uk: 'on або off', en: 'on or off' },
  METRICS_TOKEN: {
    uk: 'від 16 до 200 латинських літер, цифр і знаків без пропусків, як-от з openssl rand -base64 32',
    en: '16 to 200 Latin letters, digits and signs without spaces, such as openssl rand -base64 32 gives',
  },
  LOG_LEVEL: {
    uk: 'одне з: fatal, error, warn, info, debug, trace, silent',
    en: 'one of: fatal, error, warn, info, debug, trace, silent',
  },
} as const satisfies Readonly<Record<string, Said>>;

type SettingName = keyof typeof ALLOWED;
