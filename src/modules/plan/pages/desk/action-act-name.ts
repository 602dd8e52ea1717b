import type { ReadDeskAction } from '../../use-cases/read-desk-action.ts';

export const ACTION_ACTS = [
  'answer',
  'report',
  'confirm',
  'owner',
  'carry',
  'drop',
  'discard',
] as const;
export type ActionActName = (typeof ACTION_ACTS)[number];

/** Whether the form of an act is of any use now, to whoever asks for it. */
export function mayAct(act: ActionActName, { may }: Pick<ReadDeskAction, 'may'>): boolean {
  const allowed: Readonly<Record<ActionActName, boolean>> = {
    answer: may.answer,
    report: may.report,
    confirm: may.confirm,
    owner: may.steer,
    carry: may.steer,
    drop: may.drop,
    discard: may.discard,
  };
  return allowed[act];
}
