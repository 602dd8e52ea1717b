import type { JournalAct } from './journal.ts';

/** What people do with what is their own, and what becomes of a sign-in or of break-glass. */
export const OWN_ACTS: readonly JournalAct[] = [
  {
    action: 'account.change',
    words: { uk: 'змінено мову облікового запису', en: 'changed the language of one’s account' },
  },
  { action: 'passkey.add', words: { uk: 'додано ключ доступу', en: 'added a passkey' } },
  {
    action: 'passkey.rename',
    words: { uk: 'перейменовано ключ доступу', en: 'renamed a passkey' },
  },
  { action: 'passkey.remove', words: { uk: 'прибрано ключ доступу', en: 'removed a passkey' } },
  { action: 'password.set', words: { uk: 'задано пароль', en: 'set a password' } },
  { action: 'password.remove', words: { uk: 'прибрано пароль', en: 'removed the password' } },
  {
    action: 'recovery-codes.renew',
    words: { uk: 'одержано нові резервні коди', en: 'got new recovery codes' },
  },
  {
    action: 'session.prove',
    words: { uk: 'підтверджено, хто це', en: 'proved who one is' },
  },
  {
    action: 'session.refuse',
    words: { uk: 'марна спроба ввійти', en: 'tried to sign in, in vain' },
  },
  { action: 'session.end', words: { uk: 'завершено сеанс', en: 'ended a session' } },
  { action: 'role.ask', words: { uk: 'попрошено надати роль', en: 'asked for a role' } },
  {
    action: 'role.refuse',
    words: { uk: 'відмовлено в наданні ролі', en: 'refused to confirm a role' },
  },
  {
    action: 'sign-in.forget',
    words: { uk: 'скинуто колишні способи входу', en: 'reset the former ways to sign in' },
  },
  {
    action: 'break-glass.open',
    words: { uk: 'відкрито екстрений доступ', en: 'opened break-glass access' },
  },
  {
    action: 'break-glass.refuse',
    words: { uk: 'відмовлено в екстреному доступі', en: 'refused break-glass access' },
  },
];
