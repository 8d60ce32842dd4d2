'use client';

import { Component, type ReactNode } from 'react';
import { ScreenLoadError } from './lazy-screen.tsx';
import { ScreenUnavailable } from './ScreenUnavailable.tsx';

interface Caught {
  readonly error?: unknown;
  /** The file is on its way again. */
  readonly busy?: boolean;
}

/** Stands in for a screen whose file did not arrive, and asks for it again on request. Any other error goes on. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = {};

  static getDerivedStateFromError(error: unknown): Caught {
    return { error };
  }

  override render() {
    const { error, busy } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof ScreenLoadError)) throw error;
    const end = (lost?: Error) => () => this.setState({ error: lost, busy: false });
    const retry = () => {
      this.setState({ busy: true });
      // The one at hand serves again where the file is lost again.
      void error.retry().then(end(), end(error));
    };
    return <ScreenUnavailable busy={busy} onRetry={retry} />;
  }
}
