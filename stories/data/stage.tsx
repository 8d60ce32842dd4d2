import type { DataPort, Row } from '@foyer/state-machines';
import { createMemoryData, createMemoryPage, type MemoryDataLink, type MemoryModel } from '@foyer/state-machines/memory';
import { createDataForm, createDataHooks, createDataTable, MessagesProvider } from '@foyer/ui-react/core';
import { type ReactNode, useState } from 'react';
import { useToolbarLanguage } from '../languages.ts';

interface Article {
  readonly id: string;
  readonly title: string;
  readonly [field: string]: unknown;
}
interface Model<Type> {
  __entityType: 'model';
  type: Type;
  createType: Partial<Type>;
  updateType: Partial<Type> & { id: string };
  identifier: { readonly id: string };
}
export interface Schema {
  Article: Model<Article>;
  Author: Model<{ readonly id: string; readonly name: string }>;
}

const text = { type: { kind: 'scalar', scalar: 'String' }, role: 'data', list: false, elementRequired: false, readOnly: false } as const;

const models: Readonly<Record<string, MemoryModel>> = {
  Article: {
    fields: {
      title: { type: 'String', required: true },
      status: { type: { kind: 'enum', name: 'ArticleStatus', values: ['DRAFT', 'IN_REVIEW', 'LIVE', 'ARCHIVED'] }, required: true },
      authorId: 'ID',
      publishedAt: 'AWSDateTime',
      words: 'Int',
      rating: 'Float',
      featured: 'Boolean',
      summary: 'String',
      tags: { type: 'String', list: true },
      day: 'AWSDate',
      time: 'AWSTime',
      seenAt: 'AWSTimestamp',
      email: 'AWSEmail',
      phone: 'AWSPhone',
      website: 'AWSURL',
      address: 'AWSIPAddress',
      settings: 'AWSJSON',
      place: { kind: 'custom', name: 'Place', fields: [{ ...text, name: 'city', required: true }, { ...text, name: 'street', required: false }] },
      owner: 'String',
    },
    relations: {
      author: { model: 'Author', many: false, join: [['authorId', 'id']] },
      notes: { model: 'Note', many: true, join: [['id', 'articleId']] },
      topics: { model: 'ArticleTopic', many: true, join: [['id', 'articleId']] },
    },
    rules: [
      { allow: 'owner', ownerField: 'owner', operations: ['create', 'read', 'update', 'delete'] },
      { allow: 'private', operations: ['read'] },
    ],
  },
  Author: { fields: { name: { type: 'String', required: true } } },
  Note: { fields: { title: { type: 'String', required: true }, articleId: { type: 'ID', required: true } } },
  Topic: { fields: { name: { type: 'String', required: true } } },
  ArticleTopic: {
    fields: { articleId: { type: 'ID', required: true }, topicId: { type: 'ID', required: true } },
    relations: { topic: { model: 'Topic', many: false, join: [['topicId', 'id']] } },
  },
};

const TITLES = [
  'What the harbour taught us', 'A calendar for slow gardens', 'Notes on quiet software', 'The last ferry home', 'Bread, three ways',
  'How to read a river', 'Small rooms, large windows', 'Letters from the north pier', 'On keeping bees in the city', 'The shape of a good day',
  'An atlas of short walks', 'When the lights come on',
];
const NAMES = ['Ines Moreau', 'Tomás Ferreira', 'Ada Lindqvist', 'Yusuf Demir'];
const STATUSES = ['LIVE', 'DRAFT', 'IN_REVIEW', 'LIVE', 'ARCHIVED'];
const start = Date.parse('2026-03-02T09:30:00Z');

