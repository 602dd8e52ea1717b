import type { Said } from '#kernel/text/said.ts';
import type { Config } from '#platform/config/config.ts';
import { errorCode } from '#platform/database/pool.ts';
import { findFreePort } from '#platform/http/find-free-port.ts';

export const LAST_RESORT = 'Небезпека? Телефонуйте 102 або 112. · In danger? Call 102 or 112.\n';
/** In both languages: who reads it was not asked yet, and the address is what counts. */
export const FURNISHED =
  'Нова база: додано демонстраційну громаду · New database: a demonstration community';
export const RUNNING = 'Поруч працює · Poruch is running:';

export const STOPPING: Said = {
  uk: 'Зупиняємося: даємо завершитися розпочатому, до десяти секунд. Щоб не чекати — ще раз Ctrl-C.',
  en: 'Stopping: what was begun may end, ten seconds at most. Press Ctrl-C again not to wait.',
};
export const STOPPED: Said = {
  uk: 'Поруч зупинено, усі дані збережено.',
  en: 'Poruch has stopped, everything is kept.',
};

export function unknownHomeArea(slug: string): Said {
  return {
    uk: `HOME_AREA: території з адресою «${slug}» тут немає або її ще не опубліковано, тож головна сторінка поки ні про яку. Імпортуйте й опублікуйте її (poruch import areas … --publish) або виправте назву.`,
    en: `HOME_AREA: there is no area at “${slug}” here, or it is not published yet; until then the home page speaks of none. Import and publish it (poruch import areas … --publish), or mend the name.`,
  };
}

/** Throws what is no fault of the configuration. */
export async function whyNotListening(error: unknown, { host, port }: Config): Promise<Said> {
  switch (isAboutListening(error, host) ? errorCode(error) : undefined) {
    case 'EADDRINUSE': {
      const free = await findFreePort(host, port);
      return {
        uk: `PORT: порт ${port} зайняла інша програма.${free ? ` Вільний ${free}: PORT=${free} npm start` : ''}`,
        en: `PORT: ${port} is taken by another program.${free ? ` ${free} is free: PORT=${free} npm start` : ''}`,
      };
    }
    case 'EACCES':
      return {
        uk: `PORT: цей обліковий запис не може слухати порт ${port}; порти від 1024 — може кожен.`,
        en: `PORT: this user may not listen on ${port}; above 1023 everybody may.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return {
        uk: `HOST: адреси ${host} ця машина не має.`,
        en: `HOST: this machine does not have the address ${host}.`,
      };
    default:
      throw error;
  }
}

/** A closed file or a database whose name is gone has the same code, and is no fault of PORT or HOST. */
function isAboutListening(error: unknown, host: string): boolean {
  if (!(error instanceof Error)) return false;
  if ('hostname' in error) return error.hostname === host;
  return 'syscall' in error && error.syscall === 'listen';
}
