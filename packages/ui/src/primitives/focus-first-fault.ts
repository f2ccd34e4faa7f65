/** What has to be put right first, in the order of the page, takes the focus once it says so. In a group `data-fault` marks which. */
export function focusFirstFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const control = controlOf(form?.querySelector<HTMLElement>('[aria-invalid=true]') ?? null);
    control?.focus();
    // At the edge of the screen it might stand under a bar, or the message that says so.
    control?.scrollIntoView({ block: 'center' });
  });
}

function controlOf(fault: HTMLElement | null): HTMLElement | null {
  if (!fault?.matches('fieldset')) return fault;
  return fault.querySelector<HTMLElement>('[data-fault]') ?? fault.querySelector<HTMLElement>('input, select, textarea, button');
}
