import type { UploadedPhoto } from '@sweetspot/api';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from './reader.ts';
import { objectionTo, PhotoRefused, sendPhoto, type PhotoWords } from './send-photo.ts';

export interface SendingPhoto {
  readonly percent: number;
  /** The file itself, as this browser shows it. */
  readonly previewUrl: string;
}

/** One picture on its way, what became of it, and what a screen reader is told of both. */
export function useSendPhoto(
  words: PhotoWords,
  onGiven: (photo: UploadedPhoto) => unknown,
  onSending: (isSending: boolean) => void = () => undefined,
) {
  const locale = useLocale();
  const [sending, setSending] = useState<SendingPhoto | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, say] = useState('');
  const stopper = useRef<AbortController | null>(null);
  // Leaving the page stops it.
  useEffect(() => () => stopper.current?.abort(), []);

  const send = async (file: File) => {
    const objection = objectionTo(file, words);
    setRefusal(objection);
    say(objection ?? words.sending(0));
    if (objection !== null) return;
    const previewUrl = URL.createObjectURL(file);
    const { signal } = (stopper.current = new AbortController());
    setSending({ percent: 0, previewUrl });
    onSending(true);
    try {
      await onGiven(await sendPhoto(file, { words, locale, signal, onProgress: (percent) => setSending({ percent, previewUrl }) }));
      say(words.given);
    } catch (error) {
      const sentence = error instanceof PhotoRefused ? error.message : words.failed;
      // Whoever stopped it knows why.
      if (!signal.aborted) setRefusal(sentence);
      say(sentence);
    } finally {
      setSending(null);
      onSending(false);
      URL.revokeObjectURL(previewUrl);
    }
  };
  return { sending, refusal: refusal ?? undefined, said, say, send, stop: () => stopper.current?.abort() };
}
