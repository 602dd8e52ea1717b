import { Client } from 'pg';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { errorCode } from './pool.ts';

const OLDEST_VERSION = 15;

interface Session {
  readonly role: string;
  readonly version: number;
  readonly database: string;
  readonly encoding: string;
  /** A superuser, or a role that row-level security does not bind. */
  readonly unbound: boolean;
}

interface ServerUrls {
  readonly write: string;
  readonly owner: string;
  readonly direct: string;
  readonly read: string | undefined;
}

/**
 * Checks whether Poruch can use a server before anything is written to it. Returns the role of the app, or refuses with a
 * sentence.
 */
export async function checkServer(urls: ServerUrls): Promise<Result<string, Said>> {
  const app = await describeSession(urls.write, 'DATABASE_URL');
  if (!app.ok) return app;
  const owner = await describeSession(urls.owner, 'DATABASE_OWNER_URL');
  if (!owner.ok) return owner;
  const fault = faultOf(app.value, owner.value) ?? (await faultOfFurtherWays(app.value, urls));
  return fault === undefined ? ok(app.value.role) : refuse(fault);
}

/**
 * The connections that bypass the pooler and lead to a replica: otherwise residents would be the first to notice a mistake in
 * them.
 */
async function faultOfFurtherWays(app: Session, urls: ServerUrls): Promise<Said | undefined> {
  const ways = [
    ['DATABASE_DIRECT_URL', urls.direct],
    ['DATABASE_READ_URL', urls.read],
  ] as const;
  for (const [variable, url] of ways) {
    if (url === undefined || url === urls.write) continue;
    const session = await describeSession(url, variable);
    if (!session.ok) return session.refusal;
    if (session.value.database !== app.database) return differentDatabases(variable);
  }
  return undefined;
}

function differentDatabases(variable: string): Said {
  return {
    uk: `DATABASE_URL і ${variable} ведуть до двох різних баз даних, а мають вести до однієї.`,
    en: `DATABASE_URL and ${variable} lead to two different databases: they must name one.`,
  };
}

/** Pure, so that each refusal has its test without a server of that kind. */
export function faultOf(app: Session, owner: Session): Said | undefined {
  if (app.version < OLDEST_VERSION * 10_000) {
    const version = Math.floor(app.version / 10_000);
    return {
      uk: `DATABASE_URL веде до PostgreSQL ${version}: потрібна версія ${OLDEST_VERSION} або новіша.`,
      en: `DATABASE_URL leads to PostgreSQL ${version}: version ${OLDEST_VERSION} or newer is needed.`,
    };
  }
  if (app.database !== owner.database) return differentDatabases('DATABASE_OWNER_URL');
  if (app.encoding !== 'UTF8') {
    return {
      uk: `База даних ${app.database} зберігає текст як ${app.encoding}: створіть її з кодуванням UTF8.`,
      en: `The database ${app.database} keeps text as ${app.encoding}: make it with encoding UTF8.`,
    };
  }
  if (app.role === owner.role) {
    return {
      uk: 'DATABASE_URL і DATABASE_OWNER_URL мають одну роль, а програма не повинна володіти своїми таблицями (команди є в docs/deploy.md).',
      en: 'DATABASE_URL and DATABASE_OWNER_URL use one role: the app must not own its tables (docs/deploy.md has the commands).',
    };
  }
  if (app.unbound || owner.unbound) {
    const role = app.unbound ? app.role : owner.role;
    return {
      uk: `Роль ${role} — суперкористувач або обходить захист рядків: візьміть створену з NOSUPERUSER NOBYPASSRLS.`,
      en: `The database role ${role} is a superuser or passes row-level security: use one made with NOSUPERUSER NOBYPASSRLS.`,
    };
  }
  return undefined;
}

async function describeSession(url: string, variable: string): Promise<Result<Session, Said>> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Session>(`
      select current_user::text as role, current_setting('server_version_num')::integer as version,
        current_database()::text as database, current_setting('server_encoding') as encoding,
        rolsuper or rolbypassrls as unbound
      from pg_roles where rolname = current_user`);
    const noRole = { uk: `${variable}: такої ролі немає.`, en: `${variable}: no such role.` };
    return rows[0] === undefined ? refuse(noRole) : ok(rows[0]);
  } catch (error) {
    const code = errorCode(error);
    return refuse({
      uk: `${variable}: немає зв’язку з базою даних (${code ?? 'не відповіла вчасно'}).`,
      en: `${variable}: no connection to the database (${code ?? 'no answer in time'}).`,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
