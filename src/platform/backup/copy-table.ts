import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { quoted, quotedColumns } from './catalog.ts';

interface CopiedTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

export interface CopiedRows {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Passes every row to `take` in the text format of COPY, and returns the checksum. */
export async function copyOut(
  client: Client,
  table: CopiedTable,
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<CopiedRows> {
  const columns = quotedColumns(client, table.columns);
  const stream = client.query(to(`copy ${quoted(client, table)} (${columns}) to stdout`));
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    await take(chunk);
  }
  return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
}

export interface CopyIn {
  write(chunk: Uint8Array): Promise<void>;
  /** Returns the number of rows. */
  end(): Promise<number>;
}

/** Into a table that was emptied in the same transaction, so that its rows can be frozen and need no vacuum later. */
export function copyIn(client: Client, table: CopiedTable): CopyIn {
  const columns = quotedColumns(client, table.columns);
  const stream = client.query(
    from(`copy ${quoted(client, table)} (${columns}) from stdin (freeze)`),
  );
  const done = finished(stream);
  // Awaited at the end: a refused row is reported then, not while others are being written.
  done.catch(() => undefined);
  return {
    write: async (chunk) => {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    },
    end: async () => {
      stream.end();
      await done;
      return stream.rowCount;
    },
  };
}
