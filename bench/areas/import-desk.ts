/** The requests of a coordinator's browser that imports a map. */
export interface ImportDesk {
  preview(file: DeskFile): Promise<Previewed>;
}

export interface DeskFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: string;
}

export interface Previewed {
  /** From the request of the preview to its last byte, without the upload. */
  readonly previewMs: number;
  /** Confirms the preview. */
  readonly confirm: () => Promise<void>;
}

export function openImportDesk(url: string, cookie: string): ImportDesk {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  return {
    preview: async ({ name, bytes, kind }) => {
      const form = new FormData();
      form.set('content', 'areas');
      form.set('kind', kind);
      form.set('publish', 'yes');
      form.set('file', new Blob([Buffer.from(bytes)]), name);
      const kept = await fetch(`${url}/desk/areas/import`, {
        method: 'POST',
        body: form,
        headers,
        redirect: 'manual',
      });
      const place = kept.headers.get('location');
      if (!place) throw new Error(`the file is answered ${kept.status}: ${await kept.text()}`);
      const path = new URL(place, url);
      const asked = performance.now();
      const answer = await fetch(path, { headers });
      const page = await answer.text();
      const previewMs = performance.now() - asked;
      const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(page)?.[1];
      if (!fingerprint) throw new Error(`no preview: ${answer.status}`);
      return {
        previewMs,
        confirm: async () => {
          const written = await fetch(`${path.href}/confirm`, {
            method: 'POST',
            body: new URLSearchParams({ fingerprint }),
            headers,
          });
          // The page of the change, to which the import redirects.
          if (!written.ok) throw new Error(`the import is answered ${written.status}`);
          await written.text();
        },
      };
    },
  };
}
