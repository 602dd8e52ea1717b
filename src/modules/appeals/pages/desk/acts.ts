import type { Permission } from '#modules/identity/index.ts';
import { type AppealStatus, mayBecome } from '../../domain/appeal-status.ts';
import type { ReadAppeal } from '../../use-cases/read-appeal.ts';
import {
  extendSchema,
  passOnSchema,
  refuseSchema,
  registerSchema,
  stepSchema,
} from '../../use-cases/step-schemas.ts';

/** What can be done with an appeal, the likeliest first. Each has a page of its own. */
export const ACTS = ['answer', 'register', 'return', 'pass-on', 'extend', 'refuse'] as const;
export type Act = (typeof ACTS)[number];

interface Rule {
  readonly offered: 'register' | 'handle' | 'decide';
  readonly permission: Permission;
  /** What becomes of it. */
  readonly status: AppealStatus;
  readonly fields: readonly string[];
}

const fieldsOf = (schema: { readonly shape: object }) => Object.keys(schema.shape);

export const RULES: Readonly<Record<Act, Rule>> = {
  register: {
    offered: 'register',
    permission: 'appeal.register',
    status: 'in-progress',
    fields: fieldsOf(registerSchema),
  },
  answer: {
    offered: 'handle',
    permission: 'appeal.handle',
    status: 'answered',
    fields: fieldsOf(stepSchema),
  },
  return: {
    offered: 'handle',
    permission: 'appeal.handle',
    status: 'returned',
    fields: fieldsOf(stepSchema),
  },
  'pass-on': {
    offered: 'handle',
    permission: 'appeal.handle',
    status: 'passed-on',
    fields: fieldsOf(passOnSchema),
  },
  extend: {
    offered: 'decide',
    permission: 'appeal.decide',
    status: 'extended',
    fields: fieldsOf(extendSchema),
  },
  refuse: {
    offered: 'decide',
    permission: 'appeal.decide',
    status: 'refused',
    fields: fieldsOf(refuseSchema),
  },
};

/** What whoever reads it may do with it now. */
export function actsWith({ appeal, may }: Pick<ReadAppeal, 'appeal' | 'may'>): readonly Act[] {
  return ACTS.filter((act) => {
    const { offered, status } = RULES[act];
    return may.has(offered) && mayBecome(appeal.status, status);
  });
}

/** «Передати іншому» of one that somebody has already. */
export function actWord(act: Act, { status }: ReadAppeal['appeal']): `act.${Act}` | 'act.give-on' {
  return act === 'register' && status !== 'received' ? 'act.give-on' : `act.${act}`;
}
