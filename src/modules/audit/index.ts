export type { WrittenEntry } from './domain/chain.ts';
export type { ChainReport, Finding, HeadKeeper } from './domain/finding.ts';
export type { HeadLine } from './domain/head.ts';
export { recordEntry } from './storage/record-entry.ts';
export { openHeadKey, publicKeyText } from './use-cases/head-key.ts';
export { readHeadLines } from './use-cases/head-line.ts';
export { keepHeadsJob } from './use-cases/keep-heads.ts';
export { type Sealer, startSealer } from './use-cases/start-sealer.ts';
export { verifyChain } from './use-cases/verify-chain.ts';
