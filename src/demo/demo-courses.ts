/** What could be taught; days count from the day on which the house was filled. Whoever leads it has no account yet. */
export interface DemoCourse {
  readonly audience: 'residents' | 'volunteers';
  readonly template: 'four-units' | 'one-day';
  readonly title: { readonly uk: string; readonly en: string };
  readonly about: { readonly uk: string; readonly en: string };
  readonly isDiscreet: boolean;
  readonly cohorts: readonly DemoCohort[];
}

export interface DemoCohort {
  /** Of the codifier. */
  readonly place: string;
  readonly venue: string;
  readonly ageFrom: number;
  readonly seats: number;
  /** Of its first session: before today where it is below zero. */
  readonly inDays: number;
  readonly from: string;
  /** Of one that is over: how many of those with a seat came to each of its sessions. */
  readonly came?: readonly number[];
}

const TATARBUNARY = 'UA51040250010015619';

export const DEMO_COURSES: readonly DemoCourse[] = [
  {
    audience: 'residents',
    template: 'four-units',
    title: { uk: 'Самозахист для жінок', en: 'Self-defence for women' },
    about: {
      uk: 'Чотири заняття по три години: помітити небезпеку завчасно, довіряти собі, діяти голосом і тілом, говорити про межі. Спеціальна підготовка не потрібна.',
      en: 'Four sessions of three hours: noticing danger in good time, trusting oneself, acting with voice and body, speaking of limits. No training is needed beforehand.',
    },
    isDiscreet: true,
    cohorts: [
      {
        place: TATARBUNARY,
        venue: 'Будинок культури, мала зала (вигадано)',
        ageFrom: 18,
        seats: 14,
        inDays: -140,
        from: '11:00',
        came: [14, 13, 12, 12],
      },
      {
        place: TATARBUNARY,
        venue: 'Будинок культури, мала зала (вигадано)',
        ageFrom: 18,
        seats: 14,
        inDays: 16,
        from: '11:00',
      },
    ],
  },
  {
    audience: 'volunteers',
    template: 'one-day',
    title: { uk: 'Перший день волонтера громади', en: 'First day of a volunteer' },
    about: {
      uk: 'Що робить волонтер поруч із поліцією, чого не робить і кого кличе.',
      en: 'What a volunteer does beside the police, what they do not, and whom they call.',
    },
    isDiscreet: false,
    cohorts: [
      {
        place: TATARBUNARY,
        venue: 'Бібліотека, читальна зала (вигадано)',
        ageFrom: 18,
        seats: 20,
        inDays: 12,
        from: '10:00',
      },
    ],
  },
];
