/** Hands a text to the browser as a file to keep. */
export function saveFile({ name, text }: { readonly name: string; readonly text: string }): void {
  // The mark at its beginning tells a spreadsheet that it is UTF-8.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
