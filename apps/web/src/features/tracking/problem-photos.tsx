import { FieldGroup, IconButton } from '@sweetspot/ui';
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '../../app/words.ts';
import { PictureChooser, SendingPicture } from '../../components/picture-chooser.tsx';
import { useSendPhoto } from '../../components/use-send-photo.ts';

export interface ProblemPhoto {
  readonly id: string;
  readonly path: string;
}

interface ProblemPhotosProps {
  readonly most: number;
  readonly photos: readonly ProblemPhoto[];
  readonly onPhotos: (change: (photos: readonly ProblemPhoto[]) => readonly ProblemPhoto[]) => void;
  readonly onSending: (isSending: boolean) => void;
}

/** A few pictures of what came, one after the other. */
export function ProblemPhotos({ most, photos, onPhotos, onSending }: ProblemPhotosProps) {
  const words = useWords('problems');
  const { photo } = useWords('review-form');
  const isMore = photos.length > 0;
  const said = { ...photo, hint: words.photoHint, given: words.photoGiven, choose: isMore ? words.photoAnother : photo.choose };
  const upload = useSendPhoto(said, ({ id, path }) => onPhotos((before) => [...before, { id, path }]), onSending);
  const chooser = useRef<HTMLInputElement>(null);
  const remove = (removed: string) => {
    onPhotos((before) => before.filter(({ id }) => id !== removed));
    upload.say(photo.removed);
    // Its own button is gone with the picture.
    requestAnimationFrame(() => chooser.current?.focus());
  };
  return (
    <FieldGroup label={words.photoLabel(most)} error={upload.refusal}>
      {upload.sending ? <SendingPicture sending={upload.sending} words={said} onStop={upload.stop} /> : null}
      {isMore ? (
        <ul className="mb-2 flex flex-wrap gap-3">
          {photos.map(({ id, path }, index) => (
            <li key={id} className="flex items-end gap-1 rounded-control border border-line bg-surface p-2">
              <img src={`${path}/small.webp`} alt={words.photoAlt(index + 1)} className="size-24 rounded-mark bg-wash object-cover" />
              <IconButton
                variant="ghost"
                size="small"
                icon={<Trash2 aria-hidden />}
                label={words.photoRemove(index + 1)}
                onClick={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {photos.length >= most ? (
        <p className="text-sm text-ink-muted">{words.photosFull}</p>
      ) : (
        <PictureChooser
          ref={chooser}
          words={said}
          isReplacing={false}
          isOff={upload.sending !== null}
          onFile={(file) => void upload.send(file)}
        />
      )}
      <output className="sr-only">{upload.said}</output>
    </FieldGroup>
  );
}
