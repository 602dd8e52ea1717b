import type { Said } from '#kernel/text/said.ts';
import type { Finding, HeadKeeper } from '#modules/audit/index.ts';

/** What is wrong with the journal, and where, in a sentence for whoever checks it. */
export function describeFinding(finding: Finding): Said {
  switch (finding.kind) {
    case 'entry-changed':
      return {
        uk: `№ ${finding.number}: запис змінено після того, як його запечатали (${finding.entryId}).`,
        en: `No. ${finding.number}: the entry was changed after it was sealed (${finding.entryId}).`,
      };
    case 'entry-missing':
      return {
        uk: `№ ${finding.number}: запису немає, лишилася тільки печатка (${finding.entryId}).`,
        en: `No. ${finding.number}: the entry is gone, only its seal is left (${finding.entryId}).`,
      };
    case 'reordered':
      return {
        uk: `№ ${finding.number}: переставлено, це запис із місця № ${finding.belongs}.`,
        en: `No. ${finding.number}: moved here from place no. ${finding.belongs}.`,
      };
    case 'seals-missing':
      return finding.from === finding.to
        ? {
            uk: `№ ${finding.from}: запису з печаткою немає.`,
            en: `No. ${finding.from}: the entry and its seal are gone.`,
          }
        : {
            uk: `№ ${finding.from}–${finding.to}: записів із печатками немає.`,
            en: `No. ${finding.from} to ${finding.to}: the entries and their seals are gone.`,
          };
    case 'rewritten':
      return {
        uk: `№ ${finding.number}: журнал до цього місця не той, що був підписаний ${finding.signedAt} (${KEEPER.uk[finding.keeper]}): його переписано, або повернуто давнішу копію й писали далі.`,
        en: `No. ${finding.number}: up to here this is not the journal that was signed at ${finding.signedAt} (${KEEPER.en[finding.keeper]}): it was written anew, or an older copy was put back and went on.`,
      };
    case 'tail-missing':
      return {
        uk: `Журнал кінчається на № ${finding.last}, а ${finding.signedAt} було підписано № ${finding.number} (${KEEPER.uk[finding.keeper]}): кінець відрізано, або повернуто давнішу копію.`,
        en: `The journal ends at no. ${finding.last}, but no. ${finding.number} was signed at ${finding.signedAt} (${KEEPER.en[finding.keeper]}): its end was cut off, or an older copy was put back.`,
      };
    case 'head-forged':
      return {
        uk: `№ ${finding.number}: підпис не від цього ключа (${KEEPER.uk[finding.keeper]}).`,
        en: `No. ${finding.number}: the signature was not made with this key (${KEEPER.en[finding.keeper]}).`,
      };
    case 'never-sealed':
      return {
        uk: `Записів, які не запечатано й не чекають на печатку: ${finding.count}, перший — ${finding.firstEntryId}. Їх внесено в обхід програми, або печатки вилучено.`,
        en: `Entries with no seal that wait for none: ${finding.count}, the first is ${finding.firstEntryId}. They were written past the program, or their seals were removed.`,
      };
  }
}

const KEEPER: Readonly<Record<keyof Said, Readonly<Record<HeadKeeper, string>>>> = {
  uk: { database: 'підпис у базі', witness: 'підпис у свідка' },
  en: { database: 'signature in the database', witness: 'signature with the witness' },
};
