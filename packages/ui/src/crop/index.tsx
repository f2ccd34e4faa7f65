import { useEffect, useState } from 'react';
import Cropper, { type Area } from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { Button } from '../primitives/button.tsx';
import { Dialog, ModalClose } from '../primitives/modal.tsx';

const CLOSEST = 4;

export interface CropWords {
  readonly title: string;
  readonly text: string;
  /** What the arrow keys do where the picture has the focus. */
  readonly move: string;
  readonly zoom: string;
  readonly use: string;
  readonly cancel: string;
  readonly unreadable: string;
}

interface CropDialogProps {
  readonly file: File;
  readonly words: CropWords;
  /** Larger gains nothing where it is shown, and costs the upload. */
  readonly longestSide: number;
  readonly onCut: (cut: Blob) => Promise<void>;
  readonly onClose: () => void;
}

/** Cuts a photo to the square that lists and pages show. */
export function CropDialog({ file, words, longestSide, onCut, onClose }: CropDialogProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [crop, setCrop] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);

  useEffect(() => {
    const made = URL.createObjectURL(file);
    // oxlint-disable-next-line react/set-state-in-effect -- an object URL must be made and revoked in pairs, which only an effect does
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);

  const use = async () => {
    if (url === null || area === null) return;
    setBusy(true);
    const cut = await cutOut(url, area, longestSide).catch(() => null);
    if (cut === null) setUnreadable(true);
    else await onCut(cut);
    setBusy(false);
  };

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.title}
      description={words.text}
      className="w-[min(40rem,calc(100vw-2rem))]"
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.cancel}</Button>
          </ModalClose>
          <Button isLoading={isBusy} disabled={area === null} onClick={() => void use()}>
            {words.use}
          </Button>
        </>
      }
    >
      <div className="relative aspect-square max-h-[55dvh] w-full overflow-hidden rounded-control bg-wash">
        {url === null ? null : (
          <Cropper
            image={url}
            crop={crop}
            zoom={zoom}
            maxZoom={CLOSEST}
            aspect={1}
            disableAutomaticStylesInjection
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_relative, pixels) => setArea(pixels)}
            mediaProps={{ onError: () => setUnreadable(true) }}
            cropperProps={{ role: 'group', 'aria-label': words.move }}
          />
        )}
      </div>
      {isUnreadable ? (
        <p role="alert" className="mt-3 font-medium text-brick-text">
          {words.unreadable}
        </p>
      ) : null}
      <label className="mt-4 grid gap-1 text-sm font-semibold">
        <span>{words.zoom}</span>
        <input
          type="range"
          min={1}
          max={CLOSEST}
          step={0.05}
          value={zoom}
          onChange={(event) => setZoom(Number(event.target.value))}
          className="min-h-touch"
        />
      </label>
    </Dialog>
  );
}

async function cutOut(url: string, area: Area, longestSide: number): Promise<Blob> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const side = Math.min(longestSide, Math.round(area.width));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  canvas.getContext('2d')?.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, side, side);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob === null ? fail(new Error('The canvas gave no picture')) : done(blob)), 'image/jpeg', 0.9);
  });
}
