import { createMemoryEnvironment, createMemoryStorage, type MemoryEnvironment, type MemoryStorage, type MemoryStorageOptions } from '@foyer/state-machines/memory';
import { MessagesProvider } from '@foyer/ui-react/core';
import { type CreateStorageBrowserInput, createStorageBrowser, type ListLocations, type LocationData, type StorageBrowserProps } from '@foyer/ui-react/storage-browser/core';
import type { StoryContext } from '@storybook/react-vite';
import { useState } from 'react';
import { useToolbarLanguage } from '../languages.ts';
import { clock } from './stage-clock.ts';

export interface BrowserWorld {
  readonly storage: MemoryStorage;
  readonly environment: MemoryEnvironment<typeof clock>;
}

export interface BrowserStageArgs {
  backend?: Partial<MemoryStorageOptions>;
  prepare?: (world: BrowserWorld) => void;
  locations?: readonly LocationData[];
  listLocations?: ListLocations;
  input?: Omit<CreateStorageBrowserInput<unknown>, 'config'>;
  props?: StorageBrowserProps;
  /** How wide the widget stands, in pixels. */
  width?: number;
}

const ALL: LocationData['permissions'] = ['get', 'list', 'write', 'delete'];

export const documents: LocationData = { id: 'documents', bucket: '', prefix: 'documents/', type: 'PREFIX', permissions: ALL };
export const shared: LocationData = { id: 'shared', bucket: '', prefix: 'shared/', type: 'PREFIX', permissions: ['get', 'list'] };
const own: LocationData = { id: 'own', bucket: '', prefix: 'private/eu-west-1:8f0c1c70-5cf3-4a0e-9d6e-2f1f0a4d9b11/', type: 'PREFIX', permissions: ALL };

const worlds = new WeakMap<Element, BrowserWorld>();

/** The backend of the story on a canvas. */
export const browserWorldOf = (canvas: HTMLElement): BrowserWorld => {
  const world = worlds.get(canvas.querySelector('[data-stage]') ?? canvas);
  if (!world) throw new Error('The story has no stage.');
  return world;
};

/** A StorageBrowser on a storage in memory, in the language of the toolbar. */
export const drawBrowser = (args: BrowserStageArgs, { globals }: Pick<StoryContext, 'globals'>) => <Stage {...args} language={String(globals['language'] ?? 'en')} />;

const begin = ({ backend, prepare, locations = [documents, own, shared], listLocations = async () => ({ items: locations }), input }: BrowserStageArgs) => {
  const world = { storage: createMemoryStorage({ clock, stepTime: 5, ...backend }), environment: createMemoryEnvironment(clock) };
  prepare?.(world);
  return { world, ...createStorageBrowser({ ...input, config: { ...world, listLocations } }) };
};

function Stage({ language, width = 880, ...args }: BrowserStageArgs & { language: string }) {
  const [{ world, StorageBrowser }] = useState(() => begin(args));
  return (
    <div data-stage="" ref={(element) => { if (element) { worlds.set(element, world); element.style.maxInlineSize = `${width}px`; } }}>
      <MessagesProvider {...useToolbarLanguage(language)}>
        <StorageBrowser {...args.props} />
      </MessagesProvider>
    </div>
  );
}
