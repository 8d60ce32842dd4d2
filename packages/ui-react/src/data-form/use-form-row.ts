'use client';

import type { Row } from '@foyer/state-machines';
import type { DataSource } from '../data-fields/data-source.ts';

const NEW: Row = {};

/** The row that a form edits, live; nothing for a new one. */
export const useFormRow = ({ hooks, authMode }: DataSource, model: string, key: Row | undefined) =>
  hooks.useLiveRow(model, key ?? NEW, { authMode, skip: !key });
