import type { Fault, FaultEffect } from '../faults/fault.ts';
import type { Input } from '../http/input.ts';
import { ServiceError } from '../http/service-error.ts';
import type { MessageFilter } from '../mailbox/message.ts';
import type { MfaMethod } from '../pool-settings.ts';
import type { Admin, NewUser, OfUser, UserStatus } from './admin.ts';

const STATUSES: readonly UserStatus[] = [
  'UNCONFIRMED', 'CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'RESET_REQUIRED', 'EXTERNAL_PROVIDER',
];
const METHODS: readonly MfaMethod[] = ['SMS', 'TOTP', 'EMAIL'];
const SERVER_ERRORS = [500, 502, 503, 504] as const;
const GATEWAY_ERRORS = [502, 503, 504] as const;

export function readUser(input: Input): OfUser {
  return { pool: input.optionalText('pool'), username: input.text('username') };
}

export function readNewUser(input: Input): NewUser {
  return {
    ...readUser(input),
    password: input.optionalText('password'),
    invite: input.optionalFlag('invite'),
    status: input.optionalChoice('status', STATUSES),
    attributes: input.map('attributes'),
    groups: input.texts('groups'),
    mfa: input.texts('mfa').map(readMethod),
    preferredMfa: input.optionalChoice('preferredMfa', METHODS),
    totpSecret: input.optionalText('totpSecret'),
    enabled: input.optionalFlag('enabled'),
  };
}

export function readUserChange(input: Input): Parameters<Admin['updateUser']>[0] {
  return {
    ...readUser(input),
    status: input.optionalChoice('status', STATUSES),
    enabled: input.optionalFlag('enabled'),
    attributes: input.map('attributes'),
    groups: input.has('groups') ? input.texts('groups') : undefined,
  };
}

export function readMessageFilter(input: Input): MessageFilter {
  return {
    pool: input.optionalText('pool'),
    to: input.optionalText('to'),
    channel: input.optionalChoice('channel', ['email', 'sms']),
    purpose: input.optionalChoice('purpose', ['sign-up', 'resend', 'reset', 'attribute', 'sign-in', 'invitation']),
    after: input.optionalText('after'),
  };
}

export function readFault(input: Input): Fault {
  return {
    ...readEffect(input),
    operations: input.has('operations') ? input.texts('operations') : undefined,
    times: input.optionalNumber('times'),
  };
}

function readEffect(input: Input): FaultEffect {
  const kind = input.optionalChoice('kind', [
    'latency', 'throttle', 'server-error', 'gateway-error', 'drop', 'error',
    'event-lost', 'event-repeated', 'event-swapped', 'event-late', 'event-dropped',
    'cut', 'stall', 'slow', 'header-hidden',
  ]);
  switch (kind) {
    case 'latency':
    case 'event-late':
      return { kind, milliseconds: input.optionalNumber('milliseconds') ?? 0 };
    case 'throttle':
    case 'event-lost':
    case 'event-repeated':
    case 'event-swapped':
    case 'event-dropped':
      return { kind };
    case 'server-error': {
      const status = input.optionalNumber('status');
      return { kind, status: SERVER_ERRORS.find((other) => other === status) };
    }
    case 'gateway-error': {
      const status = input.optionalNumber('status');
      return { kind, status: GATEWAY_ERRORS.find((other) => other === status) };
    }
    case 'cut':
    case 'stall':
      return { kind, afterBytes: input.optionalNumber('afterBytes') ?? 0 };
    case 'slow':
      return { kind, bytesPerSecond: input.optionalNumber('bytesPerSecond') ?? 100_000 };
    case 'header-hidden':
      return { kind, name: input.text('name') };
    case 'drop':
      return { kind, when: input.optionalChoice('when', ['before', 'after']) ?? 'before' };
    case 'error':
      return { kind, name: input.text('name'), message: input.optionalText('message') };
    case undefined:
      throw new ServiceError('BadRequest', 'A fault has a kind: latency, throttle, server-error, gateway-error, drop, error, cut, stall, slow, header-hidden, or one of those of events.');
  }
}

function readMethod(value: string): MfaMethod {
  const method = METHODS.find((other) => other === value);
  if (method) return method;
  throw new ServiceError('BadRequest', `${value} is no second factor: they are ${METHODS.join(', ')}.`);
}
