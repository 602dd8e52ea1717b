// generated: see tools/generate-tables.ts
// biome-ignore lint/suspicious/noEmptyInterface: replaced by the generator
export interface PlatformTables {}
