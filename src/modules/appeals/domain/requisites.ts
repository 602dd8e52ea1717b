import type { AppealWay, NewAppeal } from './appeal.ts';

/** What article 5 of Law 393/96-ВР asks of an appeal. */
export const REQUISITES = ['name', 'residence', 'substance', 'signature', 'way-to-answer'] as const;
export type Requisite = (typeof REQUISITES)[number];

type Asked = Pick<
  NewAppeal,
  'name' | 'residence' | 'substance' | 'way' | 'isSigned' | 'email' | 'phone'
>;

/** On paper, which bears a signature and a date. */
const SIGNED_WAYS: readonly AppealWay[] = ['post', 'handed-in'];
/** Over the network: no electronic signature is asked for, but an address or a telephone to be answered by. */
const REACHED_WAYS: readonly AppealWay[] = ['page', 'email'];

/**
 * What an appeal lacks; with any of it, it may be returned within ten days. One by word of mouth is written down by an
 * official, and neither is asked for.
 */
export function lackingIn(appeal: Asked): readonly Requisite[] {
  const isReached = appeal.email !== '' || appeal.phone !== '';
  const lacks: Readonly<Record<Requisite, boolean>> = {
    // An initial is no name, and a surname alone is not whom it belongs to. `{2,}` would try every letter of a long word
    // as a beginning, and take seconds over what a form may bring.
    name: !/\p{L}{2}\P{L}+\p{L}/u.test(appeal.name),
    residence: appeal.residence === '',
    substance: appeal.substance === '',
    signature: SIGNED_WAYS.includes(appeal.way) && !appeal.isSigned,
    'way-to-answer': REACHED_WAYS.includes(appeal.way) && !isReached,
  };
  return REQUISITES.filter((requisite) => lacks[requisite]);
}

/**
 * Whether it counts as anonymous: no residence, no signature under a paper, or nobody can say whose it is. Such a one
 * is not considered (article 8).
 */
export function isAnonymous(appeal: Asked): boolean {
  const lacks = lackingIn(appeal);
  return (['name', 'residence', 'signature'] as const).some((one) => lacks.includes(one));
}
