import { sentStatements } from '../platform/database/sent-statements.ts';
import type { SiteApp } from '../platform/http/site.ts';

/** The response to one request for a page, and what it cost. */
export interface View {
  readonly status: number;
  readonly statements: number;
  readonly bytes: number;
  readonly text: string;
}

/** Counts all statements of the process: nothing else may use its database meanwhile. */
export async function viewPage(site: SiteApp, path: string): Promise<View> {
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  sentStatements.subscribe(count);
  try {
    const response = await site.request(path);
    const body = await response.arrayBuffer();
    const text = new TextDecoder().decode(body);
    return { status: response.status, statements, bytes: body.byteLength, text };
  } finally {
    sentStatements.unsubscribe(count);
  }
}
