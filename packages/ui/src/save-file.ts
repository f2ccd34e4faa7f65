interface KeptFile {
  readonly name: string;
  readonly text: string;
  readonly type?: 'text/csv' | 'text/calendar';
}

/** Hands a text to the browser as a file to keep. */
export function saveFile({ name, text, type = 'text/csv' }: KeptFile): void {
  // The mark at its beginning tells a spreadsheet that it is UTF-8; a calendar is that always.
  const parts = type === 'text/csv' ? ['\uFEFF', text] : [text];
  const url = URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
