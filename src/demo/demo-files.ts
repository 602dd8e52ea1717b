import codifier from './data/codifier.csv?raw';
import councils from './data/councils.csv?raw';
import hromada from './data/hromada.geojson?raw';
import libraries from './data/libraries.csv?raw';
import medicalPoints from './data/medical-points.csv?raw';
import ngos from './data/ngos.csv?raw';
import officers from './data/officers.csv?raw';
import offices from './data/offices.csv?raw';
import schools from './data/schools.csv?raw';
import settlements from './data/settlements.csv?raw';
import stations from './data/stations.csv?raw';
import streets from './data/streets.csv?raw';

/** Files of the kinds that anybody imports, carried inside the program so that a first start needs no path. */
export const DEMO_FILES = {
  codifier,
  hromada,
  settlements,
  streets,
  stations,
  medicalPoints,
  schools,
  offices,
  councils,
  ngos,
  libraries,
  officers,
} as const;
export type DemoFile = keyof typeof DEMO_FILES;
