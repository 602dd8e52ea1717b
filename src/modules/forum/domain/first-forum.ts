/** The forum that Poruch began with. Source: the organisers' announcement of December 2019. */
export const FIRST_FORUM = {
  year: 2019,
  day: Temporal.PlainDate.from('2019-12-19'),
  startsAt: '11:00',
  endsAt: '14:00',
  tracks: ['officers', 'communication', 'vulnerable'],
  shownBy: ['office', 'patrol', 'directorate', 'ngos'],
} as const;
