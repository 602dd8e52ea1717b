import type { SignUpId } from '#kernel/ids.ts';

/** Whether whoever wears it is photographed. Nothing said is `ask`: nobody agreed, and nobody refused. */
export const PHOTO_WISHES = ['yes', 'ask', 'no'] as const;
export type PhotoWish = (typeof PHOTO_WISHES)[number];

/** What is printed for one of the people who come by a ticket. */
export interface Badge {
  /** Which of them: from one. */
  readonly seat: number;
  /** Empty: they gave none. */
  readonly name: string;
  readonly organisation: string;
  readonly photo: PhotoWish;
}

export interface KeptBadge extends Badge {
  readonly signUpId: SignUpId;
}

/** As it is printed. */
export interface PrintedBadge extends Badge {
  /** Of somebody of the media whose accreditation was confirmed. */
  readonly isPress: boolean;
}

export const MAX_BADGE_LENGTHS = { name: 80, organisation: 120 } as const;

/** One for each who comes by a ticket, whether or not anything was said of it. */
export function badgesOf(seats: number, kept: readonly Badge[]): readonly Badge[] {
  return Array.from({ length: seats }, (_, index) => {
    const seat = index + 1;
    const found = kept.find((badge) => badge.seat === seat);
    return found ?? { seat, name: '', organisation: '', photo: 'ask' };
  });
}

/** Of several who come together: one who is not to be photographed speaks for all. */
export function mostCareful(badges: readonly Pick<Badge, 'photo'>[]): PhotoWish {
  const said = badges.map(({ photo }) => photo);
  if (said.includes('no')) return 'no';
  return said.length > 0 && said.every((photo) => photo === 'yes') ? 'yes' : 'ask';
}
