import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { UiProvider } from '@sweetspot/ui';
import type { ReactNode } from 'react';
import { desktop } from '../../../app/desktop.ts';
import type { Ticket } from '../queue/ticket.ts';
import { PrintedLabel } from './printed-label.tsx';
import { PrintedTicket, type PhotoSource } from './printed-ticket.tsx';

/** On the desktop straight to the printer; in a browser by its own dialog, from the ticket's page. */
export async function printTicket(ticket: Ticket, timeZone: string, locale: Locale): Promise<boolean> {
  if (desktop === null) {
    window.print();
    return true;
  }
  const photoSource = await loadPhotos(ticket);
  return printOnPaper(<PrintedTicket ticket={ticket} timeZone={timeZone} photoSource={photoSource} />, locale);
}

/** As a ticket is printed; what goes onto the box holds no picture that would have to be had first. */
export async function printLabel(ticket: Ticket, timeZone: string, locale: Locale): Promise<boolean> {
  if (desktop === null) {
    window.print();
    return true;
  }
  return printOnPaper(<PrintedLabel ticket={ticket} timeZone={timeZone} />, locale);
}

async function printOnPaper(paper: ReactNode, locale: Locale): Promise<boolean> {
  if (desktop === null) return false;
  // Loaded with the first ticket: a browser never needs it.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(<UiProvider locale={intlLocaleOf(locale)}>{paper}</UiProvider>);
  const { isPrinted } = await desktop.printTicket({ markup });
  return isPrinted;
}

/** The printing window reaches nothing: its pictures come with the markup. One that cannot be had leaves its words. */
async function loadPhotos({ lines }: Ticket): Promise<PhotoSource> {
  const paths = lines.flatMap(({ photos }) => photos.map(({ path }) => path));
  const loaded = await Promise.all(paths.map(async (path) => [path, await dataUrlOf(`${path}/small.webp`).catch(() => null)] as const));
  const sources = new Map(loaded);
  return (path) => sources.get(path) ?? null;
}

async function dataUrlOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
  const blob = await answer.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? done(reader.result) : failed(new Error('The picture is no text.')));
    reader.onerror = () => failed(new Error('The picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
