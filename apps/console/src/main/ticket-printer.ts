import { BrowserWindow } from 'electron';
import { ticketDocument } from './ticket-document.ts';

/** Roll paper of 80 mm, in micrometres; the printer cuts where the ticket ends. */
const PAPER = { width: 80_000, height: 297_000 };

/** Prints markup through a hidden window that runs no script, keeps nothing and reaches nothing. */
export async function printTicket(markup: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      partition: 'print',
    },
  });
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(ticketDocument(markup))}`);
    return await new Promise<boolean>((done) => {
      window.webContents.print({ silent: true, margins: { marginType: 'none' }, pageSize: PAPER }, (isPrinted) => done(isPrinted));
    });
  } finally {
    window.destroy();
  }
}
