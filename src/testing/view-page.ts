import { statementsOf } from '#platform/database/testing.ts';
import type { SiteApp } from '#platform/http/site.ts';

/** The response to one request for a page, and what it cost. */
export interface View {
  readonly status: number;
  readonly statements: number;
  readonly bytes: number;
  readonly text: string;
}

/** Counts all statements of the process: nothing else may use its database meanwhile. */
export async function viewPage(site: SiteApp, path: string): Promise<View> {
  let response = new Response();
  let body = new ArrayBuffer();
  const statements = await statementsOf(async () => {
    response = await site.request(path);
    body = await response.arrayBuffer();
  });
  const text = new TextDecoder().decode(body);
  return { status: response.status, statements: statements.length, bytes: body.byteLength, text };
}
