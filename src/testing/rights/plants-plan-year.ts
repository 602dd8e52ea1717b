import type { Plant } from './line.ts';
import { plantAction, plantPublicAction, planOn } from './plants-plan.ts';

/** A year in whose plan everybody reads something. */
export const plantPlanYear: Plant = async (world, where, asker) => {
  const planted = await plantPublicAction(world, where, asker);
  const year = planted?.params['year'];
  return planted && year ? { ...planted, params: { year } } : undefined;
};

/** What the sides agreed to, where the plan of the next year is begun. */
export const plantActionToCarry: Plant = async (world, where, asker) => {
  const planted = await plantAction(world, where, asker);
  if (planted) await planOn(world, where, 2027);
  return planted;
};

/** The plan of a year that is over, with nothing left in it. */
export const plantPlanToClose: Plant = async (world, where) => {
  if (where === 'own' || where === 'assigned') return undefined;
  const { above } = world.groundOf(where);
  return { params: { id: await planOn(world, where, 2025) }, facts: { areaIds: above } };
};
