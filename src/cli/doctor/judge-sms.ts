import type { SmsDay } from '#platform/sms/sms.ts';
import { type Finding, fine, look, wrong } from './finding.ts';

export interface SmsFacts extends SmsDay {
  readonly answers: boolean;
}

/** Whether people hear by SMS that there is news for them. Undefined: the installation sends none. */
export function judgeSms(facts: SmsFacts | undefined): Finding {
  if (facts === undefined) {
    return fine('sms', {
      uk: 'SMS не налаштовано: на сайті їх не пропонують.',
      en: 'SMS is not set up: the site offers none.',
    });
  }
  const { answers, tried, most, doubted } = facts;
  if (!answers) return UNREACHABLE;
  if (doubted > 0) {
    return wrong(
      'sms',
      {
        uk: `Шлюз не підтвердив, що прийняв SMS: за добу таких ${doubted}.`,
        en: `In 24 hours the SMS gateway did not say ${doubted} time(s) that it takes a message.`,
      },
      {
        uk: 'Подивіться в кабінеті шлюзу, чи є гроші на рахунку, чи діє ім’я відправника і токен, чи правильні SMS_BODY і SMS_TAKEN.',
        en: 'See with the gateway whether the account has money, the sender’s name and the token are valid, and SMS_BODY and SMS_TAKEN are right.',
      },
    );
  }
  if (tried >= most) {
    return look(
      'sms',
      {
        uk: `За добу надіслано ${tried} SMS — більше SMS_A_DAY не дозволяє.`,
        en: `${tried} SMS went in 24 hours: SMS_A_DAY allows no more.`,
      },
      {
        uk: 'Решта чекає й піде завтра. Подивіться, звідки їх стільки; якщо все гаразд, збільште SMS_A_DAY.',
        en: 'The rest waits and goes tomorrow. See why there are so many; if it is right, raise SMS_A_DAY.',
      },
    );
  }
  return fine('sms', {
    uk: `Шлюз SMS відповідає; за добу надіслано ${tried} з ${most}.`,
    en: `The SMS gateway answers; ${tried} of ${most} went in 24 hours.`,
  });
}

const UNREACHABLE = wrong(
  'sms',
  { uk: 'Шлюз SMS не відповідає.', en: 'The SMS gateway does not answer.' },
  {
    uk: 'Перевірте SMS_URL і мережу. SMS чекають і підуть, щойно він відповість.',
    en: 'Check SMS_URL and the network. Messages wait, and go as soon as it answers.',
  },
);
