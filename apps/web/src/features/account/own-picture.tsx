import { Button, FieldGroup, useToast } from '@sweetspot/ui';
import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '../../app/api.ts';
import { untilLoaded } from '../../app/reachable.ts';
import { useWords } from '../../app/words.ts';
import { PictureChooser, SendingPicture } from '../../components/picture-chooser.tsx';
import { Portrait } from '../../components/portrait.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { objectionTo } from '../../components/send-photo.ts';
import { useSendPhoto } from '../../components/use-send-photo.ts';
import type { Viewer } from './account-page.tsx';

const CropDialog = lazy(untilLoaded(async () => ({ default: (await import('@sweetspot/ui/crop')).CropDialog })));

/** Sharp on any screen in the sizes that it is shown in; nobody is sent more of a face. */
const LONGEST_SIDE = 640;

/** Somebody's picture of themselves: cut to a square in the browser, and only the square is sent. */
export function OwnPicture({ viewer: { name, picturePath } }: { viewer: Pick<Viewer, 'name' | 'picturePath'> }) {
  const words = useWords('own-picture');
  const toast = useToast();
  const utils = api.useUtils();
  const [chosen, setChosen] = useState<File | null>(null);
  const [objection, setObjection] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const save = api.accounts.savePicture.useMutation({
    onSuccess: (saved) => utils.sessions.current.setData(undefined, { viewer: saved }),
  });
  const upload = useSendPhoto(words, ({ id }) => save.mutateAsync({ photoId: id }));
  // What had it is gone with what became of the picture.
  const focusChooser = () => requestAnimationFrame(() => chooser.current?.focus());

  const choose = (file: File) => {
    // However large it is: only what is cut out of it is sent.
    const found = objectionTo({ name: file.name, type: file.type, size: 0 }, words);
    setObjection(found);
    upload.say(found ?? '');
    if (found === null) setChosen(file);
  };
  const sendCut = async (cut: Blob) => {
    setChosen(null);
    await upload.send(new File([cut], 'picture.jpg', { type: cut.type }));
    focusChooser();
  };
  const remove = async () => {
    try {
      await save.mutateAsync({ photoId: null });
      upload.say(words.removed);
      focusChooser();
    } catch {
      toast({ message: words.unexpected, tone: 'problem' });
    }
  };

  return (
    <FieldGroup label={words.label} hint={words.seen} error={objection ?? upload.refusal}>
      <div className="flex flex-wrap items-start gap-5">
        <Portrait name={name} path={picturePath} className="size-24 text-3xl" />
        <div className="grid min-w-0 grow basis-60 gap-2">
          <ScriptsOnly>
            {upload.sending ? <SendingPicture sending={upload.sending} words={words} onStop={upload.stop} /> : null}
            <PictureChooser
              ref={chooser}
              words={words}
              isReplacing={picturePath !== null}
              isOff={upload.sending !== null}
              onFile={choose}
            />
            {picturePath === null || upload.sending ? null : (
              <Button
                variant="ghost"
                size="small"
                className="-ml-3 justify-self-start"
                isLoading={save.isPending}
                onClick={() => void remove()}
              >
                <Trash2 aria-hidden />
                <span>{words.remove}</span>
              </Button>
            )}
          </ScriptsOnly>
        </div>
      </div>
      <output className="sr-only">{upload.said}</output>
      {chosen === null ? null : (
        <Suspense>
          <CropDialog
            file={chosen}
            words={words.crop}
            longestSide={LONGEST_SIDE}
            onCut={async (cut) => void sendCut(cut)}
            onClose={() => setChosen(null)}
          />
        </Suspense>
      )}
    </FieldGroup>
  );
}
