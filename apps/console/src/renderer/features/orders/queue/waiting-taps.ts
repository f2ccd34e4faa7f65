import { kept, keptNames } from '../../../app/kept.ts';
import type { Command } from './command.ts';
import type { Ticket } from './ticket.ts';

/**
 * Taps on their way, in the order they were tapped; on this device until the server has answered, so that neither a lost
 * connection nor a reload loses one. Each lies under a name of its own: two windows never overwrite each other's.
 */
export class WaitingTaps {
  private readonly beginning: string;
  private waiting: readonly Command[];

  constructor(storeId: string) {
    // As it was first called: a device may still hold taps under this name.
    this.beginning = `outbox.${storeId}.`;
    this.waiting = keptNames(this.beginning)
      .map((name) => kept<Command>(name).read())
      .filter((command) => command !== null)
      .toSorted((a, b) => (a.tappedAt < b.tappedAt ? -1 : 1));
  }

  get commands(): readonly Command[] {
    return this.waiting;
  }

  add(command: Command): void {
    this.waiting = [...this.waiting, command];
    this.keep(command);
  }

  remove(command: Command): void {
    this.waiting = this.waiting.filter(({ id }) => id !== command.id);
    kept(this.beginning + command.id).forget();
  }

  /**
   * Taps on the same order that were made on top of this one saw the same version; its answer is what they now expect. One
   * made before somebody else's change keeps its version and is refused, as it should be. Where somebody else made the same move first,
   * an undo keeps it too: it was meant for the own hand's move.
   */
  rebase(sent: Command, answer: Ticket, { isByOthers = false } = {}): void {
    this.waiting = this.waiting.map((command) => {
      if (command.number !== sent.number || command.expectedVersion !== sent.expectedVersion) return command;
      if (isByOthers && command.kind === 'move' && command.event === 'undo') return command;
      const rebased = { ...command, expectedVersion: answer.version };
      this.keep(rebased);
      return rebased;
    });
  }

  private keep(command: Command): void {
    kept<Command>(this.beginning + command.id).write(command);
  }
}
