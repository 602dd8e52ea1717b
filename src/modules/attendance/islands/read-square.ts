/** Between two looks, in milliseconds: an old telephone needs some time for each. */
const LOOK_EVERY = 200;
/** A picture no larger than this is enough for a square, and quick to search. */
const WIDEST = 640;

type Look = (video: HTMLVideoElement) => Promise<string | undefined>;

interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

/** Shows the camera and calls with each text that a square in front of it says. Answers what stops it; throws where there is no camera. */
export async function readSquares(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  video.srcObject = stream;
  await video.play();
  const look = ownLook() ?? (await loadedLook());
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look(video)
      .then((text) => text !== undefined && onText(text))
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

declare global {
  /** Not in every browser. */
  var BarcodeDetector:
    | (new (options: {
        readonly formats: readonly string[];
      }) => BarcodeReader)
    | undefined;
}

/** The browser’s own, where it has one that reads squares. */
function ownLook(): Look | undefined {
  const Reader = globalThis.BarcodeDetector;
  if (!Reader) return undefined;
  try {
    const reader = new Reader({ formats: ['qr_code'] });
    return async (video) => (await reader.detect(video))[0]?.rawValue;
  } catch {
    return undefined;
  }
}

async function loadedLook(): Promise<Look> {
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, WIDEST / (video.videoWidth || WIDEST));
    const width = Math.round(video.videoWidth * scale);
    const height = Math.round(video.videoHeight * scale);
    if (!pen || width === 0 || height === 0) return undefined;
    [canvas.width, canvas.height] = [width, height];
    pen.drawImage(video, 0, 0, width, height);
    const found = jsQR(pen.getImageData(0, 0, width, height).data, width, height);
    return found?.data;
  };
}
