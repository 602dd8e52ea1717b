import { channel } from 'node:diagnostics_channel';

/** The text of each SQL statement, published just before it is sent. Costs nothing while nobody subscribes. */
export const sentStatements = channel('poruch:sql-statement');
