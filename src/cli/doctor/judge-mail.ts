import { type Finding, fine, wrong } from './finding.ts';

/** Whether people hear by mail that there is news for them. `answers` undefined: the installation writes no mail. */
export function judgeMail(answers: boolean | undefined): Finding {
  if (answers === undefined) {
    return fine('mail', {
      uk: 'Пошту не налаштовано: люди дізнаються новини лише за кодом квитанції.',
      en: 'Mail is not set up: people learn of news by the code of their receipt alone.',
    });
  }
  if (answers) {
    return fine('mail', { uk: 'Поштовий сервер відповідає.', en: 'The mail server answers.' });
  }
  return wrong(
    'mail',
    {
      uk: 'Поштовий сервер не відповідає або не впускає.',
      en: 'The mail server does not answer, or does not let us in.',
    },
    {
      uk: 'Перевірте SMTP_URL: назву, порт, ім’я, слово, сертифікат. Листи чекають і підуть, щойно він відповість.',
      en: 'Check SMTP_URL: its name, port, user, word, certificate. Mails wait, and go as soon as it answers.',
    },
  );
}
