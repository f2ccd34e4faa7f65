import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Channel, ChannelInput, ChannelOutput, DesktopBridge, PushedMessages } from '../shared/ipc.ts';

function ask<C extends Channel>(channel: C, input?: ChannelInput<C>): Promise<ChannelOutput<C>> {
  return ipcRenderer.invoke(channel, input) as Promise<ChannelOutput<C>>;
}

function listen<Name extends keyof PushedMessages>(name: Name, listener: (message: PushedMessages[Name]) => void): () => void {
  // The event itself stays here: it carries `sender`, which would hand the page all of ipcRenderer.
  const heard = (_event: IpcRendererEvent, message: PushedMessages[Name]) => listener(message);
  ipcRenderer.on(name, heard);
  return () => ipcRenderer.removeListener(name, heard);
}

const desktop: DesktopBridge = {
  readSettings: () => ask('readSettings'),
  writeSettings: (changes) => ask('writeSettings', changes),
  takeKey: () => ask('takeKey'),
  keepKey: (key) => ask('keepKey', key),
  printTicket: (ticket) => ask('printTicket', ticket),
  notify: (notice) => ask('notify', notice),
  setUnread: (count) => ask('setUnread', count),
  checkForUpdates: () => ask('checkForUpdates'),
  onMenuCommand: (listener) => listen('menuCommand', listener),
  onOpenOrder: (listener) => listen('openOrder', listener),
  onUpdateNews: (listener) => listen('updateNews', listener),
};

contextBridge.exposeInMainWorld('desktop', desktop);
