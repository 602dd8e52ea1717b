import type { Point } from '#kernel/geometry/geometry.ts';

export interface RequestToSend {
  readonly apiKey: string | undefined;
  readonly jurisdiction: string | undefined;
  readonly serviceCode: string;
  readonly position: Point | undefined;
  readonly place: string;
  readonly description: string;
  readonly photo: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** As GeoReport v2 reads it. Of whoever told us there is no field. */
export function requestForm(request: RequestToSend): URLSearchParams {
  const { position, attributes } = request;
  const fields = [
    ['api_key', request.apiKey],
    ['jurisdiction_id', request.jurisdiction],
    ['service_code', request.serviceCode],
    ['lat', position?.lat.toFixed(6)],
    ['long', position?.lon.toFixed(6)],
    ['address_string', request.place],
    ['description', request.description],
    ['media_url', request.photo],
    ...Object.entries(attributes).map(([code, answer]) => [`attribute[${code}]`, answer] as const),
  ] as const;
  return new URLSearchParams(fields.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
