import { createMemoryEnvironment, createMemoryStorage, type MemoryEnvironment, type MemoryStorage, type MemoryStorageOptions } from '@foyer/state-machines/memory';
import { MessagesProvider, StorageManager, type StorageManagerProps } from '@foyer/ui-react/core';
import type { StoryContext } from '@storybook/react-vite';
import { useState } from 'react';
import { useToolbarLanguage } from '../languages.ts';
import { clock } from './stage-clock.ts';

const MEGABYTE = 1024 * 1024;

/** The address of a picture of two colours. */
export const pictureUrl = (from = '#f59e6b', to = '#3162ec') =>
  URL.createObjectURL(new Blob(
    [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient><rect width="96" height="96" fill="url(#g)"/></svg>`],
    { type: 'image/svg+xml' },
  ));

export interface World {
  readonly storage: MemoryStorage;
  readonly environment: MemoryEnvironment<typeof clock>;
}

export interface StageArgs {
  backend?: Partial<MemoryStorageOptions>;
  /** What is so before the person comes. */
  prepare?: (world: World) => void;
  props?: Partial<StorageManagerProps>;
  /** How wide the widget stands, in pixels. */
  width?: number;
}

const worlds = new WeakMap<Element, World>();

/** The backend of the story on a canvas, for what a play function does behind the person's back. */
export const worldOf = (canvas: HTMLElement): World => {
  const world = worlds.get(canvas.querySelector('[data-stage]') ?? canvas);
  if (!world) throw new Error('The story has no stage.');
  return world;
};

/** A StorageManager on a storage in memory, in the language of the toolbar. */
export const drawStage = (args: StageArgs, { globals }: Pick<StoryContext, 'globals'>) => <Stage {...args} language={String(globals['language'] ?? 'en')} />;

const begin = ({ backend, prepare }: StageArgs): World => {
  const world = {
    storage: createMemoryStorage({ clock, stepTime: 5, partSize: MEGABYTE, ...backend }),
    environment: createMemoryEnvironment(clock),
  };
  prepare?.(world);
  return world;
};

function Stage({ language, width = 640, ...args }: StageArgs & { language: string }) {
  const [world] = useState(() => begin(args));
  return (
    <div className="story-column" data-stage="" ref={(element) => { if (element) { worlds.set(element, world); element.style.maxInlineSize = `${width}px`; } }}>
      <MessagesProvider {...useToolbarLanguage(language)}>
        <StorageManager path="documents/" {...world} {...args.props} />
      </MessagesProvider>
    </div>
  );
}
