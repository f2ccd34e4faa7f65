type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Remembers what somebody types and chooses before the page's scripts have taken over: React would put the state of the
 * page as it was sent back into every field. The answer, called once the page is React's, tells React of it all.
 */
export function keepEarlyInput(): () => Promise<void> {
  const kept = new Map<Field, string | boolean>();
  const keep = ({ target }: { target: EventTarget | null }) => {
    if (isField(target)) kept.set(target, isTicked(target) ? target.checked : target.value);
  };
  for (const field of document.querySelectorAll('input, select, textarea')) if (isField(field) && isChanged(field)) keep({ target: field });
  document.addEventListener('input', keep, { capture: true });
  return async () => {
    document.removeEventListener('input', keep, { capture: true });
    const fields = [...kept];
    kept.clear();
    for (const [field, state] of fields) {
      if (!field.isConnected || field.disabled) continue;
      enter(field, state);
      // React renders what one event changed in a microtask; the next choice builds on it.
      await Promise.resolve();
    }
  };
}

/** As a hand would; React believes an event only when the field is not as React last saw it. */
function enter(field: Field, state: string | boolean): void {
  if (isTicked(field)) {
    field.checked = state !== true;
    field.click();
    return;
  }
  if (field.type !== 'file') {
    field.value = '';
    // React watches the element's own property; the prototype's changes the field behind its back.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, state);
  }
  for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
}

export function isField(target: unknown): target is Field {
  if (target instanceof HTMLInputElement) return target.type !== 'hidden';
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}

/** Since the page was sent. */
export function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const sentIndex = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(sentIndex, 0);
  }
  if (!isTicked(field)) return field.value !== field.defaultValue;
  // Of a group of radio buttons only the one that was pressed has something to say.
  return field.type === 'radio' ? field.checked && !field.defaultChecked : field.checked !== field.defaultChecked;
}
