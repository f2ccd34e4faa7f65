import { PICTURE_TYPES } from '@sweetspot/domain/uploads/picture-limits';
import { Button, cx } from '@sweetspot/ui';
import { ImagePlus, RefreshCw, X } from 'lucide-react';
import { useEffect, useId, useState, type DragEvent } from 'react';
import { useIsHydrated } from '../app/use-is-hydrated.ts';
import type { PhotoWords } from './send-photo.ts';
import type { SendingPhoto } from './use-send-photo.ts';

interface SendingPictureProps {
  readonly sending: SendingPhoto;
  readonly words: PhotoWords;
  readonly onStop: () => void;
}

export function SendingPicture({ sending, words, onStop }: SendingPictureProps) {
  const id = useId();
  return (
    <div className="mb-2 flex items-center gap-4 rounded-control border border-line bg-surface p-3">
      <img src={sending.previewUrl} alt="" className="size-24 shrink-0 rounded-mark bg-wash object-cover opacity-60" />
      <div className="grid min-w-0 grow gap-2">
        <label htmlFor={id} className="font-semibold">
          {words.sending(sending.percent)}
        </label>
        <progress
          id={id}
          max={100}
          value={sending.percent}
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-wash [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-wash [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
        />
        <Button variant="ghost" size="small" onClick={onStop} className="-ml-3 justify-self-start">
          <X aria-hidden />
          <span>{words.stop}</span>
        </Button>
      </div>
    </div>
  );
}

interface ChooserProps {
  readonly words: PhotoWords;
  readonly ref: React.Ref<HTMLInputElement>;
  readonly isReplacing: boolean;
  readonly isOff: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own file input, so that every keyboard and screen reader knows it; its label is what is seen and dropped on. */
export function PictureChooser({ ref, words, isReplacing, isOff, onFile }: ChooserProps) {
  const id = useId();
  const isHydrated = useIsHydrated();
  const [isOver, setOver] = useState(false);
  const stopFileFromOpening = (event: DragEvent) => event.preventDefault();
  // A picture dropped beside the field would replace the whole page, and the design with it.
  useEffect(() => {
    const ignore = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isOff) onFile(file);
  };
  return (
    <div className={cx(isOff && 'hidden')}>
      <input
        ref={ref}
        id={id}
        type="file"
        accept={PICTURE_TYPES.join(',')}
        // The field comes after the page's other scripts: a file chosen before it is there would be lost.
        disabled={isOff || !isHydrated}
        aria-describedby={`${id}-hint`}
        className="peer sr-only"
        onChange={(event) => {
          take(event.target.files);
          // The same file, chosen again after a failure, is a choice too.
          event.target.value = '';
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the input does the same for everybody */}
      <label
        htmlFor={id}
        onDragOver={stopFileFromOpening}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        className={cx(
          'flex min-h-touch cursor-pointer flex-wrap items-center justify-center gap-x-2 gap-y-1 rounded-control border border-dashed px-4 text-center transition-colors peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
          isReplacing ? 'py-2' : 'py-6',
          isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface hover:bg-wash',
        )}
      >
        {isReplacing ? <RefreshCw aria-hidden className="size-5" /> : <ImagePlus aria-hidden className="size-5 text-accent-text" />}
        <span className="font-semibold text-accent-text">{isReplacing ? words.replace : words.choose}</span>
        <span className="text-ink-muted pointer-coarse:hidden">{words.drop}</span>
      </label>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-ink-muted">
        {words.hint}
      </p>
    </div>
  );
}
