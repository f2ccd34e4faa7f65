import { PICTURE_TYPES } from '@sweetspot/domain/uploads/picture-limits';
import { Button, cx, FieldGroup } from '@sweetspot/ui';
import { ImagePlus, RefreshCw, Trash2, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useIsHydrated } from '../../app/use-is-hydrated.ts';
import { useWords } from '../../app/words.ts';
import type { OptionFieldProps } from './option-fields.tsx';
import { moneyText } from './option-words.ts';
import type { GivenPhoto, Photos } from './use-photos.ts';
import { useSendPhoto, type SendingPhoto } from './use-send-photo.ts';

/** Below this a print as wide as a plate shows its dots. */
const SHARP_ENOUGH = 600;

interface PhotoFieldProps extends OptionFieldProps {
  readonly label: ReactNode;
  readonly error: string | undefined;
  readonly note: ReactNode;
  readonly photos: Photos;
}

/** A picture of the customer's own, to be printed on the cake: chosen or dropped, seen small, replaced, removed. */
export function PhotoField({ group, state, currency, onChoose, label, error, note, photos }: PhotoFieldProps) {
  const { photo: words, soldOut, locale } = useWords('cake');
  const upload = useSendPhoto((photo) => photos.give(group.id, photo), photos.setSending);
  const chooser = useRef<HTMLInputElement>(null);
  const photoId = state.selection && 'photoId' in state.selection ? state.selection.photoId : '';
  const photo = photos.chosen.find(({ id }) => id === photoId);
  const price = state.options[0]?.priceMinor ?? 0;
  const isSoldOut = group.options[0]?.isSoldOut ?? false;
  const remove = () => {
    onChoose({ photoId: '' });
    upload.say(words.removed);
    // Its own button is gone with the picture.
    requestAnimationFrame(() => chooser.current?.focus());
  };
  return (
    <FieldGroup
      label={label}
      hint={isSoldOut ? soldOut : photo || price === 0 ? undefined : words.price(moneyText(price, currency, locale))}
      error={upload.refusal ?? error}
      isRequired={group.min > 0}
    >
      {upload.sending ? <Sending sending={upload.sending} onStop={upload.stop} /> : null}
      {photo && !upload.sending ? <Given photo={photo} onRemove={state.isLocked ? null : remove} /> : null}
      <Chooser
        ref={chooser}
        isReplacing={photo !== undefined}
        isOff={state.isLocked || isSoldOut || upload.sending !== null}
        onFile={(file) => void upload.send(file)}
      />
      <output className="sr-only">{upload.said}</output>
      <div className="contents">{note}</div>
    </FieldGroup>
  );
}

function Given({ photo, onRemove }: { photo: GivenPhoto; onRemove: (() => void) | null }) {
  const words = useWords('cake').photo;
  const isHydrated = useIsHydrated();
  const { width, height } = photo;
  const isSmall = width !== undefined && height !== undefined && Math.min(width, height) < SHARP_ENOUGH;
  return (
    <div className="mb-2 flex items-center gap-4 rounded-control border border-line bg-surface p-3">
      <img src={`${photo.path}/small.webp`} alt={words.alt} className="size-24 shrink-0 rounded-mark bg-wash object-cover" />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{words.given}</p>
        <p className="text-sm text-pretty text-ink-muted">{isSmall ? words.small(width, height) : words.givenText}</p>
        {onRemove ? (
          // Off until the scripts have come, so that no press is lost.
          <fieldset role="presentation" disabled={!isHydrated} className="-ml-3 justify-self-start">
            <Button variant="ghost" size="small" onClick={onRemove}>
              <Trash2 aria-hidden />
              <span>{words.remove}</span>
            </Button>
          </fieldset>
        ) : null}
      </div>
    </div>
  );
}

function Sending({ sending, onStop }: { sending: SendingPhoto; onStop: () => void }) {
  const words = useWords('cake').photo;
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
  readonly ref: React.Ref<HTMLInputElement>;
  readonly isReplacing: boolean;
  readonly isOff: boolean;
  readonly onFile: (file: File) => void;
}

/** The browser's own file input, so that every keyboard and screen reader knows it; its label is what is seen and dropped on. */
function Chooser({ ref, isReplacing, isOff, onFile }: ChooserProps) {
  const words = useWords('cake').photo;
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
