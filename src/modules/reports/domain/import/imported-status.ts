import { foldText } from '#kernel/text/fold-text.ts';
import { statusByPartner } from '../partner-status.ts';
import { REPORT_STATUSES, type ReportStatus } from '../report-status.ts';

/** As tables of people say it. */
const IN_WORDS: Readonly<Record<string, ReportStatus>> = {
  '': 'received',
  open: 'received',
  нове: 'received',
  відкрите: 'received',
  відкрито: 'received',
  'в роботі': 'in-progress',
  'у роботі': 'in-progress',
  investigating: 'in-progress',
  'in progress': 'in-progress',
  in_progress: 'in-progress',
  закрите: 'resolved',
  закрито: 'resolved',
  вирішено: 'resolved',
  виконано: 'resolved',
  'розв’язано': 'resolved',
  відмовлено: 'refused',
};

const KNOWN = new Map(Object.entries(IN_WORDS).map(([words, status]) => [foldText(words), status]));

/** Undefined: nobody here knows what it means. */
export function importedStatus(text: string): ReportStatus | undefined {
  const word = text.trim().toLowerCase();
  return (
    REPORT_STATUSES.find((one) => one === word) ??
    statusByPartner(word) ??
    KNOWN.get(foldText(word))
  );
}
