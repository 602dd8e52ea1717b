import type { JournalNamer } from './journal.ts';

/** How this module's things are called in the journal; an account's name is found with its entry. */
export const OWN_NAMERS: readonly JournalNamer[] = [
  { kind: 'account', label: { uk: 'обліковий запис', en: 'account' } },
  { kind: 'journal', label: { uk: 'увесь журнал', en: 'the whole journal' } },
  { kind: 'passkey', label: { uk: 'ключ доступу', en: 'passkey' } },
  { kind: 'session', label: { uk: 'вхід на пристрої', en: 'sign-in on a device' } },
  { kind: 'role-request', label: { uk: 'прохання про роль', en: 'request for a role' } },
  { kind: 'break-glass', label: { uk: 'екстрений доступ', en: 'break-glass access' } },
  { kind: 'notification', label: { uk: 'сповіщення', en: 'notification' } },
  {
    kind: 'personal-data',
    label: { uk: 'особисті дані, чий строк минув', en: 'personal data whose time is over' },
  },
];
