import type { JournalAct } from '#modules/identity/index.ts';

/** Acts that bear no permission’s name. */
export const reportsActs: readonly JournalAct[] = [
  {
    action: 'report.list',
    words: { uk: 'переглянуто перелік повідомлень', en: 'looked through the list of reports' },
  },
  {
    action: 'report.locate',
    words: { uk: 'переглянуто, у кого тепер повідомлення', en: 'looked up who has a report now' },
  },
  {
    action: 'report.partner-update',
    words: {
      uk: 'отримано звістку від установи, якій передано повідомлення',
      en: 'heard from the body that a report was passed on to',
    },
  },
  {
    action: 'report.pass-again',
    words: {
      uk: 'ще раз надіслано повідомлення іншій установі',
      en: 'sent a report to another body again',
    },
  },
  {
    action: 'passing-on.check',
    words: {
      uk: 'перевірено зв’язок із сервером іншої установи',
      en: 'checked the connection to another body’s server',
    },
  },
  {
    action: 'report.call-back',
    words: { uk: 'передзвонено людині, яка повідомила', en: 'called back whoever reported' },
  },
  {
    action: 'report.reopen',
    words: { uk: 'сказано, що проблему не виправлено', en: 'said that it is not fixed' },
  },
  {
    action: 'report.confirm',
    words: { uk: 'сказано, що проблему виправлено', en: 'said that it is fixed' },
  },
  {
    action: 'report.tell-device',
    words: {
      uk: 'сказано сповіщати про новини на пристрій',
      en: 'asked to be told of news on a device',
    },
  },
  {
    action: 'report.stop-news',
    words: {
      uk: 'сказано більше не надсилати новин про повідомлення',
      en: 'said that no more news of a report is wanted',
    },
  },
  {
    action: 'report.support',
    words: {
      uk: 'підтримано оприлюднене повідомлення',
      en: 'supported a published report',
    },
  },
  {
    action: 'report.rewrite',
    words: { uk: 'змінено оприлюднені слова', en: 'changed the published words' },
  },
  {
    action: 'report.hide',
    words: { uk: 'приховано оприлюднене повідомлення', en: 'hid a published report' },
  },
  {
    action: 'report.show',
    words: { uk: 'знову показано оприлюднене повідомлення', en: 'showed a published report again' },
  },
  {
    action: 'report.show-photo',
    words: {
      uk: 'показано світлину з повідомлення всім',
      en: 'showed everybody a photograph of a report',
    },
  },
  {
    action: 'report.withhold-photo',
    words: {
      uk: 'вирішено не показувати світлину з повідомлення',
      en: 'withheld a photograph of a report',
    },
  },
  {
    action: 'report-filter.rename',
    words: { uk: 'перейменовано відбір повідомлень', en: 'renamed a filter of reports' },
  },
  {
    action: 'report-filter.remove',
    words: { uk: 'видалено відбір повідомлень', en: 'removed a filter of reports' },
  },
];
