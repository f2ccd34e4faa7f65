import type { RouterOutputs } from '@sweetspot/api';
import { Button, Checkbox, Field, TextInput, useToast } from '@sweetspot/ui';
import { Link2, Share2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '../app/api.ts';
import { useOrigin } from '../app/visitor.tsx';
import { useWords } from '../app/words.ts';
import { failureWords } from './failure-words.ts';
import { Notice } from './notice.tsx';

export type SavedDesign = RouterOutputs['designs']['save'];

interface ShareDesignProps {
  readonly design: SavedDesign;
  readonly onChange: (design: SavedDesign) => void;
}

/** A design's link: what it shows is said before it is made, and it can be ended. */
export function ShareDesign({ design, onChange }: ShareDesignProps) {
  const words = useWords('designs');
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const share = api.designs.share.useMutation({ onSuccess: onChange });
  const end = api.designs.endLink.useMutation({
    onSuccess: (changed) => {
      onChange(changed);
      setOpen(false);
      toast({ message: words.linkEnded });
      // What ended the link is gone with it.
      requestAnimationFrame(() => opener.current?.focus());
    },
  });
  const error = share.error ?? end.error;
  const problem = error ? (
    <Notice tone="problem" isLive>
      {failureWords(error, words.locale, words.changeFailed)}
    </Notice>
  ) : null;
  if (design.link !== null) {
    return (
      <div className="grid gap-3">
        <DesignLink design={design} link={design.link} isNew={share.isSuccess} />
        <Button
          variant="ghost"
          className="-ml-5 justify-self-start"
          isLoading={end.isPending}
          onClick={() => end.mutate({ designId: design.id })}
        >
          {words.endLink}
        </Button>
        <div className="contents">{problem}</div>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <Button
        ref={opener}
        variant="ghost"
        aria-expanded={isOpen}
        aria-label={words.shareLabel(design.name)}
        className="-ml-5 justify-self-start"
        onClick={() => setOpen(!isOpen)}
      >
        <Share2 aria-hidden />
        <span>{words.share}</span>
      </Button>
      {isOpen ? (
        <div className="grid justify-items-start gap-3 rounded-control bg-wash p-4">
          <MakeLink design={design} isBusy={share.isPending} onMake={(withWords) => share.mutate({ designId: design.id, withWords })} />
          <div className="contents">{problem}</div>
        </div>
      ) : null}
    </div>
  );
}

interface MakeLinkProps {
  readonly design: SavedDesign;
  readonly isBusy: boolean;
  readonly onMake: (withWords: boolean) => void;
}

function MakeLink({ design, isBusy, onMake }: MakeLinkProps) {
  const words = useWords('designs');
  const [withWords, setWithWords] = useState(false);
  const hasWords = design.words.length > 0;
  return (
    <>
      <p className="text-pretty wrap-anywhere">{words.shareTells(hasWords ? null : design.name)}</p>
      {hasWords ? (
        <Checkbox
          label={words.withWords}
          hint={`“${design.name}”, “${design.words.join(' ')}”`}
          checked={withWords}
          onChange={(event) => setWithWords(event.target.checked)}
        />
      ) : null}
      <Button isLoading={isBusy} onClick={() => onMake(withWords)}>
        {words.makeLink}
      </Button>
    </>
  );
}

interface DesignLinkProps {
  readonly design: SavedDesign;
  readonly link: NonNullable<SavedDesign['link']>;
  /** What made it is gone: here the person goes on. */
  readonly isNew: boolean;
}

function DesignLink({ design, link, isNew }: DesignLinkProps) {
  const words = useWords('designs');
  const origin = useOrigin();
  const toast = useToast();
  const address = `${origin}${link.path}`;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) field.current?.select();
  }, [isNew]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      toast({ message: words.copied });
    } catch {
      field.current?.select();
      toast({ message: words.copyFailed, tone: 'problem' });
    }
  };
  const shown = link.showsWords ? words.linkShowsWords : words.linkHidesWords;
  return (
    <Field label={words.link} hint={design.words.length === 0 ? undefined : shown}>
      <div className="flex flex-wrap gap-2">
        <TextInput ref={field} readOnly value={address} className="min-w-0 grow basis-56" onFocus={(event) => event.target.select()} />
        <Button variant="quiet" onClick={() => void copy()}>
          <Link2 aria-hidden />
          <span>{words.copy}</span>
        </Button>
      </div>
    </Field>
  );
}
