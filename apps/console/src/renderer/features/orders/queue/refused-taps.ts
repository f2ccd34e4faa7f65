import { kept, keptNames } from '../../../app/kept.ts';
import type { Command } from './command.ts';
import type { Failure } from './orders-server.ts';

/** A tap the server did not do, and why; shown until somebody has read it. */
export interface Refused {
  readonly command: Command;
  readonly failure: Extract<Failure, { kind: 'refused' | 'fault' }>;
}

/**
 * On this device until somebody has read them: a reload, or a tablet that ran out of power, must not hide that an order was not
 * moved. Each lies under a name of its own, so that two windows never overwrite each other's.
 */
export class RefusedTaps {
  private readonly beginning: string;
  private unread: readonly Refused[];

  constructor(storeId: string) {
    this.beginning = `refused.${storeId}.`;
    this.unread = keptNames(this.beginning)
      .map((name) => kept<Refused>(name).read())
      .filter((refused) => refused !== null)
      .toSorted((a, b) => (a.command.tappedAt < b.command.tappedAt ? -1 : 1));
  }

  get all(): readonly Refused[] {
    return this.unread;
  }

  add(refused: Refused): void {
    this.unread = [...this.unread, refused];
    kept<Refused>(this.beginning + refused.command.id).write(refused);
  }

  read(commandId: string): void {
    this.unread = this.unread.filter(({ command }) => command.id !== commandId);
    kept(this.beginning + commandId).forget();
  }
}
