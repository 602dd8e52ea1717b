/** So many schools an officer can know by name: with fewer another unit could share, with more nobody comes. */
export const OFFICER_LOAD = { least: 5, most: 20 } as const;

export type OfficerLoad = 'few' | 'right' | 'many';

export function officerLoad(schools: number): OfficerLoad {
  if (schools < OFFICER_LOAD.least) return 'few';
  return schools > OFFICER_LOAD.most ? 'many' : 'right';
}
