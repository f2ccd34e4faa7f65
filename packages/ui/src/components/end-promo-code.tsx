import { useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { Dialog, ModalClose } from '../primitives/modal.tsx';

/** In the reader's language. */
interface EndPromoCodeWords {
  readonly end: string;
  readonly endNamed: (code: string) => string;
  readonly endQuestion: (code: string) => string;
  readonly endMeans: string;
  readonly keep: string;
}

interface EndPromoCodeProps {
  words: EndPromoCodeWords;
  code: string;
  /** Small, where it is one of many in a table. */
  isSmall?: boolean;
  /** Answers whether the code has ended; where it has not, it is said there why. */
  onEnd: () => Promise<boolean>;
}

/** Ends a promo code once that is said twice, the same for whoever gave it. */
export function EndPromoCode({ words, code, isSmall = false, onEnd }: EndPromoCodeProps) {
  const [isAsking, setAsking] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const end = async () => {
    setEnding(true);
    const hasEnded = await onEnd();
    setEnding(false);
    if (hasEnded) setAsking(false);
  };
  return (
    <Dialog
      open={isAsking}
      onOpenChange={setAsking}
      title={words.endQuestion(code)}
      description={words.endMeans}
      trigger={
        <Button variant={isSmall ? 'ghost' : 'quiet'} {...(isSmall ? { size: 'small' } : {})} aria-label={words.endNamed(code)}>
          {words.end}
        </Button>
      }
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.keep}</Button>
          </ModalClose>
          <Button variant="danger" isLoading={isEnding} onClick={() => void end()}>
            {words.end}
          </Button>
        </>
      }
    />
  );
}
