import { type KeptAppeal, REFUSAL_GROUNDS, type RefusalGround } from './appeal.ts';
import { isAnonymous } from './requisites.ts';

/** The grounds that a refusal of this one can stand on. */
export function possibleGrounds(appeal: KeptAppeal): readonly RefusalGround[] {
  return REFUSAL_GROUNDS.filter((ground) => isPossible(ground, appeal));
}

function isPossible(ground: RefusalGround, appeal: KeptAppeal): boolean {
  switch (ground) {
    case 'not-satisfied':
      // Nobody says no to what nobody has considered.
      return appeal.status !== 'received';
    case 'anonymous':
      return isAnonymous(appeal);
    case 'late':
      return appeal.kind === 'complaint';
    case 'repeated':
      return true;
  }
}
