import { Component, type ReactNode } from 'react';

interface RenderBoundaryProps {
  /** What stands in the place of what failed. */
  readonly fallback: ReactNode;
  /** When it changes, what failed is tried again. */
  readonly resetKey?: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
  readonly resetKey: unknown;
}

/** Keeps a failure of one part of the screen from taking the rest with it: above all the bell, which must go on ringing. */
export class RenderBoundary extends Component<RenderBoundaryProps, State> {
  override state: State = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ resetKey }: RenderBoundaryProps, state: State): State | null {
    return resetKey === state.resetKey ? null : { hasFailed: false, resetKey };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
