import type { NewAppeal } from './appeal.ts';

/** What article 5 of Law 393/96-ВР asks of an appeal. */
export const REQUISITES = ['name', 'residence', 'substance', 'signature', 'way-to-answer'] as const;
export type Requisite = (typeof REQUISITES)[number];

type Asked = Pick<
  NewAppeal,
  'name' | 'residence' | 'substance' | 'way' | 'isSigned' | 'email' | 'phone'
>;

/**
 * What an appeal lacks; with any of it, it may be returned within ten days. Only paper is signed: one by our form needs
 * no electronic signature, but an address or a telephone to be answered by, and one by word of mouth is written down by
 * an official.
 */
export function lackingIn(appeal: Asked): readonly Requisite[] {
  const isReached = appeal.email !== '' || appeal.phone !== '';
  const lacks: Readonly<Record<Requisite, boolean>> = {
    // An initial is no name, and a surname alone is not whom it belongs to.
    name: !/\p{L}{2,}\P{L}+\p{L}/u.test(appeal.name),
    residence: appeal.residence === '',
    substance: appeal.substance === '',
    signature: appeal.way === 'paper' && !appeal.isSigned,
    'way-to-answer': appeal.way === 'page' && !isReached,
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
