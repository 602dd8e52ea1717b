import { parseId } from '#kernel/ids.ts';
import { directoryNamer, type JournalNamer } from '#modules/identity/index.ts';
import type { OfficerDirectory } from './domain/officer-directory.ts';

export function officerNamers(officers: Pick<OfficerDirectory, 'get'>): readonly JournalNamer[] {
  return [
    directoryNamer('officer', { uk: 'поліцейський', en: 'officer' }, (id) => {
      const known = parseId<'officer'>(id);
      return known && officers.get(known);
    }),
    { kind: 'card-issue', label: { uk: 'зауваження до картки', en: 'remark on a card' } },
    { kind: 'work-entry', label: { uk: 'запис про роботу', en: 'entry of work' } },
    { kind: 'work-report', label: { uk: 'підсумки роботи', en: 'totals of work' } },
  ];
}
