import type { JournalAct } from './journal.ts';

/** What people do with what is their own, and what becomes of a sign-in or of break-glass. */
export const OWN_ACTS: readonly JournalAct[] = [
  {
    action: 'account.change',
    words: { uk: 'змінити мову облікового запису', en: 'change the language of one’s account' },
  },
  { action: 'passkey.add', words: { uk: 'додати ключ доступу', en: 'add a passkey' } },
  { action: 'passkey.rename', words: { uk: 'перейменувати ключ доступу', en: 'rename a passkey' } },
  { action: 'passkey.remove', words: { uk: 'прибрати ключ доступу', en: 'remove a passkey' } },
  { action: 'password.set', words: { uk: 'задати пароль', en: 'set a password' } },
  { action: 'password.remove', words: { uk: 'прибрати пароль', en: 'remove the password' } },
  {
    action: 'recovery-codes.renew',
    words: { uk: 'одержати нові резервні коди', en: 'get new recovery codes' },
  },
  {
    action: 'session.prove',
    words: { uk: 'підтвердити, хто це', en: 'prove who one is' },
  },
  {
    action: 'session.refuse',
    words: { uk: 'спробувати ввійти, марно', en: 'try to sign in, in vain' },
  },
  { action: 'session.end', words: { uk: 'завершити сеанс', en: 'end a session' } },
  {
    action: 'break-glass.open',
    words: { uk: 'відкрити екстрений доступ', en: 'open break-glass access' },
  },
  {
    action: 'break-glass.refuse',
    words: { uk: 'відмовити в екстреному доступі', en: 'refuse break-glass access' },
  },
];
