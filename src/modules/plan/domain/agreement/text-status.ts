/**
 * What became of a text that was put to the vote. `declined`: a side did not say yes. `thawed`: it was changed, or
 * taken back, before it was decided; nobody’s vote holds for what came after it.
 */
export const TEXT_STATUSES = ['voting', 'agreed', 'declined', 'thawed'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

export const TEXT_STEPS: Readonly<Record<TextStatus, readonly TextStatus[]>> = {
  voting: ['agreed', 'declined', 'thawed'],
  agreed: [],
  declined: [],
  thawed: [],
};

export function mayTextBecome(from: TextStatus, to: TextStatus): boolean {
  return TEXT_STEPS[from].includes(to);
}
