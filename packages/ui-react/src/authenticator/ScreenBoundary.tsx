'use client';

import { Component, type ReactNode } from 'react';
import { ScreenLoadError } from './lazy-screen.tsx';
import { ScreenUnavailable } from './ScreenUnavailable.tsx';

interface Caught {
  readonly error: unknown;
}

/** Stands in for a screen whose file did not arrive, and asks for it again on request. Any other error goes on. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined };

  static getDerivedStateFromError(error: unknown): Caught {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof ScreenLoadError)) throw error;
    const retry = () => {
      error.forget();
      this.setState({ error: undefined });
    };
    return <ScreenUnavailable onRetry={retry} />;
  }
}