export const article = (index: number): Row => ({
  id: `a${index}`,
  title: index < TITLES.length ? TITLES[index] : `${TITLES[index % TITLES.length]}, part ${Math.floor(index / TITLES.length) + 1}`,
  status: STATUSES[index % STATUSES.length],
  authorId: `u${index % NAMES.length}`,
  publishedAt: index % 5 === 1 ? null : new Date(start + index * 93_600_000).toISOString(),
  words: 480 + ((index * 397) % 2600),
  rating: index % 4 === 3 ? null : 3 + ((index * 7) % 20) / 10,
  featured: index % 3 === 0,
  summary: 'A few lines that say what it is about.',
  tags: ['essay', index % 2 ? 'city' : 'nature'],
  day: '2026-03-02', time: '09:30:00', seenAt: 1_772_443_800,
  email: 'desk@example.com', phone: '+447700900123', website: 'https://example.com/articles', address: '192.0.2.7',
  settings: '{"theme":"light","columns":2}',
  place: { city: 'Ghent', street: 'Korenlei 4' },
  owner: 'me',
});

const RELATED = {
  Note: [
    { id: 'n1', articleId: 'a0', title: 'The second picture is the wrong harbour' },
    { id: 'n2', articleId: 'a0', title: 'Ask Yusuf for the name of the boat' },
  ],
  Topic: ['Sea', 'City', 'Kitchen', 'Gardens'].map((name, index) => ({ id: `t${index}`, name })),
  ArticleTopic: [{ id: 'l1', articleId: 'a0', topicId: 't0' }],
};

export interface DataStageArgs {
  /** How many articles there are. @default 12 */
  readonly count?: number;
  /** What goes wrong, or waits, from the start. */
  readonly prepare?: (stage: DataStage) => void;
  /** Draws what the story is about. */
  readonly draw: (widgets: Widgets) => ReactNode;
}

type Widgets = ReturnType<typeof createDataForm<Schema>> & ReturnType<typeof createDataTable<Schema>>;

export interface DataStage {
  readonly link: MemoryDataLink;
  /** Writes as somebody elsewhere. */
  readonly write: (input: Row, kind?: 'create' | 'update' | 'delete') => void;
  readonly setOnline: (online: boolean) => void;
}

const stages = new WeakMap<Element, DataStage>();

export const stageOf = (canvas: HTMLElement): DataStage => {
  const stage = stages.get(canvas.querySelector('[data-data-stage]') ?? canvas);
  if (!stage) throw new Error('The story has no stage.');
  return stage;
};

function begin({ count = 12, prepare }: DataStageArgs) {
  let time = Date.parse('2026-05-01T00:00:00Z');
  const backend = createMemoryData({
    models,
    rows: { Article: Array.from({ length: count }, (_, index) => article(index)), Author: NAMES.map((name, index) => ({ id: `u${index}`, name })), ...RELATED },
    now: () => (time += 1000),
  });
  const link = backend.link('me');
  const page = createMemoryPage();
  // The page is a browser's in all but its network, which the story has in its hand.
  const after = (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  };
  const shown = { ...page, after, frame: (run: () => void) => void requestAnimationFrame(run), now: Date.now, uuid: () => crypto.randomUUID() };
  const port: DataPort = link.port;
  const hooks = createDataHooks<Schema>({ backend: port, page: shown });
  const stage: DataStage = {
    link,
    write: (input, kind = 'update') => void backend.write({ model: 'Article', authMode: undefined, kind, input }),
    setOnline: (online) => page.setOnline(online),
  };
  prepare?.(stage);
  return { stage, widgets: { ...createDataForm<Schema>({ hooks, models: link.models }), ...createDataTable<Schema>({ hooks, models: link.models }) } };
}

export const drawDataStage = (args: DataStageArgs, { globals }: { globals: Record<string, unknown> }) =>
  <Stage {...args} language={String(globals['language'] ?? 'en')} />;

function Stage({ language, ...args }: DataStageArgs & { language: string }) {
  const [{ stage, widgets }] = useState(() => begin(args));
  return (
    <div data-data-stage="" ref={(element) => { if (element) stages.set(element, stage); }}>
      <MessagesProvider {...useToolbarLanguage(language)}>{args.draw(widgets)}</MessagesProvider>
    </div>
  );
}
