import type { AppErrorView } from '@sweetspot/domain/errors/app-error';
import { isPictureRefusal, PICTURE_TYPES } from '@sweetspot/domain/uploads/picture-limits';
import { sayError } from '@sweetspot/messages';
import { Button, Card, Field, IconButton, TextInput } from '@sweetspot/ui';
import { ArrowLeft, ArrowRight, ImagePlus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { UploadRefused, type Picture } from '../../../app/backend.ts';
import { useWork } from '../../../app/session.tsx';
import type { CakeForm } from './cake-form.ts';
import { useFieldError } from './use-field-error.ts';
import { useWords, type Words } from '../../../app/words.ts';

const MOST = 8;
const LONGEST_SIDE = 2000;

const CropDialog = lazy(async () => ({ default: (await import('@sweetspot/ui/crop')).CropDialog }));

/** Photos in the order the shop shows them: dragged, or moved with the arrows. */
export function PhotosSection() {
  const words = useWords('cake-form');
  const { control } = useFormContext<CakeForm>();
  const error = useFieldError();
  return (
    <Card className="grid gap-4">
      <header>
        <h2 className="text-xl font-semibold">{words.photos}</h2>
        <p className="text-ink-muted">{words.photosHint}</p>
      </header>
      <Controller
        control={control}
        name="photos"
        render={({ field }) => <Photos photos={field.value} onChange={field.onChange} error={error('photos')} />}
      />
    </Card>
  );
}

interface PhotosProps {
  readonly photos: readonly Picture[];
  readonly onChange: (photos: Picture[]) => void;
  readonly error: string | undefined;
}

function Photos({ photos, onChange, error }: PhotosProps) {
  const words = useWords('cake-form');
  const frame = useWords('frame');
  const { backend, store } = useWork();
  const [chosen, setChosen] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const dragged = useRef<number | null>(null);

  const move = (from: number, to: number) => {
    const picture = photos[from];
    if (picture !== undefined && to >= 0 && to < photos.length) onChange(photos.toSpliced(from, 1).toSpliced(to, 0, picture));
  };
  const drag: Drag = {
    start: (at) => (dragged.current = at),
    drop: (at) => {
      if (dragged.current !== null) move(dragged.current, at);
      dragged.current = null;
    },
  };
  const add = async (cut: Blob) => {
    setProblem(null);
    try {
      onChange([...photos, await backend.uploadPicture(store.id, cut)]);
      setChosen(null);
    } catch (refused) {
      setChosen(null);
      setProblem(refused instanceof UploadRefused ? uploadProblem(refused, words) : frame.unreachable);
    }
  };

  return (
    <>
      <ul className="grid gap-4 empty:hidden sm:grid-cols-2 xl:grid-cols-3">
        {photos.map((photo, at) => (
          <PhotoItem
            key={photo.id}
            photo={photo}
            at={at}
            isLast={at === photos.length - 1}
            onAlt={(alt) => onChange(photos.with(at, { ...photo, alt }))}
            onMove={(to) => move(at, to)}
            onRemove={() => onChange(photos.toSpliced(at, 1))}
            drag={drag}
          />
        ))}
      </ul>
      <Field label={words.addPhoto} isLabelHidden error={problem ?? error}>
        <input
          ref={file}
          type="file"
          accept={PICTURE_TYPES.join(',')}
          aria-label={words.addPhoto}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            setChosen(event.target.files?.[0] ?? null);
            event.target.value = '';
          }}
        />
        <Button variant="quiet" disabled={photos.length >= MOST} className="justify-self-start" onClick={() => file.current?.click()}>
          <ImagePlus aria-hidden />
          <span>{words.addPhoto}</span>
        </Button>
      </Field>
      {chosen === null ? null : (
        <Suspense>
          <CropDialog file={chosen} words={words.crop} longestSide={LONGEST_SIDE} onCut={add} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </>
  );
}

interface Drag {
  readonly start: (at: number) => void;
  readonly drop: (at: number) => void;
}

interface PhotoItemProps {
  readonly photo: Picture;
  readonly at: number;
  readonly isLast: boolean;
  readonly onAlt: (alt: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly drag: Drag;
}

function PhotoItem({ photo, at, isLast, onAlt, onMove, onRemove, drag }: PhotoItemProps) {
  const words = useWords('cake-form');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is for the mouse; the arrows below do the same for everybody
    <li
      draggable
      onDragStart={() => drag.start(at)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        drag.drop(at);
      }}
      className="grid content-start gap-2 rounded-control border border-line p-2"
    >
      <img src={`${photo.path}/320.webp`} alt={photo.alt} className="aspect-square w-full rounded-mark object-cover" />
      <Field label={`${words.photo(at + 1)}: ${words.photoAlt}`}>
        <TextInput value={photo.alt} maxLength={200} onChange={(event) => onAlt(event.target.value)} />
      </Field>
      <div className="flex justify-between">
        <span>
          <IconButton
            label={words.moveEarlier(at + 1)}
            icon={<ArrowLeft aria-hidden />}
            disabled={at === 0}
            onClick={() => onMove(at - 1)}
          />
          <IconButton label={words.moveLater(at + 1)} icon={<ArrowRight aria-hidden />} disabled={isLast} onClick={() => onMove(at + 1)} />
        </span>
        <IconButton label={words.removePhoto(at + 1)} icon={<Trash2 aria-hidden />} onClick={onRemove} />
      </div>
    </li>
  );
}

function uploadProblem({ code, data }: UploadRefused, { crop, locale }: Words<'cake-form'>): string {
  if (code === 'FILE_TYPE') return crop.unreadable;
  // Code and data came from one refusal of the server's. That it cannot be reached is said here too, without data.
  if (isPictureRefusal(code) && code !== 'UNAVAILABLE')
    return sayError({ code, data } as Pick<AppErrorView, 'code' | 'data'> as AppErrorView, locale);
  return sayError({ code: 'UNAVAILABLE', data: { part: 'pictures' } }, locale);
}
