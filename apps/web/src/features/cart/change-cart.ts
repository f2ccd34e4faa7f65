import { refusalFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { useToast } from '@sweetspot/ui';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { withQuantity, type Cart, type CartLine } from './cart-quantity.ts';

// One after the other: two answers that crossed would leave the older cart on the screen.
const SCOPE = { id: 'cart' };

/** Changes that show at once and go back when the server refuses; a removed line can be put back. */
export function useCartChanges() {
  const words = useWords('cart');
  const utils = api.useUtils();
  const queryClient = useQueryClient();
  const toast = useToast();

  const show = (cart: Cart) => {
    // Whoever was quick may be there already, with the cart as it was before.
    void utils.checkout.start.invalidate();
    // While another change waits behind this one, the screen already shows what that one will bring.
    if (queryClient.isMutating({ predicate: ({ options }) => options.scope?.id === SCOPE.id }) <= 1) {
      utils.carts.get.setData(undefined, cart);
    }
  };
  const foresee = async (lineId: string, quantity: number) => {
    await utils.carts.get.cancel();
    const before = utils.carts.get.getData();
    if (before) utils.carts.get.setData(undefined, withQuantity(before, lineId, quantity));
    return { before };
  };
  const goBack = (before: Cart | undefined, error: unknown, plain: string) => {
    if (before) utils.carts.get.setData(undefined, before);
    const refusal = refusalFrom(error);
    toast({ tone: 'problem', message: refusal ? `${plain} ${sayError(refusal, words.locale)}` : plain });
    void queryClient.invalidateQueries({ queryKey: getQueryKey(api.carts.get) });
  };

  const change = api.carts.changeLine.useMutation({
    scope: SCOPE,
    onMutate: ({ lineId, quantity = 1 }) => foresee(lineId, quantity),
    onSuccess: show,
    onError: (error, _input, foreseen) => goBack(foreseen?.before, error, words.quantityFailed),
  });
  const add = api.carts.addLine.useMutation({ scope: SCOPE, onSuccess: show });
  const remove = api.carts.removeLine.useMutation({
    scope: SCOPE,
    onMutate: ({ lineId }) => foresee(lineId, 0),
    onSuccess: show,
  });

  const removeLine = ({ id, cake, customization, quantity }: CartLine) =>
    remove.mutate(
      { lineId: id },
      {
        onError: (error, _input, foreseen) => goBack(foreseen?.before, error, words.removeFailed(cake.name)),
        onSuccess: () =>
          toast({
            message: words.removed(cake.name),
            action: {
              label: words.undo,
              onPress: () =>
                add.mutate(
                  { cakeId: cake.id, customization, quantity },
                  { onError: (error) => goBack(undefined, error, words.undoFailed(cake.name)) },
                ),
            },
          }),
      },
    );

  return {
    setQuantity: (lineId: string, quantity: number) => change.mutate({ lineId, quantity }),
    removeLine,
  };
}
