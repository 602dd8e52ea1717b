import type { PushDay } from '#platform/push/push.ts';
import { type Finding, fine, look } from './finding.ts';

/** Whether people hear on their devices that there is news for them. Undefined: the installation tells nobody so. */
export function judgePush(day: PushDay | undefined): Finding {
  if (day === undefined) {
    return fine('push', {
      uk: 'Сповіщень на пристрої немає: їх вимкнено (PUSH=off) або PUBLIC_URL без HTTPS.',
      en: 'Nobody is told on their device: it is switched off (PUSH=off), or PUBLIC_URL is without HTTPS.',
    });
  }
  const { tried, refused } = day;
  if (refused === 0) {
    return fine('push', {
      uk: `Сповіщення на пристрої ввімкнено; за добу надіслано ${tried}.`,
      en: `People may be told on their devices; ${tried} went in 24 hours.`,
    });
  }
  return look(
    'push',
    {
      uk: `Служби сповіщень не взяли ${refused} з ${tried} за добу.`,
      en: `Push services did not take ${refused} of ${tried} in 24 hours.`,
    },
    {
      uk: 'Подивіться в журналі програми (LOG_LEVEL=warn), яким кодом відповідають. 401 чи 403: годинник сервера хибний або ключ DATA_DIR/keys/push не той, з яким люди погоджувалися. Нічого не чути взагалі: сервер не має виходу в інтернет; тоді PUSH=off.',
      en: 'See in the log (LOG_LEVEL=warn) which status they answer. 401 or 403: the server’s clock is wrong, or DATA_DIR/keys/push is not the key that people agreed to. None is reached at all: the server has no way out to the internet; then set PUSH=off.',
    },
  );
}
