import { buildOrExit } from './build/ensure-built.ts';

await buildOrExit();
