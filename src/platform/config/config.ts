import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { hasPhones } from '#kernel/phone/sms-obstacle.ts';
import { answerRuleSchema, smsBodySchema } from '../sms/gateway-rules.ts';
import type { SmsSettings } from '../sms/open-sms-sender.ts';
import { describeSetting } from './describe-setting.ts';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/[^\s]+$/);

/** Links are made by putting a page's path behind it: below a path of another site they would lead past us. */
const siteAddress = z.url({ protocol: /^https?$/ }).refine((address) => {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash, username, password } = new URL(address);
  return /^\/+$/.test(pathname) && search + hash + username + password === '';
});

/** Without TLS, secrets could be read and changed on the way. On this machine they cannot. */
const addressElsewhere = z.url({ protocol: /^https?$/ }).refine((address) => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || THIS_MACHINE.includes(hostname);
});
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** A token without a scheme is sent as `Bearer …`. For another scheme the whole value is written out: `Basic …`. */
const authorization = z
  .string()
  .regex(/^([A-Za-z][\w-]{0,29} )?[\x21-\x7e]{1,4000}$/)
  .transform((token) => (token.includes(' ') ? token : `Bearer ${token}`));

/** May contain a user name and a password, and nothing after the port. */
const smtpAddress = z.url({ protocol: /^smtps?$/ }).refine((address) => {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname, search, hash } = new URL(address);
  return hostname !== '' && ['', '/'].includes(pathname) && search + hash === '';
});

const timeZone = z.string().refine((zone) => {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
});

const addressList = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
  .refine((entries) => entries.every(isAddressOrNetwork));

function isAddressOrNetwork(entry: string): boolean {
  const [address = '', prefix, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  const longest = family === 6 ? 128 : 32;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
}

/** `UA PL MD`, in letters of either size. */
const countryList = z
  .string()
  .transform((list) =>
    list
      .toUpperCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine((countries) => countries.length > 0 && countries.every(hasPhones));

/** `7d 5w`. The maximum is 35 days, because erased data must be gone from backups after that time. */
const backupKeep = z
  .string()
  .regex(/^\s*\d{1,2}d(\s+\dw)?\s*$/)
  .transform((text) => {
    const [days = '', weeks = '0'] = text.match(/\d+/g) ?? [];
    return { days: Number(days), weeks: Number(weeks) };
  })
  .refine(({ days, weeks }) => days >= 1 && days <= 35 && weeks <= 5);

const cron = z.string().regex(/^\s*([\d*/,-]+\s+){4}[\d*/,-]+\s*$/);

const port = z
  .string()
  .regex(/^\s*\d{1,5}\s*$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/**
 * The only description of all variables. .env.example is checked against it, and describe-setting.ts lists the allowed values.
 */
export const configSchema = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().min(1).default('0.0.0.0'),
    PUBLIC_URL: siteAddress.optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    DATABASE_READ_URL: postgresUrl.optional(),
    DATABASE_DIRECT_URL: postgresUrl.optional(),
    HOME_AREA: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .optional(),
    TIME_ZONE: timeZone.default('Europe/Kyiv'),
    TRUSTED_PROXIES: addressList.optional(),
    AUDIT_WITNESS_FILE: z.string().min(1).optional(),
    AUDIT_WITNESS_URL: addressElsewhere.optional(),
    BACKUP_DIR: z.string().min(1).optional(),
    BACKUP_CRON: cron.default('40 2 * * *'),
    BACKUP_KEEP: backupKeep.default({ days: 7, weeks: 5 }),
    BACKUP_KEY_FILE: z.string().min(1).optional(),
    SMTP_URL: smtpAddress.optional(),
    MAIL_FROM: z.email().max(320).optional(),
    SMS_URL: addressElsewhere.optional(),
    SMS_TOKEN: authorization.optional(),
    SMS_BODY: smsBodySchema.optional(),
    SMS_TAKEN: answerRuleSchema.optional(),
    SMS_REFUSED: answerRuleSchema.optional(),
    SMS_A_DAY: z
      .string()
      .regex(/^\s*\d{1,6}\s*$/)
      .transform(Number)
      .refine((number) => number > 0)
      .default(200),
    SMS_COUNTRIES: countryList.default(['UA', 'PL', 'SK', 'HU', 'RO', 'MD']),
    PUSH: z.enum(['on', 'off']).default('on'),
    // With a token that can be guessed, strangers could see how busy the installation is, and when.
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,200}$/)
      .optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('warn'),
  })
  .superRefine((config, context) => {
    if (config.DATABASE_URL && !config.DATABASE_OWNER_URL) {
      context.addIssue({ code: 'custom', path: ['DATABASE_OWNER_URL'] });
    }
    if (config.SMTP_URL && !config.MAIL_FROM) {
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'] });
    }
    if (config.SMS_URL && config.SMS_BODY === undefined) {
      context.addIssue({ code: 'custom', path: ['SMS_BODY'] });
    }
  });

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Absolute. Holds postgres/ (embedded only), files/ and keys/. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databaseReadUrl: string | undefined;
  readonly databaseDirectUrl: string | undefined;
  readonly homeArea: string | undefined;
  readonly timeZone: string;
  /** Proxies whose X-Forwarded-For is trusted; none if empty. */
  readonly trustedProxies: readonly string[];
  /** Absolute: where the signed heads of the journal are appended. */
  readonly auditWitnessFile: string | undefined;
  /** The URL that they are POSTed to. */
  readonly auditWitnessUrl: string | undefined;
  /** The folder for the nightly backup; undefined: none is made. */
  readonly backupDir: string | undefined;
  readonly backupCron: string;
  readonly backupKeep: z.infer<typeof backupKeep>;
  /** Locks those backups; without it they lack the keys of DATA_DIR. */
  readonly backupKeyFile: string | undefined;
  /** Undefined: no mail is written. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** Undefined: no SMS is sent, and none is offered. */
  readonly sms: SmsSettings | undefined;
  /** Undefined: Web Push is neither offered nor sent. */
  readonly push: { readonly contact: string } | undefined;
  /** Required to read /metrics. Without it the page does not exist. */
  readonly metricsToken: string | undefined;
  readonly logLevel: z.infer<typeof configSchema>['LOG_LEVEL'];
}

