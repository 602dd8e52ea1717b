import { startBuilt } from './start-built.mjs';

await startBuilt('main.js');
