import { useEffect, useEffectEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Hands on every keystroke, so that nothing typed is lost to a reload. */
export function useKeepTyped<Fields extends FieldValues, Output>(
  { subscribe }: UseFormReturn<Fields, unknown, Output>,
  keep: (values: Fields) => void,
): void {
  const onTyped = useEffectEvent(keep);
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => onTyped(values) }), [subscribe]);
}
