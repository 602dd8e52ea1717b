import { ensureBuilt } from './build/ensure-built.ts';

await ensureBuilt((sentence) => console.error(sentence));
