import { Button, FieldGroup } from '@sweetspot/ui';
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../../app/words.ts';
import { PictureChooser, SendingPicture } from '../../components/picture-chooser.tsx';
import { useSendPhoto } from '../../components/use-send-photo.ts';
import type { ReviewPhoto } from './kept-draft.ts';

interface PhotoOfReviewProps {
  readonly photo: ReviewPhoto | null;
  /** A reload came before the one that was on its way. */
  readonly isLost: boolean;
  readonly onPhoto: (photo: ReviewPhoto | null) => void;
  readonly onSending: (isSending: boolean) => void;
}

export function PhotoOfReview({ photo, isLost, onPhoto, onSending }: PhotoOfReviewProps) {
  const { photo: words, photoLabel, lostPhoto } = useWords('review-form');
  const upload = useSendPhoto(words, onPhoto, onSending);
  const chooser = useRef<HTMLInputElement>(null);
  const remove = () => {
    onPhoto(null);
    upload.say(words.removed);
    // Its own button is gone with the picture.
    requestAnimationFrame(() => chooser.current?.focus());
  };
  return (
    <FieldGroup label={photoLabel} error={upload.refusal ?? (isLost ? lostPhoto : undefined)}>
      {upload.sending ? <SendingPicture sending={upload.sending} words={words} onStop={upload.stop} /> : null}
      {photo !== null && !upload.sending ? (
        <div className="mb-2 flex items-center gap-4 rounded-control border border-line bg-surface p-3">
          <img src={`${photo.path}/small.webp`} alt={words.alt} className="size-24 shrink-0 rounded-mark bg-wash object-cover" />
          <Button variant="ghost" size="small" onClick={remove}>
            <Trash2 aria-hidden />
            <span>{words.remove}</span>
          </Button>
        </div>
      ) : null}
      <PictureChooser
        ref={chooser}
        words={words}
        isReplacing={photo !== null}
        isOff={upload.sending !== null}
        onFile={(file) => void upload.send(file)}
      />
      <output className="sr-only">{upload.said}</output>
    </FieldGroup>
  );
}
