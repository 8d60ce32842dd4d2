'use client';

import type { CodeDelivery } from '@foyer/state-machines';
import type { ReactNode } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { codeDeliveryMessages } from './code-delivery.messages.ts';

/** Where a code went, in words. The destination keeps its own direction. */
export const useDeliveryText = (delivery: CodeDelivery | null): ReactNode => {
  const { text, rich } = useTexts(codeDeliveryMessages);
  if (!delivery?.destination || delivery.medium === 'unknown') return text('code-delivery.sent');
  const key = delivery.medium === 'email' ? 'code-delivery.sent-by-email' : 'code-delivery.sent-by-text';
  return rich(key, { destination: <bdi>{delivery.destination}</bdi> });
};
