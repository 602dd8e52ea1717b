/** Degrees, as they are written into a form. */
export interface WrittenPosition {
  readonly lat: string;
  readonly lon: string;
}

/** Fills `lat` and `lon` of a form and sends it: a position that stands in a form stands in no address. */
export function sendPosition(formId: string | undefined, { lat, lon }: WrittenPosition): void {
  const form = document.querySelector<HTMLFormElement>(`form#${formId}`);
  const latitude = form?.elements.namedItem('lat');
  const longitude = form?.elements.namedItem('lon');
  if (!(latitude instanceof HTMLInputElement && longitude instanceof HTMLInputElement)) return;
  latitude.value = lat;
  longitude.value = lon;
  form?.submit();
}
