import { parsePhone } from '#kernel/phone/parse-phone.ts';
import type { Messenger } from './officer.ts';

const TELEGRAM_NAME = /^(?:https?:\/\/)?(?:t\.me\/|telegram\.me\/|@)?([a-z]\w{3,31})$/i;

/** What is kept: a telegram name without `@`, or a telephone in E.164. Undefined when it is neither. */
export function parseMessenger(messenger: Messenger, written: string): string | undefined {
  const phone = parsePhone(written);
  if (phone?.startsWith('+')) return phone;
  if (messenger === 'telegram') return TELEGRAM_NAME.exec(written)?.[1];
  return undefined;
}

/** Where a tap leads. */
export function messengerLink(messenger: Messenger, address: string): string {
  switch (messenger) {
    case 'telegram':
      return `https://t.me/${address}`;
    case 'viber':
      return `viber://chat?number=${encodeURIComponent(address)}`;
    case 'whatsapp':
      return `https://wa.me/${address.replace('+', '')}`;
    case 'signal':
      return `https://signal.me/#p/${address}`;
  }
}

export const MESSENGER_NAMES: Readonly<Record<Messenger, string>> = {
  telegram: 'Telegram',
  viber: 'Viber',
  whatsapp: 'WhatsApp',
  signal: 'Signal',
};
