import type { Customization } from '@sweetspot/domain/customization/customization';
import { useToast } from '@sweetspot/ui';
import { useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { useAsked } from '../../app/asked.ts';
import { refusalWords } from '../../app/refusal-words.ts';
import { customizationForWire } from '../../app/wire.ts';
import type { CakeView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';

interface Wanted {
  readonly customization: Customization;
  readonly quantity: number;
}

/** Puts the design into the cart, or back into the line it was taken from. The answer is the cart as it now is. */
export function useAddToCart(cake: CakeView, lineId: string | null) {
  const words = useWords('cake');
  const utils = api.useUtils();
  const toast = useToast();
  const navigate = useNavigate();
  const putAway = useRef<() => void>(undefined);
  // "To the cart" says nothing to whoever has gone there: it leaves with the page, not a paint later.
  useLayoutEffect(() => () => putAway.current?.(), []);
  const { linkTo } = useAsked();
  // A second press can come before the first is seen to be on its way.
  const isUnderWay = useRef(false);
  const onSettled = () => {
    isUnderWay.current = false;
  };
  const onError = (error: unknown) => {
    void refusalWords(error, words.failed, words.locale).then((message) => toast({ message, tone: 'problem' }));
    // What refused it may have changed since the page was opened: look again.
    void utils.cakes.bySlug.invalidate();
  };
  const add = api.carts.addLine.useMutation({
    onError,
    onSettled,
    onSuccess: (cart, { quantity }) => {
      utils.carts.get.setData(undefined, cart);
      putAway.current = toast({
        message: words.added(quantity, cake.name),
        action: { label: words.toCart, onPress: () => void navigate(linkTo('/cart')) },
      });
    },
  });
  const change = api.carts.changeLine.useMutation({
    onError,
    onSettled,
    onSuccess: (cart, { quantity }) => {
      utils.carts.get.setData(undefined, cart);
      const saved = cart.stores.flatMap(({ lines }) => lines).find(({ id }) => id === lineId);
      const isMerged = saved !== undefined && saved.quantity !== quantity;
      toast({ message: isMerged ? words.merged(cake.name, saved.quantity) : words.saved(cake.name) });
      void navigate(linkTo('/cart'));
    },
  });
  return {
    isBusy: add.isPending || change.isPending,
    submit: ({ customization, quantity }: Wanted) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      const wanted = { customization: customizationForWire(customization), quantity };
      if (lineId === null) add.mutate({ cakeId: cake.id, ...wanted });
      else change.mutate({ lineId, ...wanted });
    },
  };
}
