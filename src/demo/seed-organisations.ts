import {
  type ContextWithAreas,
  importMedicalPoints,
  importPartners,
  importStations,
} from '#modules/organisations/index.ts';
import { importSchoolRegister } from '#modules/schools/index.ts';
import { DEMO_FILES, type DemoFile } from './demo-files.ts';
import { orThrow } from './or-throw.ts';

/** The station, the medical points, the schools, the coordination office and its partners. */
export async function seedOrganisations(context: ContextWithAreas): Promise<void> {
  orThrow('the station', await importStations(context, input('stations')));
  orThrow('the medical points', await importMedicalPoints(context, input('medicalPoints')));
  orThrow('the schools', await importSchoolRegister(context, input('schools')));
  orThrow('the office', await importPartners(context, 'coordination-office', input('offices')));
  orThrow('the council', await importPartners(context, 'council', input('councils')));
  orThrow('the NGO', await importPartners(context, 'ngo', input('ngos')));
  orThrow('the libraries', await importPartners(context, 'library', input('libraries')));
}

function input(file: DemoFile) {
  const bytes = new TextEncoder().encode(DEMO_FILES[file]);
  return { file: { name: `${file}.csv`, bytes }, origin: 'demo' } as const;
}
