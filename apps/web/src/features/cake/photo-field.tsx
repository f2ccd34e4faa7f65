import { Button, FieldGroup } from '@sweetspot/ui';
import { Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useIsHydrated } from '../../app/use-is-hydrated.ts';
import { useWords } from '../../app/words.ts';
import { PictureChooser, SendingPicture } from '../../components/picture-chooser.tsx';
import { useSendPhoto } from '../../components/use-send-photo.ts';
import type { OptionFieldProps } from './option-fields.tsx';
import { moneyText } from './option-words.ts';
import type { GivenPhoto, Photos } from './use-photos.ts';

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
  const upload = useSendPhoto(words, (photo) => photos.give(group.id, photo), photos.setSending);
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
      {upload.sending ? <SendingPicture sending={upload.sending} words={words} onStop={upload.stop} /> : null}
      {photo && !upload.sending ? <Given photo={photo} onRemove={state.isLocked ? null : remove} /> : null}
      <PictureChooser
        ref={chooser}
        words={words}
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