/** Refuses with one sentence for each invalid variable: its value and what is allowed. An empty value counts as unset. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingDirectory: string = process.cwd(),
): Result<Config, readonly Said[]> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    const names = configSchema.keyof().options.filter((name) => wrong.has(name));
    return refuse(names.map((name) => describeSetting(name, given[name])));
  }
  const values = parsed.data;
  return ok({
    port: values.PORT,
    host: values.HOST,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/(?<!\/)\/+$/, ''),
    dataDir: resolve(workingDirectory, values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databaseReadUrl: values.DATABASE_READ_URL,
    databaseDirectUrl: values.DATABASE_DIRECT_URL,
    homeArea: values.HOME_AREA,
    timeZone: values.TIME_ZONE,
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    auditWitnessFile:
      values.AUDIT_WITNESS_FILE && resolve(workingDirectory, values.AUDIT_WITNESS_FILE),
    auditWitnessUrl: values.AUDIT_WITNESS_URL,
    backupDir: values.BACKUP_DIR && resolve(workingDirectory, values.BACKUP_DIR),
    backupCron: values.BACKUP_CRON,
    backupKeep: values.BACKUP_KEEP,
    backupKeyFile: values.BACKUP_KEY_FILE && resolve(workingDirectory, values.BACKUP_KEY_FILE),
    mail:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? undefined
        : { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM },
    sms: smsOf(values),
    push: pushOf(values),
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL,
  });
}

function smsOf(values: z.output<typeof configSchema>): Config['sms'] {
  const { SMS_URL: url, SMS_BODY: body } = values;
  if (url === undefined || body === undefined) return undefined;
  return {
    url,
    body,
    authorization: values.SMS_TOKEN,
    taken: values.SMS_TAKEN,
    refused: values.SMS_REFUSED,
    mostADay: values.SMS_A_DAY,
    countries: values.SMS_COUNTRIES,
  };
}

/** Browsers have it over HTTPS alone, and on the very machine that the installation is tried on. */
function pushOf({ PUSH, PUBLIC_URL }: z.output<typeof configSchema>): Config['push'] {
  if (PUSH === 'off') return undefined;
  const { protocol, hostname } = new URL(PUBLIC_URL ?? 'http://localhost');
  if (protocol === 'https:') return { contact: `https://${hostname}` };
  return THIS_MACHINE.includes(hostname) ? { contact: 'mailto:poruch@localhost' } : undefined;
}
