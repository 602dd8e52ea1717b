import { startBuilt } from './start-built.mjs';

await startBuilt('poruch.js');
