import type { JournalNamer } from '#modules/identity/index.ts';

export const planNamers: readonly JournalNamer[] = [
  { kind: 'joint-plan', label: { uk: 'спільний план', en: 'joint plan' } },
  { kind: 'plan-text', label: { uk: 'текст спільного плану', en: 'text of the joint plan' } },
  { kind: 'proposal', label: { uk: 'пропозиція до плану', en: 'proposal for the plan' } },
  { kind: 'joint-action', label: { uk: 'спільна дія', en: 'joint action' } },
];
